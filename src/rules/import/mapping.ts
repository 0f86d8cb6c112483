import { type Mapped, mappedContainer, mappedUrl, prefixes } from '../../documents/migration-properties.ts'
import type { Model } from '../../model/model.ts'
import { withoutLogin } from '../../text/logins.ts'
import { endpointsOf, type ServiceEndpoint } from '../parts.ts'
import { type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** Addresses and containers that the target of the import has others for. */
export const importedMappingRules: readonly PlainRule[] = [
  rule(
    'import/container',
    'With migration properties, every container of the archive must be mapped to one of the target, unless the target ' +
      'has one with the same key.',
    function* ({ model, target }) {
      const { mapping } = target ?? {}
      if (mapping === undefined) return
      const known = containersIn(target?.model)
      for (const [container, at] of containersIn(model)) {
        const isMapped = (mappedContainer(container, mapping)?.targets ?? []).length > 0
        if (!isMapped && !known.has(container))
          yield { at, member: 'containerKey', ids: [container], data: { container } }
      }
    },
  ),
  rule(
    'import/unmanaged',
    'A proxy stays hosted only if the target has the container that migration properties give it or, without them, a ' +
      'container with the same key. The model of a target shows those containers only that host something.',
    function* ({ model, target }) {
      if (target?.model === undefined) return
      const { mapping } = target
      const known = containersIn(target.model)
      for (const [from, at] of containersIn(model)) {
        const [container] = mapping === undefined ? [from] : (mappedContainer(from, mapping)?.targets ?? [])
        if (container === undefined || known.has(container)) continue
        yield { at, member: 'containerKey', ids: [from], data: { container, ...(container !== from && { from }) } }
      }
    },
  ),
  rule(
    'import/mapping-ambiguous',
    'Migration properties may give several addresses or containers of the target the same alias. Which one the ' +
      'platform takes is not documented.',
    function* (subject) {
      for (const { found, at, member } of mappedParts(subject)) {
        const { source, alias, targets } = found
        const [first = ''] = targets
        const data = { source: withoutLogin(source), alias: withoutLogin(alias), first: withoutLogin(first) }
        if (targets.length > 1) yield { at, member, ids: [source], data }
      }
    },
  ),
  rule(
    'import/mapping-unused',
    'Migration properties may name addresses and containers that the archive has none of. That is usual where one file ' +
      'serves several archives; after a slip, what was meant stays as it is.',
    function* ({ model, target }) {
      const { mapping } = target ?? {}
      if (mapping === undefined) return
      const urls = [...new Set(Array.from(endpointsOf(model.services), ({ endpoint }) => endpoint.url))].sort()
      const containers = containersIn(model)
      const told =
        (prefix: string) =>
        ([source]: readonly [string, string]) => ({
          place: mapping.places?.get(prefix + source) ?? {},
          ids: [source],
          data: { source: withoutLogin(source) },
        })
      const isUsed = ([source]: readonly [string, string]) => firstFrom(source, urls)?.startsWith(source) === true
      yield* mapping.urlSources.filter((one) => !isUsed(one)).map(told(prefixes.urlSources))
      const unused = mapping.containerSources.filter(([source]) => !containers.has(source))
      yield* unused.map(told(prefixes.containerSources))
    },
  ),
]

/** The first of some sorted texts that stands at a text or after it: one that begins with it, if any does. */
function firstFrom(text: string, sorted: readonly string[]): string | undefined {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((sorted[middle] ?? '') < text) from = middle + 1
    else to = middle
  }
  return sorted[from]
}

/** The containers of a model, each with the first endpoint that names it. */
function containersIn(model: Model | undefined): ReadonlyMap<string, ServiceEndpoint['at']> {
  const found = new Map<string, ServiceEndpoint['at']>()
  for (const { at, endpoint } of endpointsOf(model?.services ?? [])) {
    const { containerKey: container } = endpoint
    if (container !== undefined && !found.has(container)) found.set(container, at)
  }
  return found
}

/** What is mapped, each source once. */
function* mappedParts({ model, target }: Subject) {
  const { mapping } = target ?? {}
  if (mapping === undefined) return
  const seen = new Set<string>()
  const isNew = (found: Mapped | undefined) => found !== undefined && !seen.has(found.source) && seen.add(found.source)
  for (const { at, endpoint } of endpointsOf(model.services)) {
    const url = mappedUrl(endpoint.url, mapping)
    if (url !== undefined && isNew(url)) yield { found: url, at, member: 'url' }
    const container = mappedContainer(endpoint.containerKey ?? '', mapping)
    if (container !== undefined && isNew(container)) yield { found: container, at, member: 'containerKey' }
  }
}
