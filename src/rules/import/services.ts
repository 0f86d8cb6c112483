import { serviceQName } from '../../documents/object-data/service.ts'
import type { Service } from '../../model/model.ts'
import { indexOf } from '../../operations/model-index.ts'
import { groupBy } from '../../values/group-by.ts'
import { newPairs } from '../../values/pairs.ts'
import { compareSets } from '../compare-names.ts'
import { operationsOf } from '../meaning/environments.ts'
import { type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** Services that the target of the import would refuse. */
export const importedServiceRules: readonly PlainRule[] = [
  rule(
    'import/design-service',
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
    'The services of all environments must have the operations of the design.',
    function* ({ index }) {
      const isNew = newPairs<Service, Service>()
      for (const { service, version } of index.implementations) {
        const design = index.services.get(version.design?.serviceKey ?? '')
        if (design === undefined || !isNew(service, design)) continue
        const { missing, extra } = compareSets(operationsOf(service), operationsOf(design))
        const operations = [...missing, ...extra]
        if (operations.length > 0) yield { at: [service], data: { service: service.name, operations } }
      }
    },
  ),
  rule(
    'import/service-name',
    'A service that the target has under the same key must have the same qualified name there.',
    function* ({ model, target }) {
      const there = target?.model && indexOf(target.model)
      for (const service of model.services) {
        const twin = there?.services.get(service.key)
        if (twin !== undefined && serviceQName(twin) !== serviceQName(service))
          yield {
            at: [service],
            member: 'localName',
            data: { found: serviceQName(service), target: serviceQName(twin) },
          }
      }
    },
  ),
  rule(
    'import/name-taken',
    'Where the target has a service, an interface or a binding of the same qualified name under another key, the import ' +
      'fails, unless migration properties let names match.',
    function* ({ model, target }) {
      if (target?.model === undefined || target.mapping?.matchesByName === true) return
      const there = target.model
      for (const [kind, list, others] of [
        ['service', model.services.map(named), there.services.map(named)],
        ['interface', model.interfaces.map(itself), there.interfaces.map(itself)],
        ['binding', model.bindings.map(itself), there.bindings.map(itself)],
      ] as const) {
        const keys = new Map(others.map(({ name, object }) => [name, object.key]))
        for (const { name, object } of list) {
          const other = keys.get(name)
          if (other !== undefined && other !== object.key) yield { at: [object], data: { kind, name, other } }
        }
      }
    },
  ),
  rule(
    'import/reserved-organization',
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
    'An interface is replaced by the import. If the target has another service with it, the import stops.',
    function* (subject) {
      for (const { object, users } of sharedWith(subject, 'interfaces', interfaceNames))
        for (const service of users) yield { at: [object], ids: [service.key], data: { service: service.name } }
    },
  ),
  rule(
    'import/binding-used-outside',
    'A binding is replaced by the import. If the target has another service with it, the import stops.',
    function* (subject) {
      for (const { object, users } of sharedWith(subject, 'bindings', bindingNames))
        for (const service of users) yield { at: [object], ids: [service.key], data: { service: service.name } }
    },
  ),
  rule(
    'import/contract-organization',
    'A Policy Manager contract belongs to the organization that provides, or to the one that consumes.',
    function* ({ model }) {
      for (const contract of model.policyManagerContracts)
        if (contract.providerOrganizationKey === undefined && contract.consumerOrganizationKey === undefined)
          yield { at: [contract], data: {} }
    },
  ),
]

const reserved = new Set(['uddi:soa.com:registryorganization', 'uddi:soa.com:atmosphere:tenants'])

/** Objects that the target has too, with services of the target alone that use them there. */
function* sharedWith(
  { index, target }: Subject,
  list: 'interfaces' | 'bindings',
  namesUsed: (service: Service) => readonly string[],
) {
  const there = new Map((target?.model?.[list] ?? []).map((one) => [one.key, one.name]))
  const others = (target?.model?.services ?? []).filter(({ key }) => !index.services.has(key))
  const uses = others.flatMap((service) => Array.from(new Set(namesUsed(service)), (name) => ({ name, service })))
  const byName = groupBy(uses, ({ name }) => name)
  // Of objects with the same key the first counts.
  for (const object of index.byKey[list].values()) {
    const users = (byName.get(there.get(object.key) ?? '') ?? []).map(({ service }) => service)
    if (users.length > 0) yield { object, users }
  }
}

function named(object: Service) {
  return { name: serviceQName(object), object }
}

function itself<T extends { readonly name: string }>(object: T) {
  return { name: object.name, object }
}

function interfaceNames({ operations = [] }: Service): readonly string[] {
  return operations.map((one) => one.interface)
}

function bindingNames({ endpoints = [] }: Service): readonly string[] {
  return endpoints.map(({ binding }) => binding)
}
