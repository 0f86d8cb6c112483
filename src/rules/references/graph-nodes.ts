import type { GraphNode, NodeKey } from '../../documents/object-graph/graph.ts'
import { nodeText } from '../../mapping/graph/words.ts'
import { groupBy } from '../../values/group-by.ts'
import { once } from '../../values/once.ts'
import { isContractExport, isOfPolicyManager } from '../export-kind.ts'
import { atNode, beside, objectClasses } from '../graph-places.ts'
import { listed } from '../listed.ts'
import { type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { hasObject, servicesOfOtherNames } from './already-told.ts'

/** Nodes and objects: one for each other, in the same order, with the same names. */
export const graphNodeRules: readonly PlainRule[] = [
  rule(
    'object-graph/node-absent',
    'Every object of objectdata.xml has a node, without exception in genuine exports. The graph relates an object without ' +
      'a node to nothing.',
    function* ({ model, graph }) {
      for (const { object, ...node } of graph === undefined ? [] : listed(model))
        if (graph?.node(node) === undefined) yield { at: [object], data: { node: nodeText(node) } }
    },
  ),
  rule(
    'object-graph/part-absent',
    'The operations and endpoints of services, the operations of their bindings, the containers that host them and the ' +
      'operations of an API version that ask for scopes have nodes of their own. Which there are follows from the ' +
      'objects; the graph relates a part without its node to nothing.',
    function* (subject) {
      const { graph } = subject
      if (graph === undefined || isPartlyUnread(subject)) return
      const holderOf = once(() => holdersIn(subject))
      const ofOtherNames = once(() => servicesOfOtherNames(subject))
      for (const node of subject.derived().nodes) {
        if (node.isObject || !partClasses.has(node.class) || graph.node(node) !== undefined) continue
        const holder = holderOf().get(subject.numberOf(node))
        if (node.class === 'BndOp' && ofOtherNames().has(holder?.key ?? '')) continue
        yield { ...beside(holder, graph), ids: [node.class, node.key], data: { node: nodeText(node) } }
      }
    },
  ),
  rule(
    'object-graph/object-absent',
    'Every node of a class whose objects are exported has its object. Policies that are built in, and the Policy Manager ' +
      'contracts behind contracts, have nodes alone.',
    function* (subject) {
      const routed = new Set((subject.graph?.links.get('virtualop->bpel:route') ?? []).map(({ to }) => to.key))
      for (const node of nodesOf(subject)) {
        if (!objectClasses.has(node.class) || node.class === 'Policy') continue
        if (node.class === 'Contract' && !isOfPolicyManager(subject.model)) continue
        if (node.class === 'Bpel' && routed.has(node.key)) continue
        if (!hasObject(subject, node)) yield { ...atNode(node), data: { node: nodeText(node) } }
      }
    },
  ),
  rule(
    'object-graph/order',
    'The nodes of each class stand in the order of the objects in objectdata.xml, which is that of the entries too. ' +
      'Whether an import relies on that is not known.',
    function* (subject) {
      for (const name of objectClasses) {
        const places = new Map([...(subject.index.objects.get(name)?.keys() ?? [])].map((key, i) => [key, i]))
        const node = firstOutOfOrder(subject.graph?.nodesOf(name) ?? [], (one) => places.get(one.key))
        if (node !== undefined) yield { ...atNode(node), ids: [name], data: { class: name, node: nodeText(node) } }
      }
    },
  ),
  rule(
    'object-graph/name',
    'Where a node has a name, it is that of its object. Nodes of some kinds always have one; whether those of services ' +
      'have one in the export of a contract is not known.',
    function* ({ model, graph, derived }) {
      const isOfContract = isContractExport(model)
      for (const derivedNode of graph === undefined ? [] : derived().nodes) {
        const node = graph?.node(derivedNode)
        const { name, isNamed } = derivedNode
        if (node === undefined || name === undefined || node.name === name) continue
        const found = node.name
        const isNameless = found === undefined
        const isUnclear = isOfContract && node.class === 'Service'
        if (isNameless && (isUnclear || !isNamed || node.xml !== undefined)) continue
        yield { ...atNode(node), data: { node: nodeText(node), name, ...(!isNameless && { found }) } }
      }
    },
  ),
  rule(
    'object-graph/contract-node',
    'Behind each contract stands a Policy Manager contract, whose node bears the ContractID as its name; in the exports ' +
      'of organizations of 2016 there is exactly one.',
    function* ({ model, graph }) {
      const byName = groupBy(graph?.nodesOf('Contract') ?? [], ({ name }) => name)
      if (byName.size === 0 || model.businesses.length === 0) return
      for (const contract of model.contracts) {
        const count = byName.get(contract.id)?.length ?? 0
        if (count !== 1) yield { at: [contract], data: { contract: contract.id, count } }
      }
    },
  ),
]

/** Classes of the parts of objects whose nodes follow from the objects without exception. */
const partClasses = new Set(['Op', 'BndOp', 'Endpoint', 'Container', 'ApiOp'])

/** What a document that could not be read, or is absent, would say is not known. */
export function isPartlyUnread({ files, slots }: Subject): boolean {
  return (
    (files?.unread.size ?? 0) > 0 ||
    slots().some(({ role, owners }) => says.has(role.name) && owners[0][role.member] === undefined)
  )
}

/** The service or API version that a part belongs to, by the number of the part. */
function holdersIn(subject: Subject): ReadonlyMap<number, NodeKey> {
  const { links, to } = subject.derivedLinks()
  const ofServices = links.flatMap(({ from }, i) => (from.class === 'Service' ? [[to[i] ?? -1, from] as const] : []))
  const ways = subject.derived().ways.map((way) => [subject.numberOf(way.to), way.from] as const)
  return new Map([...ways, ...ofServices])
}

/** The documents that nodes and links follow from. */
const says = new Set(['process', 'script', 'endpoint'])

/** Each node once. */
function nodesOf({ graph }: Subject): readonly GraphNode[] {
  const repeated = new Set(graph?.repeatedNodes)
  return (graph?.graph.nodes ?? []).filter((node) => !repeated.has(node))
}

function firstOutOfOrder<T>(items: readonly T[], placeOf: (item: T) => number | undefined): T | undefined {
  let last = -1
  for (const item of items) {
    const place = placeOf(item)
    if (place === undefined) continue
    if (place < last) return item
    last = place
  }
  return undefined
}
