import { clark, resolveQName } from '../../xml/qname.ts'
import { isElement, textIn, type XmlAttribute, type XmlElement, type XmlNode } from '../../xml/tree.ts'
import { align } from './align.ts'
import { type Deviation, join, nameOf, stepsOf } from './deviation.ts'
import { declared, type GenericXml, toGeneric } from './generic.ts'
import { declarationFor, withDeclarations } from './needed.ts'
import { ownKey } from './own-key.ts'
import { contentOf, sameNodes, sameValue, twinOf } from './same.ts'

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
    const text = textIn(after)
    // White space in an element that is to be empty is a matter of style, as it is between elements.
    if (text.trim() === '' && built.children.length === 0) return
    if (text !== textIn(before)) found.push({ at, text })
    return
  }
  if (before.every(isElement)) diffChildren(before, isBlank(after) ? [] : after, at, found)
  else if (!sameNodes(before, after)) found.push({ at, content: actual.children.map(keptXml) })
}

/** White space where elements stood is what stands between elements. */
function isBlank(content: readonly XmlNode[]): boolean {
  return !content.some(isElement) && textIn(content).trim() === ''
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
    found.push({ at, order: orderOf(kept, ascending, before) })
  }
  after.forEach((node, i) => {
    const index = partner.get(i)
    const twin = index === undefined ? undefined : before[index]
    if (index !== undefined && isElement(twin) && isElement(node)) diff(twin, node, join(at, steps[index]), found)
    else found.push({ at, insert: i, xml: keptXml(node) })
  })
}

/** The order by keys, where each child has one of its own, or else by the places that they would have. */
function orderOf(kept: readonly number[], ascending: readonly number[], before: readonly XmlNode[]) {
  const keys = kept.flatMap((index) => keyIn(before[index]) ?? [])
  if (new Set(keys).size === kept.length) return keys
  const rank = new Map(ascending.map((index, i) => [index, i]))
  return kept.map((index) => rank.get(index) ?? 0)
}

function keyIn(node: XmlNode | undefined): string | undefined {
  return isElement(node) ? ownKey(node) : undefined
}

function keptXml(node: XmlNode): GenericXml {
  return toGeneric(isElement(node) ? withDeclarations(node) : node)
}
