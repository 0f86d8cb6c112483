import type { NodeKey } from '../../documents/object-graph/graph.ts'
import { groupBy } from '../../mapping/graph/group-by.ts'
import { isContractExport } from '../export-kind.ts'
import { listed } from '../objects.ts'
import { type Rule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** That the export of a contract holds what the contract needs, and nothing more. */
export const unconnectedRule: Rule = rule(
  'reference/unconnected',
  'references',
  'The export of a single object is the closure of that object: genuine ones hold nothing that it does not lead to. ' +
    'What nothing leads to was left over when the archive was put together, and is imported all the same.',
  function* (subject) {
    if (!isContractExport(subject.model)) return
    const reached = reachable(subject)
    for (const { object, noun, key, class: name } of listed(subject.model)) {
      if (reached.has(idOf({ class: name, key }))) continue
      yield { at: [object], data: { noun, key: noun === 'identity' ? 'that it has' : key } }
    }
  },
)

/** The objects that links, licenses and policies of contracts lead to from the contracts. */
function reachable(subject: Subject): ReadonlySet<string> {
  const leaving = groupBy([...subject.derived().links, ...routesOf(subject)], ({ from }) => idOf(from))
  const { contracts, licenses } = subject.model
  const policies = [
    ...contracts.flatMap((contract) => (contract.policies ?? []).map(({ key }) => key)),
    ...licenses.flatMap(({ parts = [] }) => parts.flatMap(({ policyKeys = [] }) => policyKeys)),
  ]
  const open = [
    ...contracts.map(({ id }) => idOf({ class: 'ApiContract', key: id })),
    ...contracts.flatMap(({ scope }) => (scope?.licenseIds ?? []).map((key) => idOf({ class: 'License', key }))),
    ...policies.map((key) => idOf({ class: 'Policy', key })),
  ]
  const reached = new Set(open)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { to } of leaving.get(next) ?? []) {
      const id = idOf(to)
      if (reached.has(id)) continue
      reached.add(id)
      open.push(id)
    }
  }
  return reached
}

/** Operations lead to their processes, also where the document of one cannot be read. */
function routesOf({ index }: Subject): readonly { readonly from: NodeKey; readonly to: NodeKey }[] {
  return index.routes.flatMap(({ operation, process }) =>
    process === undefined
      ? []
      : [{ from: { class: 'Op', key: operation.key }, to: { class: 'Bpel', key: process.key } }],
  )
}

function idOf({ class: name, key }: NodeKey): string {
  return `${name}\n${key}`
}
