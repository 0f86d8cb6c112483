import type { XmlName } from '../../xml/tree.ts'
import { mig, types } from '../namespaces.ts'
import { derivedText } from '../shape/derived-parts.ts'
import { inside, member } from '../shape/parts.ts'
import type { Derived, Inside, Site } from '../shape/shape.ts'

/** The key element of the platform's own objects: the ID once more. */
export const objectKey: Inside<readonly [Derived]> = keyElement(mig('ObjectKey'), 'id')

/** A key element `T:…Key` that holds member `key` of the object. */
export function keyElement(name: XmlName, key: string): Inside<readonly [Derived]> {
  return inside(
    name,
    derivedText(types('Key'), ({ self }: Site) => member(self, key)),
  )
}
