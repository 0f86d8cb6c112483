import { isElement, type XmlElement, type XmlNode } from '../../xml/tree.ts'
import { contentHash } from './content-hash.ts'

/**
 * For each index of `after`, the index in `before` of the element that it stands for; each is used once. Takes time in
 * proportion to the lists, whatever their order.
 */
export function align(before: readonly XmlNode[], after: readonly XmlNode[]): Map<number, number> {
  const partner = new Map<number, number>()
  const used = new Set<number>()
  for (const { labels, wanted = labels } of likenesses) {
    const queues = queuesOf(before, used, labels)
    after.forEach((node, i) => {
      if (partner.has(i) || !isElement(node)) return
      const found = firstUnused(queues, wanted(node), used)
      if (found === undefined) return
      partner.set(i, found)
      used.add(found)
    })
  }
  return partner
}

/** A way to be alike: elements are that have a label in common. */
interface Likeness {
  readonly labels: (built: XmlElement) => readonly string[]
  /** Those of which the actual element has one, where it is to be labelled in another way. */
  readonly wanted?: (actual: XmlElement) => readonly string[]
}

/** From the surest to the loosest; the last is for names that the documentation spells in another way. */
const likenesses: readonly Likeness[] = [
  { labels: (element) => [String(contentHash(element))] },
  { labels: keysOf },
  { labels: (element) => [nameOf(element)] },
  {
    labels: ({ local }) => [local],
    wanted: ({ local }) => (local.startsWith('Contract') ? [local, local.slice('Contract'.length)] : [local]),
  },
]

/** The name of an element with each of its keys. */
function keysOf(element: XmlElement): readonly string[] {
  return element.attributes.flatMap(({ local, namespace, value }) =>
    local.endsWith('Key') ? [[nameOf(element), namespace, local, value].join('\n')] : [],
  )
}

function nameOf({ local, namespace }: XmlElement): string {
  return `${namespace}\n${local}`
}

/** The unused places of each label, the first one last. */
function queuesOf(
  before: readonly XmlNode[],
  used: ReadonlySet<number>,
  labels: Likeness['labels'],
): ReadonlyMap<string, number[]> {
  const queues = new Map<string, number[]>()
  for (let place = before.length - 1; place >= 0; place--) {
    const node = before[place]
    if (used.has(place) || !isElement(node)) continue
    for (const label of labels(node)) {
      const queue = queues.get(label)
      if (queue === undefined) queues.set(label, [place])
      else queue.push(place)
    }
  }
  return queues
}

/** The first unused place that has one of the labels. */
function firstUnused(
  queues: ReadonlyMap<string, number[]>,
  labels: readonly string[],
  used: ReadonlySet<number>,
): number | undefined {
  const places = labels.flatMap((label) => {
    const queue = queues.get(label) ?? []
    while (used.has(queue.at(-1) ?? -1)) queue.pop()
    return queue.at(-1) ?? []
  })
  return places.length === 0 ? undefined : Math.min(...places)
}
