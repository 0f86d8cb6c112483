import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Archive } from '../../src/archive/archive.ts'
import { readArchive } from '../../src/archive/read-archive.ts'
import { writeArchive } from '../../src/archive/write-archive.ts'
import { buildModel } from '../../src/model/build-model.ts'
import type { Model } from '../../src/model/model.ts'
import { parseModel } from '../../src/model/parse-model.ts'
import { exportArchive, importArchive } from '../../src/operations/archives.ts'
import { container, file, sized, stored } from '../hostile/build-container.ts'
import { archiveOf, exportNames } from '../support/exports.ts'
import { type Container, containerOf } from './mutate-container.ts'
import { withSecrets } from './secrets.ts'

/** What mutants are made from. */
export interface Bases {
  readonly containers: readonly Container[]
  readonly archives: readonly Archive[]
  readonly models: readonly string[]
  readonly definitions: readonly string[]
  /** How many of so many mutants are of each subject. */
  readonly shares: Shares
}

/** What a mutant can be of. */
export type SubjectName = 'container' | 'document' | 'model' | 'properties' | 'definition' | 'workflow' | 'message'

type Shares = Readonly<Record<SubjectName, number>>

/** By what a mutant takes, so that all take a millisecond on average. */
const cheap: Shares = { container: 60, document: 2, model: 3, properties: 19, definition: 1, workflow: 6, message: 9 }

/** By what can go wrong. */
const thorough: Shares = {
  container: 30,
  document: 30,
  model: 15,
  properties: 5,
  definition: 5,
  workflow: 7,
  message: 8,
}

const fixtures = new URL('../../fixtures/', import.meta.url)
const corpus = new URL('../../../shared/corpus/', import.meta.url)

/** Bases so small that a mutant takes a millisecond on average: an archive of 3 KB, containers of 400 bytes. */
export function smallBases(): Bases {
  const model = smallModel()
  return {
    containers: smallContainers().map(containerOf),
    archives: [archiveFor(model)],
    models: [buildModel(model)],
    definitions: [fixtureText('definitions/minimal.yaml')],
    shares: cheap,
  }
}

/** The small bases, and for one mutant of fifty all fixtures and the genuine archives where they are. */
export function allBases(): Bases {
  const small = smallBases()
  const archives = [...exportNames.map(archiveOf), ...genuineArchives()]
  const models = archives.map((archive) => importArchive(writeArchive(archive)).model).map(withSecrets)
  const definitions = ['definitions/full.yaml', 'bases/contract.yaml', 'bases/live.yaml'].map(fixtureText)
  return {
    containers: mixed(
      small.containers,
      archives.map((archive) => containerOf(writeArchive(archive))),
    ),
    archives: mixed(small.archives, [...archives, ...models.map(archiveFor)]),
    models: mixed(
      small.models,
      models.map((model) => buildModel(model)),
    ),
    definitions: [...small.definitions, ...definitions],
    shares: thorough,
  }
}

/** Small and large things, the small ones so often that one of fifty is large. */
function mixed<T>(small: readonly T[], large: readonly T[]): readonly T[] {
  const times = Math.ceil((49 * large.length) / small.length)
  return [...Array.from({ length: times }, () => small).flat(), ...large]
}

export function fixtureText(path: string): string {
  return readFileSync(new URL(path, fixtures), 'utf8')
}

export function fixtureTexts(folder: string, extension: string): readonly string[] {
  const names = readdirSync(new URL(folder, fixtures)).filter((name) => name.endsWith(extension))
  return names.sort().map((name) => fixtureText(`${folder}/${name}`))
}

/** One object of some kinds, with a secret wherever there can be one. */
function smallModel(): Model {
  const { model } = importArchive(writeArchive(archiveOf('contract-none')))
  const { apps, appVersions, apis, licenses } = importArchive(writeArchive(archiveOf('contract-all'))).model
  const [one] = [{ ...model, apps: apps.slice(0, 1), appVersions: appVersions.slice(0, 1), apis: apis.slice(0, 1) }]
  return parseModel(JSON.stringify(withSecrets({ ...one, licenses: licenses.slice(0, 1) })))
}

function archiveFor(model: Model): Archive {
  return readArchive(exportArchive(model).bytes)
}

function genuineArchives(): readonly Archive[] {
  if (!existsSync(corpus)) return []
  const names = readdirSync(corpus).filter((name) => name.endsWith('.zip'))
  const archives = names.sort().map((name) => new Uint8Array(readFileSync(new URL(name, corpus))))
  return archives.filter(({ length }) => length < 100_000).map((bytes) => readArchive(bytes))
}

function smallContainers(): readonly Uint8Array[] {
  const content = new TextEncoder().encode('<once>upon a time</once>')
  const extra = Uint8Array.of(0x55, 0x54, 5, 0, 1, 0, 0, 0, 0)
  const nothing = new Uint8Array(0)
  return [
    container([file('a.txt', { content }), file('empty', { content: nothing }), file('d/é.xml', { content })]),
    container(
      [
        sized('a.txt', { content, both: { extra } }),
        stored('d/', { content: nothing }),
        file('d/b', { content, descriptor: 'unsigned' }),
      ],
      { comment: new TextEncoder().encode('by hand') },
    ),
  ]
}
