import { parse as parseYaml } from 'yaml'
import type { Archive } from '../../src/archive/archive.ts'
import { readArchive } from '../../src/archive/read-archive.ts'
import { writeArchive } from '../../src/archive/write-archive.ts'
import { createModel } from '../../src/authoring/create-model.ts'
import { parseWorkflow } from '../../src/contracts/workflow/parse-workflow.ts'
import { parseDefinition } from '../../src/definition/parse-definition.ts'
import { parseProperties } from '../../src/documents/java/properties.ts'
import { parseMapping } from '../../src/documents/migration-properties.ts'
import { parseModel } from '../../src/model/parse-model.ts'
import { exportArchive } from '../../src/operations/archives.ts'
import { validateModel } from '../../src/validation/validate.ts'
import { type Bases, fixtureText, fixtureTexts, type SubjectName } from './bases.ts'
import { faultsOfArchive, faultsOfContainer } from './check-archive.ts'
import { Faults } from './faults.ts'
import { messageMutant, messageSamples } from './message-mutants.ts'
import { mutateBytes } from './mutate-bytes.ts'
import { mutateContainer } from './mutate-container.ts'
import { spoiledValue } from './mutate-json.ts'
import { mutateText } from './mutate-text.ts'
import { mutateXml } from './mutate-xml.ts'
import type { Random } from './random.ts'

/** Something that mutants are made of, and what must hold for each. */
export interface Subject {
  readonly name: SubjectName
  readonly mutant: (random: Random) => Mutant
}

/** A spoiled input. */
export interface Mutant {
  readonly bytes: Uint8Array
  readonly faults: () => readonly string[] | Promise<readonly string[]>
}

/** Everything that reads what strangers write. */
export function subjectsOf(bases: Bases): readonly Subject[] {
  return [
    { name: 'container', mutant: (random) => containerMutant(bases, random) },
    { name: 'document', mutant: (random) => documentMutant(bases, random) },
    { name: 'model', mutant: (random) => modelMutant(bases, random) },
    { name: 'properties', mutant: propertiesMutant(propertiesTexts()) },
    { name: 'definition', mutant: (random) => definitionMutant(bases, random) },
    { name: 'workflow', mutant: workflowMutant(fixtureTexts('workflow', '.xml')) },
    { name: 'message', mutant: messageMutant(messageSamples()) },
  ]
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

function containerMutant({ containers }: Bases, random: Random): Mutant {
  const bytes = mutateContainer(random.pick(containers), random)
  return { bytes, faults: () => faultsOfContainer(bytes) }
}

function documentMutant({ archives }: Bases, random: Random): Mutant {
  let archive = random.pick(archives)
  for (let left = 1 + random.below(3); left > 0; left--)
    archive = random.once(12) ? withOtherEntries(archive, random) : withSpoiledEntry(archive, random)
  const bytes = writeArchive(archive)
  return { bytes, faults: () => faultsOfArchive(bytes) }
}

function withSpoiledEntry({ entries }: Archive, random: Random): Archive {
  const roots = entries.map((_, at) => at).slice(-3)
  const at = random.once(2) && roots.length > 0 ? random.pick(roots) : random.below(entries.length)
  return {
    entries: entries.map((entry, index) => {
      if (index !== at) return entry
      const bytes = /\.properties$/.test(entry.name) ? spoiledText(entry.bytes, random) : mutateXml(entry.bytes, random)
      return { name: entry.name, time: entry.time, bytes }
    }),
  }
}

function spoiledText(bytes: Uint8Array, random: Random): Uint8Array {
  return random.once(3) ? mutateBytes(bytes, random) : encoder.encode(mutateText(decoder.decode(bytes), random))
}

/** An entry more or less, by another name or in another place. */
function withOtherEntries({ entries }: Archive, random: Random): Archive {
  const at = random.below(entries.length)
  const entry = random.pick(entries)
  const name = random.pick([
    `odd-${entry.name}`,
    entry.name.replace(/\.\w+$/, ''),
    `${entry.name}/list`,
    `${entries.length}.xml`,
  ])
  const isFree = !entries.some((one) => `${one.name}/`.startsWith(`${name}/`) || `${name}/`.startsWith(`${one.name}/`))
  return {
    entries: random.pick([
      entries.length > 1 ? entries.toSpliced(at, 1) : entries,
      [...entries.filter((one) => one !== entry), entry],
      isFree ? entries.toSpliced(at, 0, { ...entry, name }) : entries,
      isFree ? entries.map((one) => (one === entry ? { ...entry, name } : one)) : entries,
      entries.map((one) =>
        one === entry ? { name: one.name, time: one.time, bytes: random.pick(entries).bytes } : one,
      ),
    ]),
  }
}

function modelMutant({ models }: Bases, random: Random): Mutant {
  const base = random.pick(models)
  const text = random.once(4) ? mutateText(base, random) : JSON.stringify(spoiledValue(JSON.parse(base), random))
  return { bytes: encoder.encode(text), faults: () => faultsOfModel(text) }
}

function faultsOfModel(text: string): readonly string[] {
  const faults = new Faults(() => [text])
  const model = faults.attempt('parse model', () => parseModel(text))
  const bytes = model && faults.attempt('export', () => exportArchive(model).bytes)
  if (bytes !== undefined && faults.attempt('read', () => readArchive(bytes)) === undefined)
    faults.add('export writes what is refused')
  const report = faults.attempt('validate', () => validateModel(text, { profile: 'strict' }))
  for (const found of report?.findings ?? []) faults.checkFinding(found)
  return faults.list
}

function propertiesTexts(): readonly string[] {
  const mapping =
    'migration.url.source.http\\://a.example\\:80=one\nmigration.url.target.http\\://b.example=one\nmigration.service.qname.matching=true\n'
  return [fixtureText('exports/unknown/exportproperties.properties'), mapping]
}

function propertiesMutant(texts: readonly string[]): Subject['mutant'] {
  return (random) => {
    const bytes = spoiledText(encoder.encode(random.pick(texts)), random)
    return {
      bytes,
      faults: () => {
        const faults = new Faults(() => [])
        faults.attempt('parse properties', () => parseProperties(bytes, 'a.properties'))
        const read = faults.attempt('parse mapping', () => parseMapping(bytes, 'a.properties'))
        for (const found of read?.findings ?? []) faults.checkProblem(found)
        return faults.list
      },
    }
  }
}

function definitionMutant({ definitions }: Bases, random: Random): Mutant {
  const base = random.pick(definitions)
  const text = random.once(2) ? mutateText(base, random) : JSON.stringify(spoiledValue(parseYaml(base), random))
  return {
    bytes: encoder.encode(text),
    faults: async () => {
      const faults = new Faults(() => [])
      const definition = faults.attempt('parse definition', () => parseDefinition(text))
      const model =
        definition && (await faults.attemptLater('create', () => createModel(definition, (name) => refused(name))))
      if (model !== undefined) faults.attempt('export', () => exportArchive(model))
      return faults.list
    },
  }
}

/** Definitions of the fixtures that name a document do without it here. */
async function refused(name: string): Promise<string> {
  return `{"openapi":"3.0.0","info":{"title":${JSON.stringify(name)},"version":"1"},"paths":{}}`
}

function workflowMutant(texts: readonly string[]): Subject['mutant'] {
  return (random) => {
    const bytes = random.once(3)
      ? spoiledText(encoder.encode(random.pick(texts)), random)
      : mutateXml(encoder.encode(random.pick(texts)), random)
    return {
      bytes,
      faults: () => {
        const faults = new Faults(() => [])
        const read = faults.attempt('parse workflow', () => parseWorkflow(decoder.decode(bytes), 'a.xml'))
        for (const found of read?.findings ?? []) faults.checkProblem(found)
        return faults.list
      },
    }
  }
}
