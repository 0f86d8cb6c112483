import type { Place } from '../diagnostics/problem.ts'
import type { JsonPath } from '../model/json-pointer.ts'

/**
 * Says where a value stands in a YAML or JSON text; of a value that is not there, where the nearest one around it stands.
 * Throws a `ProblemError` where the text is no YAML.
 */
export async function placesInYaml(text: string): Promise<(path: JsonPath) => Place> {
  // The library for YAML takes longer to load than most archives take to read.
  return (await import('./read-yaml.ts')).readYaml(text).placeOf
}
