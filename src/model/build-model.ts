import { jsonText } from '../text/json-text.ts'
import type { Model } from './model.ts'

/**
 * The JSON text of a model, its members in their order there, on one line, or indented by two where it is to be
 * `pretty`; twin of `parseModel`, which takes longer to load.
 */
export function buildModel(
  model: Model,
  {
    pretty = false,
  }: {
    /** Whether it is indented by two. */
    readonly pretty?: boolean
  } = {},
): string {
  return jsonText(model, pretty ? 2 : undefined)
}
