import { isTenant } from '../../documents/object-data/organization.ts'
import { refuse } from '../../errors.ts'
import type { Service } from '../../model/model.ts'
import { onceFor } from '../../values/once.ts'
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

/** Nodes and links say whole keys, however long. */
export function sizeOf(key = ''): number {
  return key.length / 256
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
  for (const policy of policies) yield scripts.length * (lookedThrough(scriptedText(policy)) / 1024)
  const bindingsOf = bindingsIn(subject)
  for (const service of subject.services)
    yield beyondFirst(bindingsOf(service).length) * (1 + (service.operations?.length ?? 0))
  // Each API version is compared, and shown, with all operations of its services, and with the addresses that they call.
  const services = new Map(subject.services.map((service) => [service.key, service]))
  const lengthOf = onceFor((key: string) => callsOf(services.get(key), services))
  for (const { productionServiceKey = '', sandboxServiceKey = '' } of apiVersions)
    yield lengthOf(productionServiceKey) + lengthOf(sandboxServiceKey)
}

/** How many characters of a text are looked through for a key; a short text takes its time, too. */
function lookedThrough({ length }: string): number {
  return length === 0 ? 0 : Math.max(length, 64)
}

/** How many operations a service has, and how many endpoints the services that these call. */
function callsOf(service: Service | undefined, services: ReadonlyMap<string, Service>): number {
  const { operations = [] } = service ?? {}
  const called = service?.kind === 'virtual' ? (service.operations ?? []).map((one) => one.nextHopServiceKey) : []
  const endpoints = Array.from(new Set(called), (key) => services.get(key ?? '')?.endpoints?.length ?? 0)
  return endpoints.reduce((sum, count) => sum + count, operations.length)
}
