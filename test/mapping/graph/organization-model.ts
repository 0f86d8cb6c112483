import type { Endpoint, Model } from '../../../src/model/model.ts'
import { nothing } from '../../contracts/platform.ts'

/** A model without objects. */
export const emptyModel: Model = { ...nothing, source: { organization: 'uddi:elsewhere', options: [] } }

const operation = (key: string, name: string) => ({ key, name, interface: '{uri:acme}Payments' })
const registry = { localName: 'svc', namespace: 'uri:acme' }

const proxyEndpoint: Endpoint = {
  key: 'uddi:endpoint-live',
  url: 'http://gateway.example.com/payments',
  binding: '{uri:acme}PaymentsBinding',
  portName: 'http1',
  containerKey: 'ND-Cluster',
}

const targetEndpoint: Endpoint = {
  ...proxyEndpoint,
  key: 'uddi:endpoint-target',
  wsdl: { policyReferences: [{ uri: 'policy:script' }] },
}

/** An organization with an API that is called by two apps: something of everything, and small. */
export const organizationModel: Model = {
  ...emptyModel,
  organizations: [
    { key: 'uddi:tenant', name: 'Acme', type: 'atmo.tenant', parentKey: 'uddi:elsewhere' },
    { key: 'uddi:soa.com:app:app1', name: 'Shop (app1)', type: 'atmo.application', parentKey: 'uddi:tenant' },
  ],
  businesses: [{ id: 'tenantbusiness.acme', name: 'Acme' }],
  apis: [{ id: 'api1.acme', name: 'Payments' }],
  apiVersions: [
    {
      id: 'version1.acme',
      apiId: 'api1.acme',
      productionServiceKey: 'uddi:proxy-live',
      sandboxServiceKey: 'uddi:target',
      design: { serviceKey: 'uddi:design' },
      scopeIds: ['scope1.acme'],
      operationScopes: [{ operation: 'getPayment', scopeIds: ['scope2.acme'] }],
      anonymousContracts: [{ key: 'anonymous:2', environment: 'Live' }],
    },
  ],
  apps: [{ id: 'app1.acme', name: 'Shop' }],
  appVersions: [
    { id: 'runtime1.acme', appId: 'app1.acme' },
    { id: 'runtime2.acme', appId: 'app1.acme', identity: 'chosen' },
  ],
  contracts: [
    {
      id: 'contract1.acme',
      apiVersionId: 'version1.acme',
      appVersionId: 'runtime1.acme',
      environment: 'Production',
      policyManagerContractKey: 'enforced:1',
    },
    { id: 'contract2.acme', apiVersionId: 'version1.acme', appVersionId: 'runtime2.acme', environment: 'Sandbox' },
  ],
  licenses: [
    { id: 'license1.acme', businessId: 'tenantbusiness.acme', parts: [{ name: 'part', scopeIds: ['scope1.acme'] }] },
  ],
  scopes: [
    { id: 'scope1.acme', name: 'all', businessId: 'tenantbusiness.acme' },
    { id: 'scope2.acme', name: 'some', parentId: 'scope1.acme' },
  ],
  groups: [{ id: 'apiadmin-api1.acme' }, { id: 'appteam-app1.acme' }],
  services: [
    {
      kind: 'virtual',
      key: 'uddi:proxy-live',
      name: 'Payments_Live',
      ...registry,
      organizationKey: 'uddi:tenant',
      operations: [
        { ...operation('op1', 'GET /payments'), nextHopServiceKey: 'uddi:target' },
        { ...operation('op2', 'getPayment'), nextHopServiceKey: 'uddi:target' },
      ],
      endpoints: [proxyEndpoint],
      policyKeys: ['policy:script', 'BuiltIn'],
    },
    {
      kind: 'physical',
      key: 'uddi:target',
      name: 'Payments_Target',
      ...registry,
      localName: 'target',
      organizationKey: 'uddi:tenant',
      operations: [operation('op3', 'GET /payments')],
      endpoints: [targetEndpoint],
    },
    {
      kind: 'physical',
      key: 'uddi:design',
      name: 'Payments_Design',
      ...registry,
      localName: 'Payments',
      operations: [operation('op4', 'getPayment')],
    },
  ],
  interfaces: [{ key: 'uddi:interface', name: '{uri:acme}Payments', schemaKeys: ['uddi:schema'] }],
  bindings: [
    { key: 'uddi:binding', name: '{uri:acme}PaymentsBinding', interfaceKey: 'uddi:interface' },
    { key: 'uddi:other-binding', name: '{uri:acme}Other', interfaceKey: 'uddi:interface' },
  ],
  schemas: [{ key: 'uddi:schema', namespace: 'urn:types', fileName: 'types.xsd' }],
  processes: [
    { key: 'bpel:list', definition: process('GET__payments', 'uri:acme', 'svc.target') },
    { key: 'bpel:get-other', definition: process('getPayment', 'uri:acme', 'svc.other') },
    { key: 'bpel:get', definition: process('getPayment', 'uri:acme', 'target') },
    {
      key: 'bpel:reusable',
      definition: {
        name: 'Reusable',
        exported: { name: 'Shared', organizationKey: 'uddi:tenant' },
        activities: [{ name: 'Call', script: { imports: ['script:a'] } }],
      },
    },
    {
      key: 'bpel:caller',
      definition: { name: 'Caller', activities: [{ name: 'Call', process: { key: 'bpel:reusable' } }] },
    },
  ],
  scripts: [
    { key: 'script:a', name: 'A', organizationKey: 'uddi:tenant', document: { imports: ['script:b'] } },
    { key: 'script:b', name: 'B' },
  ],
  policies: [
    {
      key: 'policy:script',
      name: 'Scripted',
      organizationKey: 'uddi:tenant',
      subType: 'pso.openapi.xopscript.policy',
      configuration: '<Import>script:b</Import>',
    },
    { key: 'policy:other', name: 'Other', configuration: '<Import>script:b</Import>' },
  ],
  identities: [
    { userName: 'acme-runtime1' },
    { userName: 'chosen' },
    { userName: 'abc==', fullName: 'Service: uddi:proxy-live' },
  ],
  policyManagerContracts: [
    {
      key: 'own:1',
      name: 'Own',
      providerOrganizationKey: 'uddi:tenant',
      consumerOrganizationKey: 'uddi:tenant',
      scopeServiceKey: 'uddi:proxy-live',
      scopeOrganizationKey: 'uddi:tenant',
    },
  ],
  containers: [{ key: 'ND-Cluster', name: 'Network Director' }],
  externalPolicies: [{ key: 'BuiltIn', name: 'Built-in' }],
}

/** An operation process that receives messages and passes them on to a service. */
function process(name: string, namespace: string, service: string) {
  const portType = `{${namespace}}Payments`
  return {
    name,
    steps: [
      { step: 'receive', name: 'Receive', portType },
      { step: 'invoke', name: 'Invoke', partnerLink: 'nextHop', service: `{${namespace}}${service}` },
    ],
  } as const
}
