import type { Place } from '../diagnostics/problem.ts'
import type { JsonPath } from '../model/json-pointer.ts'

/**
 * Where a value stands in a YAML or JSON text; of a value that is not there, where the nearest one around it stands.
 * Throws a `ProblemError` where the text is no YAML.
 */
export async function placeInYaml(text: string, path: JsonPath): Promise<Place> {
  // The library for YAML takes longer to load than most archives to read.
  return (await import('./read-yaml.ts')).readYaml(text).placeOf(path)
}
