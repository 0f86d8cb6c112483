import { isMeant } from '../../documents/shape/read-flat.ts'
import { type AnyField, isShape, type Part } from '../../documents/shape/shape.ts'
import { firstOf } from '../../values/first-of.ts'
import { bareElement, hasName, isElement, type XmlElement } from '../../xml/tree.ts'

/** The name of the first thing that an element must have to be read, and lacks; nothing where it has them all. */
export function requiredIn(parts: readonly Part[], element: XmlElement): string | undefined {
  return firstOf(parts, (part) => {
    if (part.part === 'inside') {
      const found = element.children.filter(isElement).find((one) => hasName(one, part.name))
      if (found !== undefined) return requiredIn(part.parts, found)
      const isNeeded = !part.optional && requiredIn(part.parts, bareElement(part.name)) !== undefined
      return isNeeded ? part.name.local : undefined
    }
    const isRequired = (part.part === 'element' || part.part === 'attribute') && part.occurs === 'one'
    return isRequired ? lackedOf(part, element) : undefined
  })
}

function lackedOf(field: AnyField, element: XmlElement): string | undefined {
  const { part, name, content, find, grouped } = field
  if (find !== undefined || grouped) return undefined
  if (part === 'attribute') return element.attributes.some((one) => one.local === name.local) ? undefined : name.local
  const found = element.children.filter(isElement).find((one) => isMeant(one, field))
  if (found === undefined) return name.local
  return isShape(content) ? requiredIn(content.parts, found) : undefined
}
