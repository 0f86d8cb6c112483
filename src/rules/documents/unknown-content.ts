import type { GraphLink, GraphNode } from '../../documents/object-graph/graph.ts'
import { elementFromGeneric, type GenericXml, isGenericElement } from '../../documents/shape/generic.ts'
import { endsWithMore, hasOtherConstants, listsIn } from '../references/graph-form.ts'
import { atGraph, atLink, atNode } from '../references/graph-places.ts'
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

function* unknownInGraph(subject: Subject): Generator<Hit> {
  const { nodes = [], links = [], others = [], root } = subject.graph?.graph ?? {}
  for (const { in: list, xml } of others) {
    const where = list === 'nodes' ? 'Nodes' : 'Links'
    yield { ...atGraph(subject), ids: [where, wordFor(xml)], data: { what: wordFor(xml), where } }
  }
  if (root !== undefined && listsIn(root) === undefined)
    yield { ...atGraph(subject), ids: ['root'], data: { what: 'more than a version and two lists', where: root[0] } }
  for (const node of nodes)
    if (isMore(node)) yield { ...atNode(node), data: { what: 'more than a key and a name', where: 'Node' } }
  for (const link of links)
    if (isMore(link)) yield { ...atLink(link), data: { what: 'more than its ends', where: 'Link' } }
}

function wordFor(xml: GenericXml): string {
  return isGenericElement(xml) ? `an element ${elementFromGeneric(xml).local}` : 'text'
}

/** Whether a node or a link holds more than is foreseen, and not just other constants, or more at its ends. */
function isMore({ xml }: GraphNode | GraphLink): boolean {
  return xml !== undefined && !hasOtherConstants(xml) && !endsWithMore(xml)
}
