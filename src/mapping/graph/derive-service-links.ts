import { identityKey } from '../../documents/object-data/identity.ts'
import { serviceOfFullName } from '../../documents/object-data/service-identity.ts'
import { policyReferencesOf } from '../../documents/wsdl/endpoint.ts'
import type { Service } from '../../model/model.ts'
import type { BindingsOf } from './bindings.ts'
import type { Draft } from './draft.ts'
import type { HashFamily } from './java-hash.ts'
import { type ProcessOf, routesIn } from './routes.ts'
import { bindingOperationKey, type GraphSubject, serviceBindingKey } from './subject.ts'

type AnyService = GraphSubject['services'][number]

/** Puts in the links of services, and of the interfaces, bindings and processes that they lead to. */
export function deriveServiceLinks(
  subject: GraphSubject,
  bindingsOf: BindingsOf,
  family: HashFamily,
  draft: Draft,
): void {
  const { link } = draft
  const processOf = routesIn(subject)
  for (const service of subject.services) {
    ownLinks(service, draft)
    bindingLinks(service, bindingsOf, draft)
    if (service.kind === 'virtual') proxyLinks(service, processOf, family, draft)
  }
  for (const { key, schemaKeys = [] } of subject.interfaces) {
    for (const schema of schemaKeys) link('interface->schema:ReferedBy', key, schema)
  }
  for (const { key, interfaceKey } of subject.bindings) link('binding->interface:ImplementedBy', key, interfaceKey)
  for (const identity of subject.identities)
    link('service->identity:refer', serviceOfFullName(identity.fullName), identityKey(identity))
}

function ownLinks(service: AnyService, { link }: Draft): void {
  const { key, organizationKey, policyKeys = [], endpoints = [], operations = [] } = service
  link('org->service:child', organizationKey, key)
  for (const policy of policyKeys) link('service->operationalpolicy:ReferedBy', key, policy)
  for (const endpoint of endpoints) {
    link('service->endpoint:child', key, endpoint.key)
    link('service->container:Hosts', key, endpoint.containerKey)
    for (const policy of endpoint.wsdl === undefined ? [] : policyReferencesOf(endpoint.wsdl))
      link('svcbinding->operationalpolicy:ReferedBy', serviceBindingKey(service, endpoint.binding), policy)
  }
  for (const operation of operations) link('service->operation:child', key, operation.key)
}

function bindingLinks(service: Service, bindingsOf: BindingsOf, { link }: Draft): void {
  const { key, operations = [] } = service
  for (const binding of bindingsOf(service)) {
    link('service->binding:ImplementedBy', key, binding.key)
    link('service->interface:ImplementedBy', key, binding.interfaceKey)
    for (const operation of operations)
      link('service->bndoperation:child', key, bindingOperationKey(service, binding.name, operation))
  }
}

function proxyLinks(
  service: Service & { readonly kind: 'virtual' },
  processOf: ProcessOf,
  family: HashFamily,
  draft: Draft,
): void {
  for (const operation of service.operations ?? []) {
    const { key, nextHopServiceKey } = operation
    draft.link('virtualop->bpel:route', key, processOf(operation))
    draft.way('service->nexthop', service.key, nextHopServiceKey)
    // Older servers wrote such links only now and then.
    if (family === 'java8') draft.link('proxysvc->service:proxyFor', service.key, nextHopServiceKey)
  }
}
