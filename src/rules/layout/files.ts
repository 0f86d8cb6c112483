import { definitionFolder, documentFolders } from '../../documents/object-data/entry.ts'
import { rootEntries } from '../../mapping/root-entries.ts'
import { listName, topFirst } from '../../mapping/slots.ts'
import type { Service } from '../../model/model.ts'
import { onceFor } from '../../values/once.ts'
import { compareLists } from '../compare-names.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** Folders that the documentation knows, and no genuine export: what they hold need not belong to an object. */
const otherFolders = ['content', 'styles', 'workflow']
const knownFolders = new Set([...documentFolders, ...otherFolders])

/** Files and the objects that refer to them. */
export const fileRules: readonly PlainRule[] = [
  rule(
    'layout/root-absent',
    'Every export has objectgraph.xml, objectdata.xml and exportproperties.properties at its root. Without one of them ' +
      'the platform does not recognize the archive (1020652).',
  ),
  rule(
    'layout/file-absent',
    'Objects name the entries with their documents (BpelUri, InterfaceWsdlUri and so on). The import of an object whose ' +
      'document is absent fails, and the import of the archive with it (1020653 or 1020655).',
    function* (subject): Generator<HitOf<'layout/file-absent'>> {
      for (const { entry, role, owners } of subject.slots()) {
        if (!isRequired(role.name) || isThere(subject, entry, owners[0][role.member])) continue
        const what = nouns.get(role.name) ?? role.name
        yield { at: topFirst(owners), ...uriOf(role.name), ids: [role.name], data: { entry, what } }
      }
    },
  ),
  rule(
    'layout/orphan-file',
    'Each file in the folders of an export is the document of one object. A file that nothing refers to is left over ' +
      'from an object that was removed, or belongs to one that was forgotten.',
    function* (subject) {
      for (const entry of unclaimed(subject)) if (placeOf(entry) === 'orphan') yield { entry, data: { entry } }
    },
  ),
  rule(
    'layout/unknown-folder',
    'Exports have a fixed set of folders. Whether an import takes other files, such as a README, is not known.',
    function* (subject) {
      for (const entry of unclaimed(subject)) if (placeOf(entry) === 'unknown') yield { entry, data: { entry } }
    },
  ),
  rule(
    'layout/drawing-without-process',
    'Beside a process may stand a drawing of it (…_bpelsgraph.xml). It means nothing without the process.',
    function* (subject) {
      for (const entry of unclaimed(subject)) if (placeOf(entry) === 'drawing') yield { entry, data: { entry } }
    },
  ),
  rule(
    'layout/certificate-without-app-version',
    'The files of folder pki are named after the app versions whose certificates they hold.',
    function* (subject) {
      for (const entry of unclaimed(subject)) if (placeOf(entry) === 'certificate') yield { entry, data: { entry } }
    },
  ),
  rule(
    'layout/definition-list',
    'Beside the documents that a service was made from always stands a file named list, with their names. How it ' +
      'separates them is not known; here they stand on lines.',
    function* (subject): Generator<HitOf<'layout/definition-list'>> {
      const { files, model } = subject
      for (const { entry, role, owners } of subject.slots())
        if (role.name === 'definition list' && files?.entries.has(entry) === false)
          yield { at: topFirst(owners), data: { entry, isAbsent: true } }
      for (const service of model.services) {
        const list = service.definitionDocuments?.find(({ name }) => name === listName)
        if (list !== undefined && !namesAll(list, service.definitionDocuments ?? []))
          yield { at: [service, list], data: { entry: `${definitionFolder(service.key)}/${listName}` } }
      }
    },
  ),
]

type Definitions = NonNullable<Service['definitionDocuments']>

/** Whether a list names the documents beside it, however it separates them. */
function namesAll(list: Definitions[number], documents: Definitions): boolean {
  const { content } = list
  if (content === undefined || !('text' in content)) return false
  const found = content.text.split(/[\s,;]+/).filter((name) => name !== '')
  const { missing, extra } = compareLists(
    found,
    documents.filter((one) => one !== list).map(({ name }) => name),
  )
  return missing.length + extra.length === 0
}

const nouns: ReadonlyMap<string, string> = new Map([
  ['script', 'document of the script'],
  ['process', 'document of the process'],
  ['schema', 'text of the schema'],
  ['interface', 'WSDL of the interface'],
  ['binding', 'WSDL of the binding'],
  ['configuration', 'configuration of the service'],
  ['management', 'management settings of the service'],
  ['endpoint', 'WSDL of the endpoint'],
])

/** Where an object names the entry of its document. */
export function uriOf(role: string): { readonly path?: string } {
  const path = uris.get(role)
  return path === undefined ? {} : { path }
}

const uris: ReadonlyMap<string, string> = new Map([
  ['script', 'ExportScript/ScriptUri'],
  ['process', 'ExportBpel/BpelUri'],
  ['schema', 'ExportSchema/SchemaXsdUri'],
  ['interface', 'ExportInterface/InterfaceWsdlUri'],
  ['binding', 'ExportBinding/BindingWsdlUri'],
  ['configuration', 'ExportService/BpelUri'],
  ['management', 'ExportService/ManagementUri'],
  ['endpoint', 'EndpointWsdlUri'],
])

function isRequired(role: string): boolean {
  return nouns.has(role)
}

/** Of a model alone, its members say what there is. */
function isThere({ files }: Subject, entry: string, value: unknown): boolean {
  return files === undefined ? value !== undefined : files.entries.has(entry)
}

/** The entries that no object accounts for. */
export const unclaimed: (subject: Subject) => readonly string[] = onceFor(findUnclaimed, new WeakMap())

function findUnclaimed({ files, model, slots }: Subject): readonly string[] {
  const kept = model.archive?.files ?? []
  const names = files === undefined ? kept.map(({ name }) => name) : [...files.entries.keys()]
  const claimed = new Set<string>([...rootEntries, ...slots().map(({ entry }) => entry)])
  return names.filter((name) => !claimed.has(name))
}

function placeOf(entry: string): 'orphan' | 'unknown' | 'drawing' | 'certificate' | 'documented' {
  const folder = entry.slice(0, Math.max(0, entry.indexOf('/')))
  if (!knownFolders.has(folder)) return 'unknown'
  if (folder === 'pki') return 'certificate'
  if (otherFolders.includes(folder)) return 'documented'
  return folder === 'bpels' && drawing.test(entry) ? 'drawing' : 'orphan'
}

const drawing = /_bpelsgraph\.[^./]*$/
