import { hostileContainers } from '../../hostile/containers.ts'
import { cook, type ModelChange, modelOf, type Recipe } from './recipe.ts'

/**
 * An input: an archive by a recipe, a hostile container, a text, lists in lists, or the JSON text of a changed model.
 */
export type InputRecipe =
  | Recipe
  | { readonly container: string }
  | { readonly text: string }
  | { readonly nested: number }
  | { readonly json: readonly ModelChange[] }

/** The bytes of an input. */
export async function inputOf(recipe: InputRecipe, code: string, base: string): Promise<Uint8Array> {
  if ('container' in recipe) return hostile(code, recipe.container)
  if ('text' in recipe) return new TextEncoder().encode(recipe.text)
  if ('nested' in recipe) return lists(recipe.nested)
  if ('json' in recipe) return new TextEncoder().encode(JSON.stringify(await modelOf(base, recipe.json)))
  return cook({ base, ...recipe })
}

function hostile(code: string, slug: string): Uint8Array {
  const found = hostileContainers.find((one) => one.code === code && one.slug === slug)
  if (found === undefined) throw new TypeError(`no hostile container ${code} ${slug}`)
  return found.build()
}

function lists(levels: number): Uint8Array {
  return new TextEncoder().encode(`{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`)
}
