import { elementsTo } from '../../documents/shape/deviation.ts'
import type { Part, Shape } from '../../documents/shape/shape.ts'
import { groupBy } from '../../values/group-by.ts'
import { onceFor } from '../../values/once.ts'
import { attributeValue, hasName, isElement, type XmlElement, type XmlName } from '../../xml/tree.ts'
import type { Difference } from './difference.ts'

/**
 * Whether something added has the name of what may stand at its place: then it is more of it, or has another value. A
 * category of the registry goes by its system.
 */
export function isKnownAtItsPlace({ of: { shape, built }, path, ...added }: Difference): boolean {
  const { what, name: local, namespace, attributes } = added
  if (what === 'text' || namespace === undefined) return false
  const [, ...elements] = elementsTo(built, path) ?? []
  const around = elements.at(-1) ?? built
  const isSame = (name: XmlName) => name.local === local && name.namespace === namespace
  const system = local.startsWith('keyedReference') ? attributes?.['tModelKey'] : undefined
  const isTwin = (one: XmlElement) =>
    isSame(one) && (system === undefined || attributeValue(one, 'tModelKey') === system)
  if (what === 'element' && childrenByName(around).get(local)?.some(isTwin)) return true
  return partsAt(shape, elements).some((part) => isOfSystem(part, system) && namesOf(part, what).some(isSame))
}

function isOfSystem(part: Part, system: string | undefined): boolean {
  if (system === undefined) return true
  return part.part === 'element' && (part.where === undefined || part.where.attributes['tModelKey'] === system)
}

/** The child elements of an element by local name; a document may differ at each of thousands of them. */
const childrenByName: (element: XmlElement) => ReadonlyMap<string, readonly XmlElement[]> = onceFor(
  ({ children }) => groupBy(children.filter(isElement), ({ local }) => local),
  new WeakMap(),
)

/** The parts that a shape has for an element, by the elements down to it; none where it is derived as a whole. */
function partsAt(shape: Shape<unknown>, elements: readonly XmlElement[]): readonly Part[] {
  return elements.reduce((parts, element) => parts.flatMap((part) => partsIn(part, element)), flat(shape.parts))
}

function partsIn(part: Part, element: XmlElement): readonly Part[] {
  switch (part.part) {
    case 'inside':
      return hasName(element, part.name) ? flat(part.parts) : []
    case 'element':
      return 'parts' in part.content && hasName(element, part.name) ? flat(part.content.parts) : []
    case 'variants':
      return Object.values(part.options()).flatMap(({ name, shape }) =>
        hasName(element, name) ? flat(shape.parts) : [],
      )
    default:
      return []
  }
}

/** What an object in JSON only holds stands in the element around it. */
function flat(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) =>
    part.part === 'element' && part.grouped && 'parts' in part.content ? flat(part.content.parts) : [part],
  )
}

/** The names of the elements, or of the attributes, that a part stands in. */
function namesOf(part: Part, what: 'element' | 'attribute'): readonly XmlName[] {
  const isAttribute = part.part === 'attribute' || (part.part === 'derived' && part.as === 'attribute')
  return isAttribute === (what === 'attribute') ? namesIn(part) : []
}

function namesIn(part: Part): readonly XmlName[] {
  switch (part.part) {
    case 'element':
      return part.alias === undefined ? [part.name] : [part.name, part.alias]
    case 'attribute':
    case 'derived':
    case 'inside':
      return [part.name]
    case 'constant':
      return [part.element]
    case 'variants':
      return Object.values(part.options()).map(({ name }) => name)
    case 'text':
    case 'fixed':
      return []
  }
}
