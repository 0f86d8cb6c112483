import type { DocumentKind } from '../documents/codec.ts'
import { documentKinds } from '../documents/kinds.ts'
import { layoutEntry } from '../documents/layout.ts'
import { certificateEntry, type DocumentRole, definitionFolder, usualEntry } from '../documents/object-data/entry.ts'
import type { ObjectsByCollection } from '../documents/object-data/kinds.ts'
import { usualManagement } from '../documents/object-data/service.ts'
import { member } from '../documents/shape/parts.ts'
import type { Fields } from '../documents/shape/shape.ts'

/** A document of an object: which member of the object holds it, and which entry of the archive. */
export interface Slot {
  readonly entry: string
  readonly role: Role
  /** The object, then those around it. */
  readonly owners: readonly [Fields, ...Fields[]]
}

/** What part a document plays; documents of one role are written alike. */
interface Role {
  readonly name: string
  /** The member of the object. */
  readonly member: string
  /** The description of an XML document; `text` and `bytes` are kept as they are; a function says what follows. */
  readonly kind: DocumentKind<unknown> | 'text' | 'bytes' | ((owner: Fields) => string)
}

const roles = {
  script: { name: 'script', member: 'document', kind: documentKinds.script },
  process: { name: 'process', member: 'definition', kind: documentKinds.process },
  layout: { name: 'layout', member: 'layout', kind: documentKinds.layout },
  schema: { name: 'schema', member: 'document', kind: 'text' },
  interface: { name: 'interface', member: 'wsdl', kind: documentKinds.interface },
  binding: { name: 'binding', member: 'wsdl', kind: documentKinds.binding },
  configuration: { name: 'configuration', member: 'configuration', kind: documentKinds.configuration },
  management: { name: 'management', member: 'management', kind: documentKinds.management },
  endpoint: { name: 'endpoint', member: 'wsdl', kind: documentKinds.endpoint },
  definition: { name: 'definition', member: 'content', kind: 'bytes' },
  definitionList: { name: 'definition list', member: '', kind: definitionNames },
  certificate: { name: 'certificate', member: 'certificate', kind: 'bytes' },
} as const satisfies Record<string, Role>

/** The objects around a document, the outermost first; a binding does not stand in the interface that it knows. */
export function topFirst([owner, around]: Slot['owners']): readonly [object, ...object[]] {
  return around !== undefined && !('interfaceKey' in owner) ? [around, owner] : [owner]
}

/** Every document that the objects may have, in the order of the platform's archives. */
export function* slotsOf(objects: ObjectsByCollection): Generator<Slot> {
  for (const script of objects.scripts) yield* slot(roles.script, uriOf(script, 'script'), script)
  for (const process of objects.processes) {
    const entry = uriOf(process, 'process')
    yield* slot(roles.process, entry, process)
    yield* slot(roles.layout, entry && layoutEntry(entry), process)
  }
  for (const schema of objects.schemas) yield* slot(roles.schema, uriOf(schema, 'schema'), schema)
  for (const one of objects.interfaces) yield* slot(roles.interface, uriOf(one, 'interface'), one)
  const interfaces = new Map(objects.interfaces.map((one) => [one['key'], one]))
  for (const binding of objects.bindings) {
    const around = interfaces.get(binding['interfaceKey'])
    yield* slot(roles.binding, uriOf(binding, 'binding'), binding, ...(around === undefined ? [] : [around]))
  }
  for (const service of objects.services) yield* slotsOfService(service)
  for (const version of objects.appVersions)
    yield* slot(roles.certificate, certificateEntry(member(version, 'id') ?? ''), version)
}

function* slotsOfService(service: Fields): Generator<Slot> {
  const key = member(service, 'key')
  const configuration = member(service, 'configurationUri') ?? usualEntry('configuration', key)
  if (service['kind'] === 'virtual') yield* slot(roles.configuration, configuration, service)
  yield* slot(roles.management, member(service, 'managementUri') ?? usualManagement(service), service)
  const endpoints: readonly Fields[] = Array.isArray(service['endpoints']) ? service['endpoints'] : []
  for (const endpoint of endpoints) yield* slot(roles.endpoint, uriOf(endpoint, 'endpoint'), endpoint, service)
  const definitions = definitionsOf(service)
  const folder = definitionFolder(key ?? '')
  for (const one of definitions) yield* slot(roles.definition, `${folder}/${one['name']}`, one, service)
  if (definitions.length > 0 && !definitions.some((one) => one['name'] === listName))
    yield* slot(roles.definitionList, `${folder}/${listName}`, service)
}

/** The file that names the other documents in its folder; where it says something else, it is kept like these. */
export const listName = 'list'

function definitionsOf(service: Fields): readonly Fields[] {
  return Array.isArray(service['definitionDocuments']) ? service['definitionDocuments'] : []
}

/** The names of a service's definition documents, as their list gives them. */
function definitionNames(service: Fields): string {
  return definitionsOf(service)
    .map((definition) => definition['name'])
    .join('\n')
}

function* slot(role: Role, entry: string | undefined, ...owners: readonly [Fields, ...Fields[]]): Generator<Slot> {
  if (entry !== undefined) yield { entry, role, owners }
}

function uriOf(object: Fields, role: DocumentRole): string | undefined {
  return member(object, 'uri') ?? usualEntry(role, member(object, 'key'))
}
