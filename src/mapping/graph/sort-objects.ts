import { identityKey } from '../../documents/object-data/policy.ts'
import type { NodeClass } from '../../documents/object-graph/classes.ts'
import { arrange, assemble, chosenGraph } from './compute.ts'
import { nodeNumbers, placesOf } from './numbers.ts'
import type { GraphSubject } from './subject.ts'

/**
 * The model with the objects of each list in the order in which the platform would export them. For models that were
 * built from nothing or cut out of others: the platform keeps graph and objects in the same order.
 */
export function sortObjects<M extends GraphSubject>(model: M): M {
  const family = model.graph?.java ?? 'java8'
  const numberOf = nodeNumbers()
  const assembled = assemble(chosenGraph(model, family, numberOf), model.graph ?? {}, numberOf)
  const { nodes } = arrange({ ...assembled, objects: [] }, family, numberOf, model.graph?.hashes)
  const placeOf = placesOf(nodes, numberOf)
  const sorted = <T>(list: readonly T[], name: NodeClass, keyOf: (object: T) => string): readonly T[] =>
    list.toSorted((a, b) => placeOf({ class: name, key: keyOf(a) }) - placeOf({ class: name, key: keyOf(b) }))
  return {
    ...model,
    contracts: sorted(model.contracts, 'ApiContract', byId),
    apis: sorted(model.apis, 'Api', byId),
    apiVersions: sorted(model.apiVersions, 'ApiVersion', byId),
    apps: sorted(model.apps, 'App', byId),
    appVersions: sorted(model.appVersions, 'AppVersion', byId),
    licenses: sorted(model.licenses, 'License', byId),
    scopes: sorted(model.scopes, 'Resource', byId),
    businesses: sorted(model.businesses, 'Business', byId),
    groups: sorted(model.groups, 'Group', byId),
    organizations: sorted(model.organizations, 'Org', byKey),
    services: sorted(model.services, 'Service', byKey),
    processes: sorted(model.processes, 'Bpel', byKey),
    interfaces: sorted(model.interfaces, 'Interface', byKey),
    bindings: sorted(model.bindings, 'Binding', byKey),
    schemas: sorted(model.schemas, 'Schema', byKey),
    scripts: sorted(model.scripts, 'Script', byKey),
    policies: sorted(model.policies, 'Policy', byKey),
    identities: sorted(model.identities, 'Identity', identityKey),
    policyManagerContracts: sorted(model.policyManagerContracts, 'Contract', byKey),
  }
}

const byId = ({ id }: { readonly id: string }) => id
const byKey = ({ key }: { readonly key: string }) => key
