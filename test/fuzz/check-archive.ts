import type { Archive } from '../../src/archive/archive.ts'
import { equalBytes } from '../../src/archive/bytes.ts'
import { type Engine, portableEngine } from '../../src/archive/engine.ts'
import { fastNodeEngine, nodeEngine } from '../../src/archive/node-engine.ts'
import { readArchive } from '../../src/archive/read-archive.ts'
import { ProblemError } from '../../src/errors.ts'
import { buildModel } from '../../src/model/build-model.ts'
import { parseModel } from '../../src/model/parse-model.ts'
import { exportArchive, importArchive } from '../../src/operations/archives.ts'
import { validateArchive } from '../../src/validation/validate-archive.ts'
import { Faults } from './faults.ts'

/** What is wrong with how a container is read: the engines must say the same, and names must be harmless. */
export function faultsOfContainer(bytes: Uint8Array): readonly string[] {
  const faults = new Faults(() => [])
  const archive = faults.attempt('read', () => readArchive(bytes, { engine: nodeEngine }))
  for (const { name } of archive?.entries ?? [])
    if (!isHarmless(name)) faults.add(`name accepted: ${JSON.stringify(name)}`)
  const names = archive?.entries.map(({ name }) => name.toLowerCase().normalize('NFC')) ?? []
  if (new Set(names).size < names.length) faults.add('a name accepted twice')
  const said = answer(bytes, nodeEngine)
  for (const engine of [portableEngine, fastNodeEngine]) {
    const other = answer(bytes, engine)
    if (other !== said) faults.add(`engines differ: ${said} and ${other}`)
  }
  return archive === undefined ? faults.list : [...faults.list, ...faultsOfArchive(bytes)]
}

function answer(bytes: Uint8Array, engine: Engine): string {
  try {
    const { entries, folders } = readArchive(bytes, { engine })
    return JSON.stringify([entries.map(({ name, time, bytes }) => [name, time, bytes.length]), folders])
  } catch (error) {
    return error instanceof ProblemError ? told(error.problem.code) : String(error)
  }
}

/**
 * A stream that is too long and broken further on may be told to be either: engines stop at the limit or soon after.
 */
function told(code: string): string {
  return code === 'archive/deflate-broken' ? 'archive/size-mismatch' : code
}

function isHarmless(name: string): boolean {
  const segments = name.split('/')
  const isOdd = (segment: string) => segment === '' || segment === '.' || segment === '..' || segment.length > 255
  return !segments.some(isOdd) && !/[\\\p{Cc}\p{Surrogate}]|^[a-z]:/iu.test(name) && name.length <= 1024
}

/**
 * What is wrong with how an archive is imported and validated: nothing may be lost on the way to JSON and back, and
 * each finding has its place.
 */
export function faultsOfArchive(bytes: Uint8Array): readonly string[] {
  const faults = new Faults(() => textsOf(bytes), { isArchive: true })
  const model = faults.attempt('import', () => importArchive(bytes).model)
  if (model !== undefined) {
    const text = faults.attempt('build model', () => buildModel(model))
    const again = text === undefined ? undefined : accepted(faults, () => exportArchive(parseModel(text)).bytes)
    const copy = again && accepted(faults, () => readArchive(again))
    if (copy !== undefined) compare(faults, readArchive(bytes), copy)
  }
  const report = faults.attempt('validate', () => validateArchive(bytes, { profile: 'strict' }))
  for (const found of report?.findings ?? []) faults.checkFinding(found)
  if (report !== undefined && model === undefined && !report.findings.some(({ severity }) => severity === 'error'))
    faults.add('import refuses what validation has nothing against')
  return faults.list
}

/** What must not be refused any more. */
function accepted<T>(faults: Faults, act: () => T): T | undefined {
  return faults.attempt('export', () => {
    try {
      return act()
    } catch (error) {
      if (error instanceof ProblemError) faults.add(`export: an imported archive is refused: ${error.message}`)
      throw error
    }
  })
}

function compare(faults: Faults, before: Archive, after: Archive): void {
  const names = ({ entries }: Archive) => entries.map(({ name, time }) => `${name} ${time}`).join('\n')
  if (names(before) !== names(after)) faults.add('lost: names, times or the order of entries')
  const found = new Map(after.entries.map(({ name, bytes }) => [name, bytes]))
  for (const { name, bytes } of before.entries) {
    const copy = found.get(name)
    if (copy === undefined || !equalBytes(copy, bytes)) faults.add(`lost: content of ${name}`)
  }
}

function textsOf(bytes: Uint8Array): readonly string[] {
  return readArchive(bytes).entries.map((entry) => new TextDecoder().decode(entry.bytes))
}
