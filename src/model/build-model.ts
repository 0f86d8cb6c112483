import type { Model } from './model.ts'

/** The JSON text of a model, in a fixed order of members; twin of `parseModel`, which takes longer to load. */
export function buildModel(model: Model, { pretty = false }: { readonly pretty?: boolean } = {}): string {
  return JSON.stringify(model, undefined, pretty ? 2 : undefined)
}
