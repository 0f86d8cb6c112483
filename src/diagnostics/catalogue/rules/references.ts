import type { CatalogueEntry, PlatformAnswer } from '../define.ts'
import { define } from '../define.ts'

const orTarget = 'Export again with it, or make sure that the target of the import has it already.'
const inArchive = 'Add it to the archive, or correct what refers to it.'

/** Codes of references between objects. */
export const referenceRuleCodes = {
  'reference/key-twice': define<{ noun: string; key: string }>({
    severity: 'error',
    title: 'Two objects with one key',
    message: ({ noun, key }) => `There is another ${noun} with the key ${key} before this one.`,
    advice: 'Remove the repeated object, or give it a key of its own.',
  }),
  'reference/api-absent': absent('API', 'its API', orTarget),
  'reference/service-absent': absent('Service', 'its service', inArchive),
  'reference/design-absent': absent('Design service', 'its design service', inArchive, {
    number: 1020664,
    constant: 'ERROR_APIVERSION_DESIGN_NOT_IN_EXPORT_FILE',
  }),
  'reference/scope-absent': absent('Scope', 'scope', orTarget, {
    number: 1020651,
    constant: 'ERROR_EXPORT_FILE_SCOPE_DOES_NOT_EXIST',
  }),
  'reference/scope-operation': define<{ name: string }>({
    severity: 'warning',
    title: 'Scope of an operation that is not there',
    message: ({ name }) => `Scopes are asked for by operation ${name}, which no service of the API version has.`,
    advice: 'Correct the name of the operation, or remove its scopes.',
  }),
  'reference/group-absent': absent('Group', 'its group', orTarget),
  'reference/app-absent': absent('App', 'its app', orTarget),
  'reference/default-version-absent': absent('Default app version', 'its default version', inArchive),
  'reference/business-absent': absent('Business', 'its business', orTarget, undefined, 'info'),
  'reference/organization-absent': absent('Organization', 'its organization', orTarget, undefined, 'info'),
  'reference/license-scope-absent': absent('Scope of a license', 'scope', orTarget, { number: 1030019 }),
  'reference/api-version-absent': absent('API version of a contract', 'its API version', orTarget, {
    number: 1020657,
    constant: 'ERROR_IMPORT_APICONTRACT_APIVERSION_NOT_EXIST',
  }),
  'reference/app-version-absent': absent('App version of a contract', 'its app version', orTarget, {
    number: 1020658,
    constant: 'ERROR_IMPORT_APICONTRACT_APPVERSION_NOT_EXIST',
  }),
  'reference/license-absent': absent('License of a contract', 'license', orTarget, {
    number: 1020659,
    constant: 'ERROR_IMPORT_APICONTRACT_LICENSE_NOT_EXIST',
  }),
  'reference/interface-absent': absent('Interface', 'its interface', inArchive, undefined, 'error'),
  'reference/binding-absent': absent('Binding', 'its binding', inArchive, undefined, 'error'),
  'reference/binding-interface-absent': absent(
    'Interface of a binding',
    'its interface',
    inArchive,
    { number: 507009, constant: 'ERR_MIGRATION_IMPORT_BINDING_INTERFACE_NOT_FOUND' },
    'error',
  ),
  'reference/binding-interface-differs': define<{ binding: string; found: string }>({
    severity: 'error',
    title: 'Binding of two interfaces',
    message: ({ binding, found }) => `The WSDL of binding ${binding} names interface ${found}, objectdata.xml another.`,
    advice: 'Name the same interface in both.',
  }),
  'reference/port-binding-differs': define<{ port: string; found: string }>({
    severity: 'error',
    title: 'Endpoint of two bindings',
    message: ({ port, found }) => `The WSDL of endpoint ${port} names binding ${found}, objectdata.xml another.`,
    advice: 'Name the same binding in both.',
  }),
  'reference/registration-differs': define<{ service: string; noun: string }>({
    severity: 'error',
    title: 'Endpoint registered with another binding',
    message: ({ service, noun }) =>
      `The registry's description of service ${service} gives an endpoint another ${noun} than the endpoint has.`,
    advice: 'Give it the key of the binding that the endpoint names, and of the interface of that binding.',
  }),
  'reference/schema-absent': absent('Schema', 'schema', inArchive),
  'reference/next-hop-absent': absent('Next hop', 'as its next hop', inArchive),
  'reference/message-absent': define<{ message: string; operation: string }>({
    severity: 'warning',
    title: 'Message that is not defined',
    message: ({ message, operation }) =>
      `Operation ${operation} names message ${message}, which the WSDL does not define.`,
    advice: 'Define the message in the same file, or correct its name.',
  }),
  'reference/message-part-absent': define<{ operation: string; message: string; part: string }>({
    severity: 'warning',
    title: 'Part that its message does not have',
    message: ({ operation, message, part }) =>
      `The binding of operation ${operation} names part ${part}, which message ${message} does not have.`,
    advice: 'Add the part to the message, or correct its name in the binding.',
  }),
  'reference/process-absent': absent('Called process', 'process', orTarget, {
    number: 507013,
    constant: 'ERR_MIGRATION_IMPORT_MISSING_REFERENCES',
  }),
  'reference/script-absent': absent('Imported script', 'script', orTarget, {
    number: 507013,
    constant: 'ERR_MIGRATION_IMPORT_MISSING_REFERENCES',
  }),
  'reference/undeclared': define<{ what: string; name: string; step: string }>({
    severity: 'warning',
    title: 'Partner link or variable that is not declared',
    message: ({ what, name, step }) => `Step ${step} uses ${what} ${name}, which the process does not declare.`,
    advice: 'Declare it, or correct its name.',
  }),
  'reference/declaration': define<{ what: string; fault: string }>({
    severity: 'warning',
    title: 'Partner link or variable that is declared otherwise',
    message: ({ what, fault }) => `The ${what} ${fault}.`,
    advice: 'Declare each once, the caller alone with another role than Consumer, messages as ActivityMessage.',
  }),
  'reference/activity': define<{ activity: string; fault: string }>({
    severity: 'warning',
    title: 'Activity and step do not go one to one',
    message: ({ activity, fault }) => `Activity ${activity} ${fault}.`,
    advice: 'Say what each activity does, and run it by exactly one step, which names it.',
  }),
  'reference/drawing': define<{ process: string; missing: readonly string[]; extra: readonly string[] }>({
    severity: 'warning',
    title: 'Drawing of other steps',
    message: ({ process, missing, extra }) =>
      `The drawing of process ${process} does not show exactly its steps: ${named('lacks', missing, 'shows', extra)}.`,
    advice: 'Draw each step once, or leave the drawing out: many processes have none.',
  }),
  'reference/configuration-absent': define<{ service: string }>({
    severity: 'error',
    title: 'Proxy without configuration',
    message: ({ service }) => `Virtual service ${service} has no BpelUri, and so no configuration.`,
    advice: 'Add the element and its file services/…/bpel.xml.',
  }),
  'reference/configuration-unexpected': define<{ service: string }>({
    severity: 'error',
    title: 'Configuration of a service that is no proxy',
    message: ({ service }) => `Physical service ${service} has a BpelUri; only virtual services have.`,
    advice: 'Remove the element and its file.',
  }),
  'reference/service-identity': define<{ service: string; fault: string }>({
    severity: 'warning',
    title: 'Service without its identity',
    message: ({ service, fault }) => `Service ${service} ${fault}.`,
    advice: 'Give each service one identity, whose user name is Base64(MD5(key)) with "/" as "#".',
  }),
  'reference/unconnected': define<{ noun: string; key: string }>({
    severity: 'warning',
    title: 'Object that nothing in the export needs',
    message: ({ noun, key }) => `Nothing leads from what is exported to ${noun} ${key}.`,
    advice: 'Remove the object: the export of a contract or an API holds what it needs, and nothing more.',
  }),
} as const

type Absent = { readonly id: string; readonly holder: string }

/** `what` begins the title, `role` says what it is to the object that refers to it. */
function absent(
  what: string,
  role: string,
  advice: string,
  platform?: PlatformAnswer,
  severity: CatalogueEntry<Absent>['severity'] = 'warning',
): CatalogueEntry<Absent> {
  return define<Absent>({
    severity,
    title: `${what} absent`,
    message: ({ id, holder }) => `The ${holder} names ${role} ${id}, which is not in the archive.`,
    advice,
    ...(platform && { platform }),
  })
}

function named(lacks: string, missing: readonly string[], has: string, extra: readonly string[]): string {
  const parts = [
    missing.length > 0 ? `it ${lacks} ${missing.join(', ')}` : '',
    extra.length > 0 ? `it ${has} ${extra.join(', ')} besides` : '',
  ]
  return parts.filter((part) => part !== '').join('; ')
}
