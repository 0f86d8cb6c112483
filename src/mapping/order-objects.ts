import { identityKey } from '../documents/object-data/policy.ts'
import type { NodeClass } from '../documents/object-graph/classes.ts'
import type { Model } from '../model/model.ts'
import { graphOf } from './graph/graph-of.ts'

/**
 * A model with the objects of each list in the order of their nodes in the graph, as the platform writes them. A graph
 * in an order of its own already follows its objects, and is left alone.
 */
export function orderObjects(model: Model): Model {
  if (model.graph?.nodeOrder !== undefined) return model
  const places = new Map(graphOf(model).nodes.map((node, i) => [`${node.class} ${node.key}`, i]))
  const sorted = <T>(list: readonly T[], name: NodeClass, keyOf: (object: T) => string): readonly T[] =>
    list.toSorted((a, b) => (places.get(`${name} ${keyOf(a)}`) ?? 0) - (places.get(`${name} ${keyOf(b)}`) ?? 0))
  const id = (object: { readonly id: string }) => object.id
  const key = (object: { readonly key: string }) => object.key
  const { containers, externalPolicies } = model
  return {
    ...model,
    ...(containers && { containers: sorted(containers, 'Container', key) }),
    ...(externalPolicies && { externalPolicies: sorted(externalPolicies, 'Policy', key) }),
    contracts: sorted(model.contracts, 'ApiContract', id),
    apis: sorted(model.apis, 'Api', id),
    apiVersions: sorted(model.apiVersions, 'ApiVersion', id),
    apps: sorted(model.apps, 'App', id),
    appVersions: sorted(model.appVersions, 'AppVersion', id),
    licenses: sorted(model.licenses, 'License', id),
    scopes: sorted(model.scopes, 'Resource', id),
    businesses: sorted(model.businesses, 'Business', id),
    groups: sorted(model.groups, 'Group', id),
    organizations: sorted(model.organizations, 'Org', key),
    services: sorted(model.services, 'Service', key),
    processes: sorted(model.processes, 'Bpel', key),
    interfaces: sorted(model.interfaces, 'Interface', key),
    bindings: sorted(model.bindings, 'Binding', key),
    schemas: sorted(model.schemas, 'Schema', key),
    scripts: sorted(model.scripts, 'Script', key),
    policies: sorted(model.policies, 'Policy', key),
    identities: sorted(model.identities, 'Identity', identityKey),
    policyManagerContracts: sorted(model.policyManagerContracts, 'Contract', key),
  }
}
