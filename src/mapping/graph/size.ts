import { isTenant } from '../../documents/object-data/organization.ts'
import { refuse } from '../../errors.ts'
import { rootEntry } from '../root-entries.ts'
import { bindingsIn } from './bindings.ts'
import { type GraphSubject, scriptedText } from './subject.ts'

/** Ten times as many links as the usual limits of XML leave room for in an objectgraph.xml. */
const most = 1_000_000

/** Counts what a graph takes; throws a `ProblemError` when that is more than anything could hold. */
export function graphSize(): (more: number) => void {
  let size = 0
  return (more) => {
    size += more
    if (size > most) refuse('object-graph/too-large', { limit: most }, { entry: rootEntry.data })
  }
}

/**
 * Refuses objects from which a graph would follow that nothing could hold: each business is linked to each API, and
 * each operation of a service stands once for each of its bindings. Throws a `ProblemError`.
 */
export function checkGraphSize(subject: GraphSubject): void {
  const grow = graphSize()
  for (const more of products(subject)) grow(more)
}

/** What all of some are linked to has links of its own for the first; the others multiply them, four times as costly. */
function beyondFirst(count: number): number {
  return 4 * Math.max(0, count - 1)
}

/** How many links, nodes and comparisons take part in what grows faster than the number of objects. */
function* products(subject: GraphSubject): Generator<number> {
  const { businesses, apis, apps, contracts, licenses, scopes, organizations, apiVersions, policies, scripts } = subject
  yield beyondFirst(businesses.length) *
    (apis.length + apps.length + contracts.length + licenses.length + scopes.length)
  const tenants = organizations.filter(isTenant).length
  const anonymous = apiVersions.reduce((sum, { anonymousContracts = [] }) => sum + anonymousContracts.length, 0)
  yield beyondFirst(tenants) * (businesses.length + contracts.length + anonymous)
  for (const policy of policies) yield scripts.length * (scriptedText(policy).length / 1024)
  const bindingsOf = bindingsIn(subject)
  const operations = new Map(subject.services.map(({ key, operations: own = [] }) => [key, own.length]))
  for (const service of subject.services)
    yield beyondFirst(bindingsOf(service).length) * (1 + (operations.get(service.key) ?? 0))
  // Each API version is compared, and shown, with all operations of its services.
  for (const { productionServiceKey = '', sandboxServiceKey = '' } of apiVersions)
    yield (operations.get(productionServiceKey) ?? 0) + (operations.get(sandboxServiceKey) ?? 0)
}
