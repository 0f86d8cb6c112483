import { readdirSync, readFileSync } from 'node:fs'
import { mappingOf } from '../../../src/documents/migration-properties.ts'
import type { Target } from '../../../src/rules/subject.ts'
import type { ValidationOptions } from '../../../src/validation/options.ts'
import type { InputRecipe } from './input.ts'
import { type ModelChange, modelOf } from './recipe.ts'

const folder = new URL('../../../fixtures/malformed/', import.meta.url)

/** A fixture: an input that yields a code, and its nearest neighbour, which does not. */
export interface Malformed extends Pick<ValidationOptions, 'profile'> {
  readonly code: string
  readonly slug: string
  readonly base?: string
  readonly wrong: InputRecipe
  readonly right: InputRecipe
  /** Codes that cannot but come along. */
  readonly also?: readonly string[]
  readonly options?: Pick<ValidationOptions, 'limits'>
  readonly target?: TargetRecipe
  readonly rightTarget?: TargetRecipe
}

type TargetRecipe = Omit<Target, 'model' | 'migration'> & {
  readonly migration?: Readonly<Record<string, string>>
  readonly model?: { readonly base: string; readonly model?: readonly ModelChange[] }
}

/** Every fixture, `fixtures/malformed/<code>/<slug>.json`. */
export function malformed(): readonly Malformed[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
  return files.toSorted().map((name) => {
    const [area, fact, file = ''] = name.split('/')
    const recipe = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    return { ...recipe, code: `${area}/${fact}`, slug: file.replace('.json', '') }
  })
}

export async function targetOf(recipe: TargetRecipe | undefined): Promise<Pick<ValidationOptions, 'target'>> {
  if (recipe === undefined) return {}
  const { model, migration, ...versions } = recipe
  return {
    target: {
      ...versions,
      ...(migration && { mapping: mappingOf(Object.entries(migration)) }),
      ...(model && { model: await modelOf(model.base, model.model) }),
    },
  }
}
