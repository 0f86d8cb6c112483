import { refuse } from '../../errors.ts'
import { groupBy } from '../../values/group-by.ts'
import { isLocalName } from '../../xml/names.ts'
import { parseClark } from '../../xml/qname.ts'
import { isElement, type XmlElement, type XmlNode } from '../../xml/tree.ts'
import { type Deviation, elementsTo, join, keyedPart, nameOf, stepsOf } from './deviation.ts'
import { declaredPrefix, fromGeneric } from './generic.ts'
import { ownKey } from './own-key.ts'

/**
 * The document's own form of a built element; twin of `diffElements`. Refuses a deviation whose place is gone, unless
 * nothing is lost with it.
 */
export function applyDeviations(built: XmlElement, deviations: readonly Deviation[]): XmlElement {
  if (deviations.length === 0) return built
  const byPlace = groupBy(deviations, ({ at }) => at)
  const changed = change(built, '', byPlace)
  for (const [at, left] of byPlace)
    if (!left.every(isEmpty) && !isTakenAway(at, built))
      refuse('model/deviation-without-place', { at, element: built.local })
  return changed
}

/** The deviations that say something of what is no longer there, and is told by its key: they are not made. */
export function takenAway(built: XmlElement, deviations: readonly Deviation[]): readonly Deviation[] {
  return deviations.filter((deviation) => !isEmpty(deviation) && isTakenAway(deviation.at, built))
}

/** Whether a deviation says nothing where there is nothing left to be put in order, renamed or removed. */
function isEmpty(deviation: Deviation): boolean {
  return 'order' in deviation || 'rename' in deviation || 'remove' in deviation
}

/** Whether a path leads through an element that is told by its key and is no longer there: it takes all along. */
function isTakenAway(at: string, built: XmlElement): boolean {
  const keyed = keyedPart(at)
  return keyed !== undefined && elementsTo(built, keyed) === undefined
}

function change(built: XmlElement, at: string, byPlace: Map<string, Deviation[]>): XmlElement {
  const changes = byPlace.get(at) ?? []
  byPlace.delete(at)
  let element = built
  let children = changeChildren(built, at, byPlace)
  for (const made of changes) {
    if ('rename' in made) element = { ...element, ...parseClark(made.rename) }
    else if ('attributes' in made) element = { ...element, ...changeAttributes(element, made.attributes) }
    else if ('text' in made) children = [made.text]
    else if ('content' in made) children = made.content.map((xml) => fromGeneric(xml))
    else if ('order' in made) children = inOrder(children, made.order)
  }
  return { ...element, children: withInserted(children, changes) }
}

/** Each inserted node stands at its place among all. */
function withInserted(children: readonly XmlNode[], changes: readonly Deviation[]): readonly XmlNode[] {
  const inserted = changes.filter((made) => 'insert' in made).sort((a, b) => a.insert - b.insert)
  const all: XmlNode[] = []
  let next = 0
  for (const { insert, xml } of inserted) {
    while (all.length < insert && next < children.length) all.push(...children.slice(next, ++next))
    all.push(fromGeneric(xml))
  }
  return inserted.length === 0 ? children : [...all, ...children.slice(next)]
}

/** What the order does not tell of stays behind what it follows: the object may have grown since. */
function inOrder(children: readonly XmlNode[], order: readonly (number | string)[]): readonly XmlNode[] {
  const places = new Map(children.map((node, index) => [isElement(node) ? ownKey(node) : undefined, index]))
  const indexes = order.map((one) => (typeof one === 'string' ? (places.get(one) ?? -1) : one))
  const told = new Set(indexes.filter((index) => index in children))
  const behind = function* (index: number) {
    for (let next = index + 1; next < children.length && !told.has(next); next++) yield next
  }
  return [-1, ...told].flatMap((index) => [index, ...behind(index)]).flatMap((index) => children[index] ?? [])
}

function changeChildren(built: XmlElement, at: string, byPlace: Map<string, Deviation[]>): readonly XmlNode[] {
  if (byPlace.size === 0 || !built.children.some(isElement)) return built.children
  const steps = stepsOf(built.children)
  const children: XmlNode[] = []
  built.children.forEach((node, i) => {
    const path = join(at, steps[i])
    const isRemoved = isElement(node) && byPlace.get(path)?.some((made) => 'remove' in made)
    if (isRemoved) byPlace.delete(path)
    else children.push(isElement(node) ? change(node, path, byPlace) : node)
  })
  return children
}

function changeAttributes(element: XmlElement, values: Readonly<Record<string, string | null>>) {
  const attributes = element.attributes.filter((attribute) => !Object.hasOwn(values, nameOf(attribute)))
  const declarations = new Map(element.declarations)
  for (const [name, value] of Object.entries(values)) {
    if (value === null) continue
    const prefix = declaredPrefix(name)
    if (prefix !== undefined) declarations.set(prefix, value)
    else attributes.push({ ...parseClark(name), value, ...(isQName(element, name, value) && { qname: true }) })
  }
  return { attributes, ...(declarations.size > 0 && { declarations: [...declarations] }) }
}

/** Whether a changed attribute remains a qualified name: one that could not be resolved is an ordinary text. */
function isQName({ attributes }: XmlElement, name: string, value: string): boolean {
  const was = attributes.find((attribute) => nameOf(attribute) === name)
  return was?.qname === true && isLocalName(parseClark(value).local)
}
