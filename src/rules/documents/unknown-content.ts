import type { GraphLink, GraphNode } from '../../documents/object-graph/graph.ts'
import { elementFromGeneric, type GenericXml, isGenericElement } from '../../documents/shape/generic.ts'
import { endsOf } from '../../mapping/graph/link-types.ts'
import { rootEntry } from '../../mapping/root-entries.ts'
import { endsWithMore, hasOtherConstants, lacksVersionOnly, listsIn } from '../graph-elements.ts'
import { atLink, atNode } from '../graph-places.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { differences } from './classify.ts'
import { type Difference, elementAt } from './difference.ts'
import { holderOf, whereOf } from './differing.ts'

type Hit = HitOf<'document/unknown-content'>

/** Elements and text that nobody has described. */
export const unknownContent: PlainRule = rule(
  'document/unknown-content',
  'Other versions of the platform may write more than is known here. Unknown elements are kept as they are, and never ' +
    'are an error; but nothing is known of what they mean, and nothing that refers to them is checked.',
  function* (subject) {
    for (const one of differences(subject, 'document/unknown-content')) {
      yield { ...whereOf(one), data: { what: wordsFor(one), where: holderOf(one) } }
    }
    yield* unknownInGraph(subject)
  },
)

/** What was added; a namespace other than that around it tells an element from a known one of the same name. */
function wordsFor({ of, path, what, name, namespace = '' }: Difference): string {
  if (what === 'text') return 'text'
  const isUsual = namespace === '' || namespace === elementAt(of.built, path)?.namespace
  return isUsual ? `an element ${name}` : `an element ${name} of namespace ${namespace}`
}

function* unknownInGraph({ graph }: Subject): Generator<Hit> {
  const entry = rootEntry.graph
  if (graph === undefined) return
  const { nodes, links, others = [], root } = graph.graph
  for (const other of others) {
    const where = other.in === 'nodes' ? 'Nodes' : 'Links'
    const what = wordFor(other.xml)
    yield { entry, origin: other, ids: [where, what], data: { what, where } }
  }
  if (root !== undefined && listsIn(root) === undefined && !lacksVersionOnly(root))
    yield {
      entry,
      origin: graph.graph,
      ids: ['root'],
      data: { what: 'more than a version and two lists', where: root[0] },
    }
  for (const node of nodes)
    if (isMore(node)) yield { ...atNode(node), data: { what: 'more than a key and a name', where: 'Node' } }
  for (const link of links)
    if (isMore(link) || isMisplaced(link))
      yield { ...atLink(link), data: { what: 'more than its ends', where: 'Link' } }
}

function wordFor(xml: GenericXml): string {
  return isGenericElement(xml) ? `an element ${elementFromGeneric(xml).local}` : 'text'
}

/** Whether a link names an environment, but is of another type than those that do. */
function isMisplaced({ type, serviceType }: GraphLink): boolean {
  return serviceType !== undefined && endsOf(type) !== undefined && !environmentLinks.has(type)
}

const environmentLinks = new Set(['apiversion->service:child', 'service->apiversion:parent'])

/** Whether a node or a link holds more than is foreseen, and not just other constants, or more at its ends. */
function isMore({ xml }: GraphNode | GraphLink): boolean {
  return xml !== undefined && !hasOtherConstants(xml) && !endsWithMore(xml)
}
