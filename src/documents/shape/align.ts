import { isElement, type XmlElement, type XmlNode } from '../../xml/tree.ts'
import { sameContent, sameValue } from './same.ts'

/** For each index of `after`, the index in `before` of the element that it stands for; each is used once. */
export function align(before: readonly XmlNode[], after: readonly XmlNode[]): Map<number, number> {
  const partner = new Map<number, number>()
  const free = new Set(before.keys())
  for (const isAlike of likenesses) matchBy(isAlike, before, after, partner, free)
  return partner
}

function matchBy(
  isAlike: Likeness,
  before: readonly XmlNode[],
  after: readonly XmlNode[],
  partner: Map<number, number>,
  free: Set<number>,
): void {
  after.forEach((node, i) => {
    if (partner.has(i) || !isElement(node)) return
    for (const j of free) {
      const other = before[j]
      if (!isElement(other) || !isAlike(other, node)) continue
      partner.set(i, j)
      free.delete(j)
      return
    }
  })
}

type Likeness = (built: XmlElement, actual: XmlElement) => boolean

/** From the surest to the loosest; the last is for names that the documentation spells in another way. */
const likenesses: readonly Likeness[] = [
  (built, actual) => sameContent([built], [actual]),
  (built, actual) =>
    isSameName(built, actual) && built.attributes.some((a) => a.local.endsWith('Key') && sameValue(a, actual)),
  isSameName,
  (built, actual) => actual.local === built.local || actual.local === `Contract${built.local}`,
]

function isSameName(built: XmlElement, actual: XmlElement): boolean {
  return built.local === actual.local && built.namespace === actual.namespace
}
