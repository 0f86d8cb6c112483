import { serviceName } from '../../documents/object-data/service.ts'
import type { Model, Service } from '../../model/model.ts'
import { indexOf, wsdlNameOf } from '../../operations/model-index.ts'
import { compareNames } from '../compare-names.ts'
import { type HitOf, type Rule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** Services that the target of the import would refuse. */
export const importedServiceRules: readonly Rule[] = [
  rule(
    'import/design-service',
    'import',
    'An API version with a design is imported only if the design service is in the archive.',
    function* ({ model, index }) {
      for (const version of model.apiVersions) {
        const id = version.design?.serviceKey
        if (id !== undefined && !index.services.has(id)) yield { at: [version], member: 'design', data: { id } }
      }
    },
  ),
  rule(
    'import/design-operations',
    'import',
    'The services of all environments must have the operations of the design.',
    function* ({ index }) {
      for (const { service, version } of index.implementations) {
        const design = index.services.get(version.design?.serviceKey ?? '')
        if (design === undefined) continue
        const { missing, extra } = compareNames(namesOf(service), namesOf(design))
        const operations = [...missing, ...extra]
        if (operations.length > 0) yield { at: [service], data: { service: service.name, operations } }
      }
    },
  ),
  rule(
    'import/container',
    'import',
    'With migration properties, every container of the archive must be mapped to one of the target, unless the target ' +
      'has one with the same key.',
    function* ({ model, target }) {
      const { migration } = target ?? {}
      if (migration === undefined) return
      const known = new Set(target?.model === undefined ? [] : containersOf(target.model).keys())
      for (const [container, at] of containersOf(model))
        if (!known.has(container) && !isMapped(container, migration))
          yield { at, member: 'containerKey', ids: [container], data: { container } }
    },
  ),
  rule(
    'import/service-name',
    'import',
    'A service that the target has under the same key must have the same qualified name there.',
    function* ({ model, target }) {
      const there = target?.model && indexOf(target.model)
      for (const service of model.services) {
        const twin = there?.services.get(service.key)
        if (twin !== undefined && serviceName(twin) !== serviceName(service))
          yield { at: [service], member: 'localName', data: { found: serviceName(service), target: serviceName(twin) } }
      }
    },
  ),
  rule(
    'import/reserved-organization',
    'import',
    'Services cannot belong to the organizations that the platform keeps for itself.',
    function* ({ model }) {
      for (const service of model.services) {
        const { organizationKey: organization = '' } = service
        if (reserved.has(organization)) yield { at: [service], member: 'organizationKey', data: { organization } }
      }
    },
  ),
  rule(
    'import/interface-used-outside',
    'import',
    'An interface is replaced by the import. If the target has another service with it, the import stops.',
    function* (subject) {
      for (const { object, users } of sharedWith(subject, 'interfaces', interfaceNames))
        for (const service of users) yield { at: [object], ids: [service.key], data: { service: service.name } }
    },
  ),
  rule(
    'import/binding-used-outside',
    'import',
    'A binding is replaced by the import. If the target has another service with it, the import stops.',
    function* (subject) {
      for (const { object, users } of sharedWith(subject, 'bindings', bindingNames))
        for (const service of users) yield { at: [object], ids: [service.key], data: { service: service.name } }
    },
  ),
  rule(
    'import/contract-organization',
    'import',
    'A Policy Manager contract belongs to the organization that provides, or to the one that consumes.',
    function* ({ model }) {
      for (const contract of model.policyManagerContracts)
        if (contract.providerOrganizationKey === undefined && contract.consumerOrganizationKey === undefined)
          yield { at: [contract], data: {} }
    },
  ),
]

const reserved = new Set(['uddi:soa.com:registryorganization', 'uddi:soa.com:atmosphere:tenants'])

function namesOf({ operations = [] }: Service): readonly string[] {
  return operations.map(wsdlNameOf)
}

/** Containers with the first endpoint that names each. */
function containersOf({ services }: Model): ReadonlyMap<string, HitOf<'import/container'>['at'] & object> {
  const found = new Map<string, readonly [object, object]>()
  for (const service of services)
    for (const endpoint of service.endpoints ?? [])
      if (endpoint.containerKey !== undefined && !found.has(endpoint.containerKey))
        found.set(endpoint.containerKey, [service, endpoint])
  return found
}

/** Source and target are joined by an equal value. */
function isMapped(container: string, migration: Readonly<Record<string, string>>): boolean {
  const alias = migration[`migration.container.source.${container}`]
  const targets = Object.entries(migration).filter(([key]) => key.startsWith('migration.container.target.'))
  return alias !== undefined && targets.some(([, value]) => value === alias)
}

/** Objects that the target has too, with services of the target alone that use them there. */
function* sharedWith(
  { model, index, target }: Subject,
  list: 'interfaces' | 'bindings',
  namesUsed: (service: Service) => readonly string[],
) {
  const there = new Map((target?.model?.[list] ?? []).map((one) => [one.key, one.name]))
  const others = (target?.model?.services ?? []).filter(({ key }) => !index.services.has(key))
  for (const object of model[list]) {
    const name = there.get(object.key)
    const users = name === undefined ? [] : others.filter((service) => namesUsed(service).includes(name))
    if (users.length > 0) yield { object, users }
  }
}

function interfaceNames({ operations = [] }: Service): readonly string[] {
  return operations.map((one) => one.interface)
}

function bindingNames({ endpoints = [] }: Service): readonly string[] {
  return endpoints.map(({ binding }) => binding)
}
