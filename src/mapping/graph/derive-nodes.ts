import { identityKey } from '../../documents/object-data/identity.ts'
import { policyReferencesOf } from '../../documents/wsdl/endpoint.ts'
import type { NamedKey } from '../../model/graph-form.ts'
import type { Service } from '../../model/model.ts'
import { onceFor } from '../../values/once.ts'
import type { BindingsOf } from './bindings.ts'
import type { Draft } from './draft.ts'
import { anonymousName, apiOperationKey, bindingOperationKey, type GraphSubject, serviceBindingKey } from './subject.ts'

/** Puts in the nodes: one for each object, and those of the parts of objects. */
export function deriveNodes(subject: GraphSubject, bindingsOf: BindingsOf, draft: Draft): void {
  platformNodes(subject, draft)
  artifactNodes(subject, draft)
  for (const service of subject.services) serviceNodes(service, subject, bindingsOf, draft)
  policyManagerNodes(subject, draft)
}

const nameless = { isNamed: false }

function platformNodes(subject: GraphSubject, { node }: Draft): void {
  for (const { key, name } of subject.organizations) node('Org', key, label(name))
  for (const { id, name } of subject.businesses) node('Business', id, label(name))
  for (const { id, name } of subject.apis) node('Api', id, { ...label(name), ...nameless })
  for (const { id, name } of subject.licenses) node('License', id, { ...label(name), ...nameless })
  for (const { id, name } of subject.scopes) node('Resource', id, label(name))
  for (const { id, name } of subject.apps) node('App', id, { ...label(name), ...nameless })
  for (const { id } of subject.contracts) node('ApiContract', id, nameless)
  for (const { id, name, operationScopes = [] } of subject.apiVersions) {
    node('ApiVersion', id, { ...label(name), ...nameless })
    for (const { operation } of operationScopes) node('ApiOp', apiOperationKey(id, operation), part)
  }
  for (const { id, name } of subject.appVersions) node('AppVersion', id, { ...label(name), ...nameless })
  for (const { id, name } of subject.groups) node('Group', id, { ...label(name), ...nameless })
}

function artifactNodes(subject: GraphSubject, { node }: Draft): void {
  for (const { key, name } of subject.scripts) node('Script', key, label(name))
  for (const { key, definition } of subject.processes) node('Bpel', key, label(definition?.exported?.name))
  for (const { key, namespace, fileName } of subject.schemas)
    node('Schema', key, label(`${namespace}(${fileName ?? ''})`))
  for (const { key, name } of subject.interfaces) node('Interface', key, label(name))
  for (const { key, name } of subject.bindings) node('Binding', key, label(name))
  for (const { key, name } of subject.policies) node('Policy', key, label(name))
  for (const identity of subject.identities) node('Identity', identityKey(identity), nameless)
}

/** Nodes of parts of objects have no name and no object of their own. */
const part = { isNamed: false, isObject: false }

function serviceNodes(
  service: Service & { readonly policyKeys?: readonly string[] },
  subject: GraphSubject,
  bindingsOf: BindingsOf,
  { node }: Draft,
): void {
  const { key, name, operations = [], endpoints = [], policyKeys = [] } = service
  // Exports of a single object leave the names of services out.
  node('Service', key, { ...label(name), isNamed: subject.organizations.length > 0 })
  for (const endpoint of endpoints) {
    node('Endpoint', endpoint.key, part)
    const { containerKey, wsdl } = endpoint
    if (containerKey !== undefined) node('Container', containerKey, external(subject.containers, containerKey))
    if (wsdl !== undefined && policyReferencesOf(wsdl).length > 0)
      node('SvcBnd', serviceBindingKey(service, endpoint.binding), part)
  }
  for (const operation of operations) node('Op', operation.key, part)
  for (const binding of bindingsOf(service)) {
    for (const operation of operations) node('BndOp', bindingOperationKey(service, binding.name, operation), part)
  }
  for (const policy of policyKeys) node('Policy', policy, external(subject.externalPolicies, policy))
}

function policyManagerNodes({ policyManagerContracts, contracts, apiVersions }: GraphSubject, { node }: Draft): void {
  for (const { key, name } of policyManagerContracts) node('Contract', key, label(name))
  for (const { id, policyManagerContractKey: key } of contracts) {
    if (key !== undefined) node('Contract', key, { name: id, isObject: false })
  }
  for (const { id, anonymousContracts = [] } of apiVersions) {
    for (const { key, environment } of anonymousContracts)
      node('Contract', key, { name: anonymousName(id, environment), isObject: false })
  }
}

function label(name: string | undefined): { readonly name?: string } {
  return name === undefined ? {} : { name }
}

function external(
  things: GraphSubject['containers'] = [],
  wanted: string,
): { readonly name?: string; readonly isObject: false } {
  return { ...label(namesIn(things).get(wanted)), isObject: false }
}

/** The names of things by their keys; of equal keys the first counts. */
const namesIn = onceFor(
  (things: readonly NamedKey[]) => new Map(things.toReversed().map(({ key, name }) => [key, name])),
  new WeakMap(),
)
