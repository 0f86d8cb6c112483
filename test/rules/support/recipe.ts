import { existsSync, readFileSync } from 'node:fs'
import type { Archive, Entry } from '../../../src/archive/archive.ts'
import { writeArchive } from '../../../src/archive/write-archive.ts'
import { createModel } from '../../../src/authoring/create-model.ts'
import { parseDefinition } from '../../../src/definition/parse-definition.ts'
import { buildArchive } from '../../../src/mapping/build-archive.ts'
import { parseArchive } from '../../../src/mapping/parse-archive.ts'
import type { Model } from '../../../src/model/model.ts'
import { container, file, stored } from '../../hostile/build-container.ts'
import { type Edit, edited } from './edits.ts'
import { orderModel } from './order-model.ts'
import { change, type Json, valueAt } from './pointer.ts'

const fixtures = new URL('../../../fixtures/', import.meta.url)

/** One change to a model. */
export type ModelChange =
  | { readonly at: string; readonly set: Json }
  | { readonly at: string; readonly add: Json }
  | { readonly at: string; readonly copy: string; readonly with?: { readonly [member: string]: Json } }
  | { readonly at: string; readonly remove: true }

/** How an input is made: of a base, whose model is changed, and then its files. */
export interface Recipe {
  /** An archive of `fixtures/bases` or `fixtures/exports`. */
  readonly base?: string
  readonly model?: readonly ModelChange[]
  readonly files?: readonly Edit[]
}

const cooked = new Map<string, Promise<Uint8Array>>()

/** The archive that a recipe makes; made once. */
export function cook(recipe: Recipe): Promise<Uint8Array> {
  const id = JSON.stringify(recipe)
  const made = cooked.get(id) ?? make(recipe)
  cooked.set(id, made)
  return made
}

async function make({ base = 'contract', model = [], files = [] }: Recipe): Promise<Uint8Array> {
  if (model.length === 0 && existsSync(new URL(`exports/${base}`, fixtures)))
    return written(edited(treeOf(base), files))
  const archive = buildArchive(await modelOf(base, model)).archive
  return written(edited(archive, files))
}

/** The platform writes no folders; other tools do. */
function written(archive: Archive): Uint8Array {
  if (archive.folders === undefined) return writeArchive(archive, { limits: { maxRatio: 1e6 } })
  const folders = archive.folders.map((name) => stored(name, { content: new Uint8Array() }))
  return container([...folders, ...archive.entries.map(({ name, bytes }) => file(name, { content: bytes }))])
}

const models = new Map<string, Promise<Model>>()

/** The model of a base, changed; its objects are in the order of an export. */
export async function modelOf(base: string, changes: readonly ModelChange[] = []): Promise<Model> {
  const original = await (models.get(base) ?? models.set(base, baseModel(base).then(frozen)).get(base))
  if (original === undefined) throw new TypeError(`no base ${base}`)
  if (changes.length === 0) return original
  const copy: Json = JSON.parse(JSON.stringify(original))
  for (const made of changes) apply(copy, filled(made, copy))
  return orderModel(copy as unknown as Model)
}

/** A value that nobody can change: the files of one worker share the bases. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

async function baseModel(base: string): Promise<Model> {
  if (existsSync(new URL(`bases/${base}.yaml`, fixtures)))
    return createModel(parseDefinition(read(`bases/${base}.yaml`)))
  if (!existsSync(new URL(`bases/${base}.json`, fixtures))) return parseArchive(treeOf(base)).model
  const recipe: Recipe = JSON.parse(read(`bases/${base}.json`))
  return modelOf(recipe.base ?? 'contract', recipe.model)
}

function treeOf(base: string): Archive {
  const names = read(`exports/${base}.entries.txt`)
    .split('\n')
    .filter((name) => name !== '')
  const entries = names.map((name): Entry => {
    const bytes = new Uint8Array(readFileSync(new URL(`exports/${base}/${name}`, fixtures)))
    return { name, bytes, time: '2024-05-17T09:30:00' }
  })
  return { entries }
}

function read(name: string): string {
  return readFileSync(new URL(name, fixtures), 'utf8')
}

/** `{{pointer}}` stands for the value there before the changes that follow. */
function filled(made: ModelChange, root: Json): ModelChange {
  const text = JSON.stringify(made).replaceAll(/\{\{(\/[^}]*)\}\}/g, (_, pointer: string) =>
    String(valueAt(root, pointer)),
  )
  return JSON.parse(text)
}

function apply(root: Json, made: ModelChange): void {
  if ('set' in made) change(root, made.at, made.set)
  else if ('add' in made) change(root, `${made.at}/-`, made.add)
  else if ('remove' in made) change(root, made.at, undefined)
  else {
    const copied: Json = JSON.parse(JSON.stringify(valueAt(root, made.copy)))
    change(root, `${made.at}/-`, typeof copied === 'object' && copied !== null ? { ...copied, ...made.with } : copied)
  }
}
