import type { Origins } from '../documents/shape/reading.ts'
import { firstOf } from '../values/first-of.ts'
import { elementFrom, type XmlDocument, type XmlElement } from '../xml/tree.ts'

/** Origins of which some are only looked for when they are asked for. */
export interface LateOrigins extends Origins {
  readonly later: (find: Origins['get']) => void
  /** Origins in the document of an entry, whose tree need not be kept for them. */
  readonly within: (entry: string) => Origins
  /** Origins of a value and all in it that shows when its document is read by its tree: `read` gives an equal value. */
  readonly again: (value: object, read: (into: Origins) => object) => void
}

/** The place of an object: where in which entry its element begins. */
interface Place {
  readonly entry: string
  readonly offset: number
}

/** Finds the elements of objects in the documents that were read so far. */
export function lateOrigins(documents: ReadonlyMap<string, XmlDocument>): LateOrigins {
  // The objects live as long as the sources, and a WeakMap would slow down the collection of garbage.
  const known = new Map<object, XmlElement>()
  const places = new Map<object, Place>()
  const finds: Origins['get'][] = []
  const values = readAgain()
  const get = (object: object): XmlElement | undefined => {
    const { entry = '', offset = 0 } = places.get(object) ?? {}
    const document = documents.get(entry)
    return (
      known.get(object) ??
      (document && elementFrom(document.root, offset)) ??
      values.get(object) ??
      firstOf(finds, (find) => find(object))
    )
  }
  return {
    get,
    set: (object, element) => known.set(object, element),
    later: (find) => finds.push(find),
    within: (entry) => ({ get, set: (object, { offset = 0 }) => places.set(object, { entry, offset }) }),
    again: values.add,
  }
}

/** Values that were read without trees; the origins of all that one holds are known once they are asked for. */
function readAgain(): { readonly add: LateOrigins['again']; readonly get: Origins['get'] } {
  const reads = new Map<object, (into: Origins) => object>()
  let holders: Map<object, object> | undefined
  const elements = new Map<object, XmlElement>()
  return {
    add(value, read) {
      reads.set(value, read)
      holders = undefined
    },
    get(object) {
      holders ??= new Map([...reads.keys()].flatMap((value) => objectsIn(value).map((one) => [one, value])))
      const holder = holders.get(object)
      if (holder === undefined || elements.has(object)) return elements.get(object)
      const found = new Map<object, XmlElement>()
      const into: Origins = { get: (one) => found.get(one), set: (one, element) => found.set(one, element) }
      const twins = objectsIn(reads.get(holder)?.(into) ?? {})
      for (const [i, one] of objectsIn(holder).entries()) {
        const element = found.get(twins[i] ?? one)
        if (element !== undefined) elements.set(one, element)
      }
      return elements.get(object)
    },
  }
}

/** An object and all in it, in the order of their members. */
function objectsIn(value: object): readonly object[] {
  return [
    value,
    ...Object.values(value).flatMap((one) => (typeof one === 'object' && one !== null ? objectsIn(one) : [])),
  ]
}
