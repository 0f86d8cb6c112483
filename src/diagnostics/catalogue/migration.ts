import { define } from './define.ts'

const named = (kind: string, key: string) => `${kind} ${key}`

/** Codes of importing an archive into a platform: what it would refuse, with its own error number and constant. */
export const migrationCodes = {
  'migration/tenant-differs': define<{ tenant: string; target: string }>({
    severity: 'error',
    title: 'Tenants differ',
    message: ({ tenant, target }) => `The archive belongs to tenant ${tenant}, the target is tenant ${target}.`,
    advice: 'Import into a tenant with the same FedmemberID.',
    platform: { number: 1020650, constant: 'ERROR_EXPORT_FILE_TENANT_DOES_NOT_MATCH' },
  }),
  'migration/scope-absent': define<{ id: string; by: string }>({
    severity: 'error',
    title: 'Scope exists nowhere',
    message: ({ id, by }) => `Scope ${id}, which ${by} refers to, is neither in the archive nor in the target.`,
    advice: 'Import the scope first, or export with scopes.',
    platform: { number: 1020651, constant: 'ERROR_EXPORT_FILE_SCOPE_DOES_NOT_EXIST' },
  }),
  'migration/api-version-absent': define<{ id: string; contract: string }>({
    severity: 'error',
    title: 'API version exists nowhere',
    message: ({ id, contract }) =>
      `API version ${id} of contract ${contract} is neither in the archive nor in the target.`,
    advice: 'Export the contract with its API, or import the API first.',
    platform: { number: 1020657, constant: 'ERROR_IMPORT_APICONTRACT_APIVERSION_NOT_EXIST' },
  }),
  'migration/app-version-absent': define<{ id: string; contract: string }>({
    severity: 'error',
    title: 'App version exists nowhere',
    message: ({ id, contract }) =>
      `App version ${id} of contract ${contract} is neither in the archive nor in the target.`,
    advice: 'Export the contract with its application, or import the app first.',
    platform: { number: 1020658, constant: 'ERROR_IMPORT_APICONTRACT_APPVERSION_NOT_EXIST' },
  }),
  'migration/license-absent': define<{ id: string; contract: string }>({
    severity: 'error',
    title: 'License exists nowhere',
    message: ({ id, contract }) => `License ${id} of contract ${contract} is neither in the archive nor in the target.`,
    advice: 'Export the contract with its licenses, or import the license first.',
    platform: { number: 1020659, constant: 'ERROR_IMPORT_APICONTRACT_LICENSE_NOT_EXIST' },
  }),
  'migration/contract-pending': define<{ contract: string; other: string }>({
    severity: 'error',
    title: 'A contract of the pair is pending',
    message: ({ contract, other }) =>
      `Contract ${contract} cannot be imported: contract ${other} of the same app version, API version and environment awaits approval.`,
    advice: 'Approve, reject or cancel the pending contract first.',
    platform: { number: 1020660, constant: 'ERROR_CONTRACT_WITH_PENDING_APPROVAL_EXIST' },
  }),
  'migration/contract-exists': define<{ contract: string; other: string }>({
    severity: 'error',
    title: 'A contract of the pair exists',
    message: ({ contract, other }) =>
      `Contract ${contract} cannot be imported: the same app version, API version and environment have contract ${other}.`,
    advice: 'Cancel the other contract first, or leave this one out.',
    platform: { number: 1010200 },
  }),
  'migration/contract-id-used': define<{ contract: string }>({
    severity: 'error',
    title: 'ContractID is used already',
    message: ({ contract }) =>
      `ContractID ${contract} belongs to another app version, API version or environment in the target.`,
    advice: 'Check that archive and target belong together.',
    platform: { number: 1010203, constant: 'DN_ALREADY_USED_CONTRACT_CANNOT_BE_CREATED' },
  }),
  'migration/contract-tenant': define<{ contract: string; apiVersion: string }>({
    severity: 'error',
    title: 'Contract and API version of two tenants',
    message: ({ contract, apiVersion }) =>
      `Contract ${contract} and its API version ${apiVersion} belong to two tenants.`,
    advice: 'Correct the IDs; a contract is issued by the tenant of the API.',
    platform: { number: 1010204, constant: 'INVALID_CONTRACT_DN_FOR_CONTRACT_CREATION' },
  }),
  'migration/no-sandbox': define<{ contract: string; apiVersion: string }>({
    severity: 'error',
    title: 'No Sandbox implementation',
    message: ({ contract, apiVersion }) =>
      `Contract ${contract} is for Sandbox, where API version ${apiVersion} has no implementation.`,
    advice: 'Add the implementation, or leave the contract out.',
    platform: { number: 1010206 },
  }),
  'migration/no-production': define<{ contract: string; apiVersion: string }>({
    severity: 'error',
    title: 'No Live implementation',
    message: ({ contract, apiVersion }) =>
      `Contract ${contract} is for Live, where API version ${apiVersion} has no implementation.`,
    advice: 'Add the implementation, or leave the contract out.',
    platform: { number: 1010207 },
  }),
  'migration/design-differs': define<{ apiVersion: string; service: string }>({
    severity: 'error',
    title: 'Implementation does not fit the design',
    message: ({ apiVersion, service }) =>
      `API version ${apiVersion}: the operations of service ${service} are not those of its design.`,
    advice: 'Give design and implementations the same operations.',
    platform: { number: 1020663, constant: 'ERROR_APIVERSION_IMPL_NOT_COMPATIBLE_WITH_DESIGN' },
  }),
  'migration/design-absent': define<{ apiVersion: string; service: string }>({
    severity: 'error',
    title: 'Design is not in the archive',
    message: ({ apiVersion, service }) =>
      `API version ${apiVersion} has service ${service} as its design, which is not in the archive.`,
    advice: 'Export the API again, with its design.',
    platform: { number: 1020664, constant: 'ERROR_APIVERSION_DESIGN_NOT_IN_EXPORT_FILE' },
  }),
  'migration/container-not-mapped': define<{ container: string; service: string }>({
    severity: 'error',
    title: 'Container is not mapped',
    message: ({ container, service }) =>
      `Container ${container}, which hosts service ${service}, is not mapped to a container of the target.`,
    advice: 'Add migration.container.source and migration.container.target lines with one alias to the mapping file.',
    platform: { number: 507001, constant: 'ERR_MIGRATION_CONTAIER_KEY_NOT_MAPPED' },
  }),
  'migration/service-name-differs': define<{ service: string; name: string; other: string }>({
    severity: 'error',
    title: 'Service has another name in the target',
    message: ({ service, name, other }) =>
      `Service ${service} is named ${name} in the archive and ${other} in the target.`,
    advice: 'Check that archive and target belong together.',
    platform: { number: 507002, constant: 'ERR_MIGRATION_WSDL_SERVICE_QNAME_NOT_CONSISTENT' },
  }),
  'migration/contract-parent-absent': define<{ contract: string }>({
    severity: 'error',
    title: 'Contract without organizations',
    message: ({ contract }) => `Policy Manager contract ${contract} names neither provider nor consumer.`,
    advice: 'Export the organization again.',
    platform: { number: 507003, constant: 'ERR_MIGRATION_CONTRACT_PARENT_NOT_SPECIFIED' },
  }),
  'migration/service-parent-reserved': define<{ service: string; organization: string }>({
    severity: 'error',
    title: 'Service of a reserved organization',
    message: ({ service, organization }) => `Service ${service} belongs to the reserved organization ${organization}.`,
    advice: 'Move the service to an organization of its own before the export.',
    platform: { number: 507004, constant: 'ERR_MIGRATION_SERVICE_PARENT_RESERVED' },
  }),
  'migration/name-taken': define<{ kind: string; name: string; key: string; other: string }>({
    severity: 'error',
    title: 'Name is taken under another key',
    message: ({ kind, name, key, other }) =>
      `The ${named(kind, key)} is named ${name} like ${named(kind, other)} of the target.`,
    advice: 'Set migration.service.qname.matching=true in the mapping file to update the object of the target.',
    platform: { number: 507007 },
  }),
  'migration/interface-absent': define<{ binding: string; interface: string }>({
    severity: 'error',
    title: 'Interface of a binding exists nowhere',
    message: (data) =>
      `Interface ${data.interface} of binding ${data.binding} is neither in the archive nor in the target.`,
    advice: 'Export the services again, with their interfaces.',
    platform: { number: 507009, constant: 'ERR_MIGRATION_IMPORT_BINDING_INTERFACE_NOT_FOUND' },
  }),
  'migration/interface-in-use': define<{ interface: string; service: string }>({
    severity: 'error',
    title: 'Interface is used outside the archive',
    message: (data) =>
      `Interface ${data.interface} would change, but service ${data.service} of the target, which is not in the archive, uses it.`,
    advice: 'Export and import that service too.',
    platform: { number: 507011, constant: 'ERR_MIGRATION_IMPORT_INTERFACE_USED_OUTSIDE' },
  }),
  'migration/binding-in-use': define<{ binding: string; service: string }>({
    severity: 'error',
    title: 'Binding is used outside the archive',
    message: ({ binding, service }) =>
      `Binding ${binding} would change, but service ${service} of the target, which is not in the archive, uses it.`,
    advice: 'Export and import that service too.',
    platform: { number: 507012 },
  }),
  'migration/reference-absent': define<{ key: string; by: string }>({
    severity: 'error',
    title: 'Process or script exists nowhere',
    message: ({ key, by }) => `${key}, which ${by} uses, is neither in the archive nor in the target.`,
    advice: 'Export again with processes and scripts.',
    platform: { number: 507013, constant: 'ERR_MIGRATION_IMPORT_MISSING_REFERENCES' },
  }),
  'migration/license-inactive': define<{ license: string; contract: string }>({
    severity: 'error',
    title: 'License is inactive',
    message: ({ license, contract }) => `License ${license} of contract ${contract} is not active.`,
    advice: 'Activate the license, or take it out of the contract.',
    platform: { number: 1030018 },
  }),
  'migration/mapping-ambiguous': define<{ source: string; alias: string }>({
    severity: 'error',
    title: 'Mapping has several targets',
    message: ({ source, alias }) =>
      `${source} has the alias ${alias}, which has several targets; how the platform chooses is not documented.`,
    advice: 'Give each source that the archive uses an alias with one target.',
  }),
  'migration/mapping-unknown-key': define<{ key: string }>({
    severity: 'warning',
    title: 'Unknown line in the mapping file',
    message: ({ key }) => `${key} is no key of a migration properties file, and has no effect.`,
    advice: 'Correct or remove the line.',
  }),
  'migration/unmanaged': define<{ service: string; container: string }>({
    severity: 'warning',
    title: 'Service becomes unmanaged',
    message: ({ service, container }) =>
      `Service ${service} is not hosted after the import: the target has no container ${container}.`,
    advice: 'Pass a mapping file with migration.container lines, or host the service by hand.',
  }),
} as const
