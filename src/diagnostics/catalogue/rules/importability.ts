import { answered } from '../answered.ts'
import { counted } from '../counted.ts'
import { type CatalogueEntry, define } from '../define.ts'

const toTarget = 'Bring it into the target first, or export it along.'

/** Codes of what the platform would answer to an import, with its own numbers. */
export const importRuleCodes = {
  'import/version': define<{ source: string; target: string }>({
    severity: 'error',
    title: 'Version of another line',
    message: ({ source, target }) =>
      `An archive of version ${source} cannot be imported into ${target}: only into the same or a later version of the same line.`,
    advice: 'Bring source and target to the same line of versions first.',
  }),
  'import/tenant': answered<{ source: string; target: string }>(
    1020650,
    'Tenant does not match',
    ({ source, target }) => `The archive is of tenant ${source}, the target of tenant ${target}`,
    'Import into an installation with the same FedmemberID.',
    'ERROR_EXPORT_FILE_TENANT_DOES_NOT_MATCH',
  ),
  'import/left-out': define<{ objects: number; files: number }>({
    severity: 'warning',
    title: 'Left out of the import',
    message: ({ objects, files }) =>
      `${[...some(objects, 'object'), ...some(files, 'file')].join(' and ')} of unknown kinds: what an import makes of them is not known; import --into leaves them out.`,
    advice: 'Look at what they are, and whether the target has them after the import.',
  }),
  'import/missing-object': missing(1020655, 'Object', 'ERROR_IMPORTING_OBJECT'),
  'import/scope': missing(1020651, 'Scope', 'ERROR_EXPORT_FILE_SCOPE_DOES_NOT_EXIST'),
  'import/api-version': missing(1020657, 'API version', 'ERROR_IMPORT_APICONTRACT_APIVERSION_NOT_EXIST'),
  'import/app-version': missing(1020658, 'App version', 'ERROR_IMPORT_APICONTRACT_APPVERSION_NOT_EXIST'),
  'import/license': missing(1020659, 'License', 'ERROR_IMPORT_APICONTRACT_LICENSE_NOT_EXIST'),
  'import/pending-contract': answered<{ other: string }>(
    1020660,
    'Pending contract exists',
    ({ other }) => `Contract ${other} for the same app version, API version and environment is pending approval`,
    'Decide on the pending contract first.',
    'ERROR_CONTRACT_WITH_PENDING_APPROVAL_EXIST',
  ),
  'import/design-operations': answered<{ service: string; operations: readonly string[] }>(
    1020663,
    'Implementation not compatible with design',
    ({ service, operations }) => `Service ${service} and the design differ in ${operations.join(', ')}`,
    'Give the design and every environment the same operations.',
    'ERROR_APIVERSION_IMPL_NOT_COMPATIBLE_WITH_DESIGN',
  ),
  'import/design-service': answered<{ id: string }>(
    1020664,
    'Design service not in the archive',
    ({ id }) => `Design service ${id} is not in the archive`,
    'Export again with the design service.',
    'ERROR_APIVERSION_DESIGN_NOT_IN_EXPORT_FILE',
  ),
  'import/container': answered<{ container: string }>(
    507001,
    'Container not mapped',
    ({ container }) => `Container ${container} is neither mapped nor in the target`,
    'Map it by migration.container.source and migration.container.target properties of the same value.',
    'ERR_MIGRATION_CONTAIER_KEY_NOT_MAPPED',
  ),
  'import/service-name': answered<{ found: string; target: string }>(
    507002,
    'Service of another name',
    ({ found, target }) => `The service is named ${found}; in the target the service with this key is named ${target}`,
    'Keep the qualified name that the service has in the target.',
    'ERR_MIGRATION_WSDL_SERVICE_QNAME_NOT_CONSISTENT',
  ),
  'import/contract-organization': answered(
    507003,
    'Policy Manager contract without organization',
    () => 'The Policy Manager contract names neither a provider nor a consumer organization',
    'Name the organization that provides, or the one that consumes.',
    'ERR_MIGRATION_CONTRACT_PARENT_NOT_SPECIFIED',
  ),
  'import/reserved-organization': answered<{ organization: string }>(
    507004,
    'Service of a reserved organization',
    ({ organization }) => `The service belongs to the reserved organization ${organization}`,
    'Let the service belong to an organization of its own tenant.',
    'ERR_MIGRATION_SERVICE_PARENT_RESERVED',
  ),
  'import/name-taken': answered<{ kind: string; name: string; other: string }>(
    507007,
    'Name taken under another key',
    ({ kind, name, other }) => `The target has another ${kind} named ${name}, ${other}`,
    'Pass migration properties with migration.service.qname.matching=true to update what the target has.',
  ),
  'import/unmanaged': define<{ container: string; from?: string }>({
    severity: 'warning',
    title: 'Proxy becomes unmanaged',
    message: ({ container, from }) =>
      from === undefined
        ? `The target has no container ${container}: what it hosts is hosted nowhere after the import.`
        : `${from} is mapped to ${container}, a container that the target does not show: what it hosts may be hosted nowhere.`,
    advice: 'Name a container of the target in migration.container lines, or host the service by hand.',
  }),
  'import/mapping-ambiguous': define<{ source: string; alias: string; first: string }>({
    severity: 'warning',
    title: 'Mapping with several targets',
    message: ({ source, alias, first }) =>
      `${source} has the alias ${alias}, which several targets have; which one the platform takes is not known, here it is ${first}.`,
    advice: 'Give each source that the archive uses an alias with one target.',
  }),
  'import/mapping-unused': define<{ source: string }>({
    severity: 'info',
    title: 'Mapping of what the archive does not have',
    message: ({ source }) => `Nothing in the archive is on ${source}: the lines that map it have no effect.`,
    advice: 'Look for a slip in the address or the container, unless the file serves several archives.',
  }),
  'import/binding-interface': missing(507009, 'Interface', 'ERR_MIGRATION_IMPORT_BINDING_INTERFACE_NOT_FOUND'),
  'import/interface-used-outside': answered<{ service: string }>(
    507011,
    'Interface used outside the archive',
    ({ service }) => `The interface is also that of service ${service} of the target, which is not in the archive`,
    'Export the other service along, or give the API an interface of its own.',
    'ERR_MIGRATION_IMPORT_INTERFACE_USED_OUTSIDE',
  ),
  'import/binding-used-outside': answered<{ service: string }>(
    507012,
    'Binding used outside the archive',
    ({ service }) => `The binding is also that of service ${service} of the target, which is not in the archive`,
    'Export the other service along, or give the API a binding of its own.',
    'ERR_MIGRATION_IMPORT_BINDING_USED_OUTSIDE',
  ),
  'import/missing-reference': missing(507013, 'Process or script', 'ERR_MIGRATION_IMPORT_MISSING_REFERENCES'),
  'import/contract-exists': answered<{ other: string }>(
    1010200,
    'Contract exists',
    ({ other }) => `The target has contract ${other} for the same app version, API version and environment`,
    'Revise or cancel the contract of the target, or import a contract with the same ContractID.',
  ),
  'import/no-sandbox': answered<{ api: string }>(
    1010206,
    'No Sandbox implementation',
    ({ api }) => `API version ${api} has no service for Sandbox`,
    'Implement the API version in Sandbox, or choose Production.',
  ),
  'import/no-live': answered<{ api: string }>(
    1010207,
    'No Live implementation',
    ({ api }) => `API version ${api} has no service for Production (Live)`,
    'Implement the API version in Production, or choose Sandbox.',
  ),
  'import/already-revised': answered<{ other: string }>(
    1010212,
    'Already being revised',
    ({ other }) => `The contract of the target for the same has an open revision, ${other}`,
    'Activate or cancel the open revision first.',
  ),
  'import/contract-id-used': answered<{ other: string }>(
    1010203,
    'ContractID used already',
    ({ other }) => `In the target the ContractID belongs to a contract for something else: ${other}`,
    'Give the contract an ID of its own.',
    'DN_ALREADY_USED_CONTRACT_CANNOT_BE_CREATED',
  ),
  'import/contract-id-tenant': answered<{ tenant: string }>(
    1010204,
    'ContractID of another tenant',
    ({ tenant }) => `The ContractID does not end with ${tenant}, the tenant of the API version`,
    'Give the contract an ID of the tenant of the API version.',
    'INVALID_CONTRACT_DN_FOR_CONTRACT_CREATION',
  ),
  'import/scope-tenant': answered<{ tenant: string }>(
    1020053,
    'Scope of another tenant',
    ({ tenant }) => `The scope belongs to a business of tenant ${tenant}, not to one of its own`,
    'Keep scopes in the business of their tenant.',
    'ERROR_TENANTS_DO_NOT_MATCH',
  ),
  'import/license-scope': missing(1030019, 'Scope'),
  'import/license-inactive': answered<{ license: string }>(
    1030022,
    'License inactive',
    ({ license }) => `License ${license} of the contract is not active`,
    'Activate the license first, or choose another.',
  ),
} as const

function some(count: number, noun: string): readonly string[] {
  return count === 0 ? [] : [counted(count, noun)]
}

function missing(number: number, what: string, constant?: string): CatalogueEntry<{ id: string }> {
  const message = ({ id }: { id: string }) => `${what} ${id} is neither in the archive nor in the target`
  return answered<{ id: string }>(number, `${what} missing`, message, toTarget, constant)
}
