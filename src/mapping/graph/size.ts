import { isTenant } from '../../documents/object-data/organization.ts'
import { refuse } from '../../errors.ts'
import { rootEntry } from '../root-entries.ts'
import { bindingsIn } from './bindings.ts'
import type { GraphSubject } from './subject.ts'

/** Ten times as many links as the usual limits of XML leave room for in an objectgraph.xml. */
const most = 1_000_000

/**
 * Refuses objects from which a graph would follow that nothing could hold: each business is linked to each API, and
 * each operation of a service stands once for each of its bindings. Throws a `ProblemError`.
 */
export function checkGraphSize(subject: GraphSubject): void {
  let size = 0
  for (const more of products(subject)) {
    size += more
    if (size > most) refuse('object-graph/too-large', { limit: most }, { entry: rootEntry.data })
  }
}

/** How many links, nodes and comparisons take part in what grows faster than the number of objects. */
function* products(subject: GraphSubject): Generator<number> {
  const { businesses, apis, apps, contracts, licenses, scopes, organizations, apiVersions, policies, scripts } = subject
  yield businesses.length * (apis.length + apps.length + contracts.length + licenses.length + scopes.length)
  const tenants = organizations.filter(isTenant).length
  const anonymous = apiVersions.reduce((sum, { anonymousContracts = [] }) => sum + anonymousContracts.length, 0)
  yield tenants * (businesses.length + contracts.length + anonymous)
  // Scripts are looked for in the text of policies.
  for (const { configuration = '' } of policies) yield scripts.length * (configuration.length / 1024)
  const bindings = bindingsIn(subject)
  const operations = new Map(subject.services.map(({ key, operations: own = [] }) => [key, own.length]))
  for (const service of subject.services) {
    const count = 1 + (operations.get(service.key) ?? 0)
    yield bindings.ofService(service).length * count
    // Each link says the whole key.
    yield ((count + (service.endpoints ?? []).length) * service.key.length) / 256
  }
  // Each version of an API is compared, and shown, by all operations of its services.
  for (const { productionServiceKey = '', sandboxServiceKey = '' } of apiVersions)
    yield (operations.get(productionServiceKey) ?? 0) + (operations.get(sandboxServiceKey) ?? 0)
}
