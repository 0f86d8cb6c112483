import type { Example } from './example.ts'

/** Examples for the rules of `import`: what fires, and what does not. */
export const importExamples = {
  'import/version': ['An archive of 2020.1.3 into 2019.1.4.', 'An archive of 2019.1.2 into 2019.1.4.'],
  'import/tenant': ['The archive is of acme, the target of other.', 'Both are of acme.'],
  'import/scope': [
    'The API version asks for scope s.acme, which neither archive nor target has.',
    'The target has scope s.acme.',
  ],
  'import/license-scope': [
    'The license gives access to scope s.acme, which neither archive nor target has.',
    'The target has scope s.acme.',
  ],
  'import/api-version': [
    'The contract alone is imported, and the target has no such API version.',
    'The target has the API version.',
  ],
  'import/app-version': [
    'The contract alone is imported, and the target has no such app version.',
    'The target has the app version.',
  ],
  'import/license': [
    'The contract alone is imported, and the target has no such license.',
    'The target has the license.',
  ],
  'import/pending-contract': [
    'The target has a request for the same that is pending approval.',
    'The target has a cancelled contract for the same.',
  ],
  'import/contract-exists': [
    'The target has contract b.acme for the same as contract a.acme of the archive.',
    'The target has contract a.acme.',
  ],
  'import/already-revised': [
    'The target has a contract for the same, and a revision of it that is approved.',
    'The target has the contract alone.',
  ],
  'import/contract-id-used': [
    'In the target, contract a.acme is for Sandbox; in the archive for Production.',
    'Both are for Production.',
  ],
  'import/contract-id-tenant': [
    'ContractID ends with other, the API version is of acme.',
    'ContractID ends with acme.',
  ],
  'import/no-sandbox': [
    'A contract for Sandbox; the API version has no SandboxServiceKey.',
    'A contract for Production; the API version has a ProductionServiceKey.',
  ],
  'import/no-live': [
    'A contract for Production; the API version has no ProductionServiceKey.',
    'A contract for Sandbox; the API version has a SandboxServiceKey.',
  ],
  'import/license-inactive': ['The license of the contract has Active false.', 'It has Active true.'],
  'import/design-service': [
    'DesignServiceKey is uddi:0, and the archive has no such service.',
    'The archive has the design service.',
  ],
  'import/design-operations': ['The design has addPayment and getPayment, Sandbox has addPayment.', 'All have both.'],
  'import/container': [
    'Container gateway-live has no migration.container.source property.',
    'It is mapped to a container of the target.',
  ],
  'import/service-name': [
    'Service uddi:1 is {uri:atmosphere}a in the archive, {uri:atmosphere}b in the target.',
    'It is {uri:atmosphere}a in both.',
  ],
  'import/name-taken': [
    'The target has service {uri:atmosphere}a under another key.',
    'The same, with migration.service.qname.matching=true.',
  ],
  'import/unmanaged': [
    'The target has no container gateway-live, and there are no migration properties.',
    'Another service of the target is hosted by it.',
  ],
  'import/mapping-ambiguous': [
    'Container gateway-live has the alias gateway, like two containers of the target.',
    'One container of the target has the alias.',
  ],
  'import/mapping-unused': [
    'Container gateway-test is mapped, and hosts nothing of the archive.',
    'Only gateway-live is mapped, which hosts the API.',
  ],
  'import/contract-organization': [
    'The Policy Manager contract has neither ProviderOrganizationKey nor ConsumerOrganizationKey.',
    'It has a ProviderOrganizationKey.',
  ],
  'import/reserved-organization': [
    'BusinessKey of a service is uddi:soa.com:registryorganization.',
    'BusinessKey is the tenant’s organization.',
  ],
  'import/binding-interface': [
    'portType Reference of a binding is uddi:0, which neither archive nor target has.',
    'The archive has the interface.',
  ],
  'import/interface-used-outside': [
    'The target has a service with the same interface that is not in the archive.',
    'All services with the interface are in the archive.',
  ],
  'import/binding-used-outside': [
    'The target has a service with the same binding that is not in the archive.',
    'All services with the binding are in the archive.',
  ],
  'import/missing-object': [
    'API version v1 is imported without its API, which the target does not have either.',
    'The target has the API.',
  ],
  'import/left-out': [
    'The archive has an object of a kind that nobody has described.',
    'The target has the same object.',
  ],
  'import/missing-reference': [
    'An activity calls process bpel:0, which neither archive nor target has.',
    'The archive has the process.',
  ],
  'import/scope-tenant': ['BusinessID of scope s.acme is tenantbusiness.other.', 'BusinessID is tenantbusiness.acme.'],
} as const satisfies Readonly<Record<string, Example>>
