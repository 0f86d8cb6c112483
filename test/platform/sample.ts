import { readFileSync } from 'node:fs'

/** The text of a sample of the documentation. */
export function sample(name: string): string {
  return readFileSync(new URL(`../../fixtures/platform/${name}.json`, import.meta.url), 'utf8')
}
