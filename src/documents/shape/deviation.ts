import { refuse } from '../../errors.ts'
import { isLocalName } from '../../xml/names.ts'
import { clark, parseClark, resolveQName } from '../../xml/qname.ts'
import { isElement, type XmlAttribute, type XmlElement, type XmlNode } from '../../xml/tree.ts'
import { align } from './align.ts'
import { declared, declaredPrefix, fromGeneric, type GenericXml, toGeneric } from './generic.ts'
import { declarationFor, withDeclarations } from './needed.ts'
import { contentOf, sameNodes, sameValue, textOf } from './same.ts'

/**
 * One point in which a document differs from what the rules write for the object: content that no member describes, or
 * a derived value that is another one here. `at` is the path of an element, local names from below the object's own
 * element, the second of a name as `name[2]`; empty for the object's element itself.
 */
export type Deviation = { readonly at: string } & Change

type Change =
  | { readonly insert: number; readonly xml: GenericXml }
  | { readonly remove: true }
  | { readonly text: string }
  | { readonly content: readonly GenericXml[] }
  | { readonly attributes: Readonly<Record<string, string | null>> }
  | { readonly order: readonly number[] }
  | { readonly rename: string }

/** What must be changed in `built` so that it says what `actual` says. */
export function diffElements(built: XmlElement, actual: XmlElement): Deviation[] {
  const found: Deviation[] = []
  diff(built, actual, '', found)
  return found
}

function diff(built: XmlElement, actual: XmlElement, at: string, found: Deviation[]): void {
  if (built.local !== actual.local || built.namespace !== actual.namespace)
    found.push({ at, rename: clark(actual.namespace, actual.local) })
  const attributes = diffAttributes(built, actual)
  if (Object.keys(attributes).length > 0) found.push({ at, attributes })
  const [before, after] = [contentOf(built), contentOf(actual)]
  if (!before.some(isElement) && !after.some(isElement)) {
    const text = joined(after)
    // White space in an element that is to be empty is a matter of style, as it is between elements.
    if (text.trim() === '' && built.children.length === 0) return
    if (text !== joined(before)) found.push({ at, text })
    return
  }
  if (before.every(isElement)) diffChildren(before, after, at, found)
  else if (!sameNodes(before, after)) found.push({ at, content: actual.children.map(keptXml) })
}

function joined(nodes: readonly XmlNode[]): string {
  return nodes.map((node) => (isElement(node) ? '' : textOf(node))).join('')
}

function diffAttributes(built: XmlElement, actual: XmlElement): Readonly<Record<string, string | null>> {
  const removed = built.attributes
    .filter((attribute) => twinOf(attribute, actual) === undefined)
    .map((attribute): AttributeChange => [nameOf(attribute), null])
  const changed = actual.attributes.flatMap((attribute) => {
    const twin = twinOf(attribute, built)
    return twin !== undefined && sameValue(twin, actual) ? [] : changeOf(attribute, twin?.qname === true, actual)
  })
  return Object.fromEntries([...removed, ...changed])
}

type AttributeChange = readonly [name: string, value: string | null]

function changeOf(attribute: XmlAttribute, isQName: boolean, actual: XmlElement): readonly AttributeChange[] {
  const name = nameOf(attribute)
  const resolved = isQName ? resolveQName(actual, attribute.value) : undefined
  if (resolved !== undefined) return [[name, resolved]]
  const declaration = declarationFor(actual, attribute)
  return [[name, attribute.value], ...(declaration === undefined ? [] : [declared(declaration)])]
}

function twinOf({ local, namespace }: XmlAttribute, { attributes }: XmlElement): XmlAttribute | undefined {
  return attributes.find((one) => one.local === local && one.namespace === namespace)
}

function nameOf({ local, namespace }: XmlAttribute): string {
  return clark(namespace, local)
}

function diffChildren(before: readonly XmlNode[], after: readonly XmlNode[], at: string, found: Deviation[]): void {
  const steps = stepsOf(before)
  const partner = align(before, after)
  const kept = after.map((_, i) => partner.get(i)).filter((index) => index !== undefined)
  const stays = new Set(kept)
  before.forEach((node, i) => {
    if (!stays.has(i) && isElement(node)) found.push({ at: join(at, steps[i]), remove: true })
  })
  const ascending = [...kept].sort((a, b) => a - b)
  if (kept.some((index, i) => index !== ascending[i])) {
    const rank = new Map(ascending.map((index, i) => [index, i]))
    found.push({ at, order: kept.map((index) => rank.get(index) ?? 0) })
  }
  after.forEach((node, i) => {
    const index = partner.get(i)
    const twin = index === undefined ? undefined : before[index]
    if (index !== undefined && isElement(twin) && isElement(node)) diff(twin, node, join(at, steps[index]), found)
    else found.push({ at, insert: i, xml: keptXml(node) })
  })
}

function keptXml(node: XmlNode): GenericXml {
  return toGeneric(isElement(node) ? withDeclarations(node) : node)
}

/** The document's own form of a built element; twin of `diffElements`. Refuses a deviation whose place is gone. */
export function applyDeviations(built: XmlElement, deviations: readonly Deviation[]): XmlElement {
  if (deviations.length === 0) return built
  const byPlace = new Map<string, Deviation[]>()
  for (const deviation of deviations) {
    const others = byPlace.get(deviation.at)
    if (others === undefined) byPlace.set(deviation.at, [deviation])
    else others.push(deviation)
  }
  const changed = change(built, '', byPlace)
  for (const at of byPlace.keys()) refuse('model/deviation-without-place', { at, element: built.local })
  return changed
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
function inOrder(children: readonly XmlNode[], order: readonly number[]): readonly XmlNode[] {
  const told = new Set(order.filter((index) => index in children))
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
  const declarations = [...(element.declarations ?? [])]
  for (const [name, value] of Object.entries(values)) {
    if (value === null) continue
    const prefix = declaredPrefix(name)
    if (prefix !== undefined) declarations.push([prefix, value])
    else attributes.push({ ...parseClark(name), value, ...(isQName(element, name, value) && { qname: true }) })
  }
  return { attributes, ...(declarations.length > 0 && { declarations }) }
}

/** Whether a changed attribute remains a qualified name: one that could not be resolved is an ordinary text. */
function isQName({ attributes }: XmlElement, name: string, value: string): boolean {
  const was = attributes.find((attribute) => nameOf(attribute) === name)
  return was?.qname === true && isLocalName(parseClark(value).local)
}

/** The path step of each child: its local name, numbered from the second of that name on. */
function stepsOf(children: readonly XmlNode[]): string[] {
  const seen = new Map<string, number>()
  return children.map((node) => {
    if (!isElement(node)) return ''
    const count = (seen.get(node.local) ?? 0) + 1
    seen.set(node.local, count)
    return count === 1 ? node.local : `${node.local}[${count}]`
  })
}

function join(at: string, step: string | undefined): string {
  return at === '' ? (step ?? '') : `${at}/${step ?? ''}`
}
