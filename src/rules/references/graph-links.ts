import type { GraphLink, NodeKey } from '../../documents/object-graph/graph.ts'
import { endsOf, inverseOf, linkTypes } from '../../mapping/graph/link-types.ts'
import { linkPlaces, type NumberedLinks } from '../../mapping/graph/numbers.ts'
import { linkText, nodeText } from '../../mapping/graph/words.ts'
import { onceFor } from '../../values/once.ts'
import type { GraphIndex } from '../graph-index.ts'
import { atLink, beside, linkIds, objectClasses } from '../graph-places.ts'
import { type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { followsFromAbsent, hasObject } from './already-told.ts'
import { isPartlyUnread } from './graph-nodes.ts'

/** Links between nodes: that they lead somewhere, and back, and follow from the objects. */
export const graphLinkRules: readonly PlainRule[] = [
  rule(
    'object-graph/dangling-link',
    'Both ends of every link are nodes of the graph. A relation to something that is not there cannot be imported (507008).',
    function* ({ graph }) {
      if (graph === undefined) return
      const isDangling = (link: GraphLink, from: number, to: number) =>
        !(graph.hasNode(from) && graph.hasNode(to)) && !isWayBack(link, from, to, graph)
      for (const link of linksWhere(graph.eachLink, isDangling))
        for (const end of [link.from, link.to])
          if (graph.node(end) === undefined)
            yield {
              ...atLink(link),
              ids: [...linkIds(link), end.key],
              data: { link: linkText(link), end: nodeText(end) },
            }
    },
  ),
  rule(
    'object-graph/no-inverse',
    'The platform writes each relation in both directions, except that of a proxy to its target. A relation in one ' +
      'direction is found from one side only.',
    function* ({ graph }) {
      if (graph === undefined) return
      const lacksInverse = ({ type }: GraphLink, from: number, to: number) => {
        const inverse = inverseOf(type)
        return inverse !== undefined && graph.placeOfLink(inverse, to, from) < 0
      }
      for (const link of linksWhere(graph.eachLink, lacksInverse))
        yield { ...atLink(link), data: { link: linkText(link), inverse: inverseOf(link.type) ?? '' } }
    },
  ),
  rule(
    'object-graph/link-classes',
    'A type of links always leads from one kind of object to another, as its name says.',
    function* ({ graph }) {
      for (const link of graph?.eachLink.links ?? []) {
        const [from, to] = endsOf(link.type) ?? []
        if (from !== undefined && to !== undefined && (link.from.class !== from || link.to.class !== to))
          yield { ...atLink(link), data: { link: linkText(link), from, to } }
      }
    },
  ),
  rule(
    'object-graph/environment',
    'The links between an API version and its services say for which environment each is, in both directions. In genuine ' +
      'exports they say the same as the API version.',
    function* ({ graph, index }) {
      for (const [type, version, service] of serviceLinks) {
        for (const link of graph?.links.get(type) ?? []) {
          const home = index.homes.get(link[service].key)
          if (home === undefined || home.version.id !== link[version].key || home.environment === link.serviceType)
            continue
          const found = link.serviceType ?? 'nothing'
          yield { ...atLink(link), data: { link: linkText(link), found, expected: home.environment } }
        }
      }
    },
  ),
  rule(
    'object-graph/link-absent',
    'Almost all links follow from what the objects say of each other. Where one is absent, an import that goes by the ' +
      'graph does not make the relation, although the object names the other.',
    function* (subject) {
      const { graph } = subject
      if (graph === undefined || isPartlyUnread(subject)) return
      const { optional } = subject.derived()
      const leadTo = reachedIn(graph)
      const first = firstOf(optional)
      const isAbsent = (link: GraphLink, from: number, to: number) =>
        isForward(link) &&
        !isVersionDependent(link) &&
        graph.hasNode(from) &&
        graph.hasNode(to) &&
        !isInEitherDirection(link.type, from, to, graph) &&
        !(optional.has(link) && (!first.has(link) || leadTo(link.type, link.to)))
      for (const link of linksWhere(subject.derivedLinks(), isAbsent))
        yield { ...beside(link.from, graph), ids: linkIds(link), data: { link: linkText(link) } }
    },
  ),
  rule(
    'object-graph/link-unfounded',
    'Almost all links follow from what the objects say of each other. A link that does not would relate objects that do ' +
      'not know of it, such as an API version and the service of another.',
    function* (subject) {
      const { graph } = subject
      if (graph === undefined || isPartlyUnread(subject)) return
      const placeOfDerived = linkPlaces(subject.derivedLinks())
      const isUnclear = followsFromAbsent(subject)
      const isUnfounded = (link: GraphLink, from: number, to: number) =>
        placeOfDerived(link.type, from, to) < 0 &&
        isJudged(subject, link) &&
        !isUnclear(link) &&
        !isWayBack(link, from, to, graph)
      for (const link of linksWhere(graph.eachLink, isUnfounded))
        yield { ...atLink(link), data: { link: linkText(link) } }
    },
  ),
]

const serviceLinks = [
  ['apiversion->service:child', 'from', 'to'],
  ['service->apiversion:parent', 'to', 'from'],
] as const

/** The links of which something holds; it is asked with the numbers of their ends. */
function linksWhere(
  { links, from, to }: NumberedLinks<GraphLink>,
  isWanted: (link: GraphLink, from: number, to: number) => boolean,
): readonly GraphLink[] {
  return links.filter((link, i) => isWanted(link, from[i] ?? -1, to[i] ?? -1))
}

/** A relation is two links, and one finding: that of its first direction. */
function isForward({ type }: GraphLink): boolean {
  return type in linkTypes
}

/** Whether a link is the second direction of a relation whose first is there. */
function isWayBack(link: GraphLink, from: number, to: number, { placeOfLink }: GraphIndex): boolean {
  return !isForward(link) && placeOfLink(inverseOf(link.type) ?? '', to, from) >= 0
}

/** A relation that is there in one direction only is a finding of its own. */
function isInEitherDirection(type: string, from: number, to: number, { placeOfLink }: GraphIndex): boolean {
  const inverse = inverseOf(type)
  return placeOfLink(type, from, to) >= 0 || (inverse !== undefined && placeOfLink(inverse, to, from) >= 0)
}

/** Of the links of a type to a node, the one of the first contract: the others are not missed. */
function firstOf(links: Iterable<GraphLink>): ReadonlySet<GraphLink> {
  const first = new Map<string, GraphLink>()
  for (const link of links) {
    const id = `${link.type} ${link.to.key}`
    if (!first.has(id)) first.set(id, link)
  }
  return new Set(first.values())
}

/** Whether any link of a type leads to a node: of several contracts of an API version, only one is linked with it. */
function reachedIn(graph: GraphIndex): (type: string, to: NodeKey) => boolean {
  const reached = onceFor((type: string) => new Set((graph.links.get(type) ?? []).map(({ to }) => to.key)))
  return (type, { key }) => reached(type).has(key)
}

function isVersionDependent({ type }: GraphLink): boolean {
  return type === 'proxysvc->service:proxyFor'
}

function areNodes({ graph }: Subject, { from, to }: GraphLink): boolean {
  return graph?.node(from) !== undefined && graph.node(to) !== undefined
}

/** Links that cannot be derived, or whose ends are a finding already, are not judged. */
function isJudged(subject: Subject, link: GraphLink): boolean {
  const { type, from, to } = link
  if (isVersionDependent(link) || underivable.has(type) || !areNodes(subject, link)) return false
  const [fromClass, toClass] = endsOf(type) ?? []
  if (from.class !== fromClass || to.class !== toClass) return false
  return [from, to].every((end: NodeKey) => !objectClasses.has(end.class) || hasObject(subject, end))
}

/** What nothing but the graph says: policies of services, parents of scopes, users that policies refer to. */
const underivable = new Set(
  [
    'service->operationalpolicy:ReferedBy',
    'svcbinding->operationalpolicy:ReferedBy',
    'resource->resource:child',
    'org->identity:refer',
  ].flatMap((type) => [type, inverseOf(type) ?? type]),
)
