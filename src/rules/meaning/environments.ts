import { wsdlNamesOf } from '../../documents/object-data/operation.ts'
import type { ApiVersion, Service } from '../../model/model.ts'
import { apiTitle } from '../../operations/titles.ts'
import { onceFor } from '../../values/once.ts'
import { newPairs } from '../../values/pairs.ts'
import { compareSets } from '../compare-names.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'
import { serviceTitle } from '../service-title.ts'
import type { Subject } from '../subject.ts'

/** The environments that API versions are implemented in. */
export const environmentRules: readonly PlainRule[] = [
  rule(
    'meaning/no-environment',
    'An API version can be called in the environments that it has a service for. Every exported one has at least one.',
    function* ({ model, index }) {
      for (const version of model.apiVersions)
        if (version.productionServiceKey === undefined && version.sandboxServiceKey === undefined)
          yield { at: [version], data: { api: apiTitle(version, index) } }
    },
  ),
  rule(
    'meaning/operations-differ',
    'The services of all environments, and the design that they follow, have the same operations. An import checks ' +
      'this against the design.',
    function* (subject) {
      // Many API versions may share their services.
      const isNew = newPairs<Service, Service>()
      for (const version of subject.model.apiVersions) {
        const [first, ...rest] = implementationsOf(version, subject)
        for (const one of rest)
          if (first !== undefined && isNew(first.service, one.service)) yield* compared(first, one)
      }
    },
  ),
  rule(
    'meaning/environment-name',
    'The platform names the services of an API version after their environments: ….live and ….sandbox, in 2014 ' +
      '….production. A service that stands for the other environment was probably interchanged.',
    function* ({ index }) {
      for (const { service, environment } of index.implementations) {
        const named = environmentNamed(service)
        if (named !== undefined && named !== environment)
          yield { at: [service], data: { service: service.name, environment, named } }
      }
    },
  ),
  rule(
    'meaning/next-hop-environment',
    'The proxy of an environment passes calls on to the target of the same environment. Otherwise calls of Production ' +
      'reach the Sandbox, or the reverse.',
    function* (subject): Generator<HitOf<'meaning/next-hop-environment'>> {
      const isNew = newPairs<Service, string>()
      for (const { service, environment } of subject.index.implementations) {
        if (!isNew(service, environment)) continue
        const own = environmentNamed(service) ?? environment
        for (const target of nextHopsOf(service, subject)) {
          const named = environmentNamed(target)
          if (named === undefined || named === own) continue
          const data = { service: service.name, environment, target: target.name, named }
          yield { at: [service], ids: [target.key], data }
        }
      }
    },
  ),
]

/** The environment that the name of a service tells. */
export function environmentNamed({ localName }: Service): 'Production' | 'Sandbox' | undefined {
  const suffix = /\.(live|production|sandbox)(\.virtual|\.target)?$/.exec(localName)?.[1]
  if (suffix === undefined) return undefined
  return suffix === 'sandbox' ? 'Sandbox' : 'Production'
}

/** The services that the operations of a service call, each once. */
export function nextHopsOf(service: Service, { index }: Subject): readonly Service[] {
  const keys = service.kind === 'virtual' ? (service.operations ?? []).map((one) => one.nextHopServiceKey) : []
  return [...new Set(keys)].flatMap((key) => index.services.get(key ?? '') ?? [])
}

interface Titled {
  readonly service: Service
  readonly title: string
}

/** The design of an API version, if it has one, and the services of its environments. */
function implementationsOf(version: ApiVersion, { index }: Subject): readonly Titled[] {
  const design = index.services.get(version.design?.serviceKey ?? '')
  const own = (index.implementationsOf.get(version) ?? []).filter(({ service }) => service !== design)
  const services = own.map(({ service }) => ({ service, title: serviceTitle(service, index) }))
  return design === undefined
    ? services
    : [{ service: design, title: `the design of ${apiTitle(version, index)}` }, ...services]
}

/** The WSDL names of the operations of a service, which may implement many API versions. */
export const operationsOf = onceFor(
  (service: Service): ReadonlySet<string> => new Set(wsdlNamesOf(service)),
  new WeakMap(),
)

function* compared(first: Titled, one: Titled): Generator<HitOf<'meaning/operations-differ'>> {
  const { missing, extra } = compareSets(operationsOf(one.service), operationsOf(first.service))
  if (missing.length > 0) yield differing(one, first, missing)
  if (extra.length > 0) yield differing(first, one, extra)
}

function differing({ service, title: one }: Titled, other: Titled, missing: readonly string[]) {
  return { at: [service], ids: [other.service.key], data: { one, other: other.title, missing } } as const
}
