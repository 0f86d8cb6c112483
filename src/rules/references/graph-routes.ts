import { rootEntry } from '../../mapping/root-entries.ts'
import { groupBy } from '../../values/group-by.ts'
import { onceFor } from '../../values/once.ts'
import type { Route } from '../routes.ts'
import { type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

const entry = rootEntry.graph

/** Routes from operations to the processes that carry them out, as the graph has them. */
export const graphRouteRules: readonly PlainRule[] = [
  rule(
    'object-graph/route-without-process',
    'The graph says which process carries out an operation. Without the process, nothing in the archive does.',
    function* (subject) {
      for (const link of routesOf(subject)) {
        const { from, to } = link
        if (subject.graph?.node(to) === undefined || subject.index.processes.has(to.key)) continue
        const operation = nameOf(subject, from.key)
        yield { entry, origin: link, ids: [from.key, to.key], data: { operation, process: to.key } }
      }
    },
  ),
  rule(
    'object-graph/route-ambiguous',
    'An operation is carried out by one process. With two, it depends on the platform which one it takes.',
    function* (subject) {
      for (const [key, links] of groupBy(routesOf(subject), ({ from }) => from.key)) {
        const [first] = links
        if (first === undefined || links.length < 2) continue
        const processes = links.map(({ to }) => to.key)
        yield { entry, origin: first, ids: [key], data: { operation: nameOf(subject, key), processes } }
      }
    },
  ),
]

function routesOf({ graph }: Subject) {
  return graph?.links.get('virtualop->bpel:route') ?? []
}

/** The name of the operation with a key, or the key. */
function nameOf({ index }: Subject, key: string): string {
  return namesIn(index.routes).get(key) ?? key
}

const namesIn = onceFor(
  (routes: readonly Route[]) => new Map(routes.toReversed().map(({ operation: { key, name } }) => [key, name])),
  new WeakMap(),
)
