import { jsonText } from '../../text/json-text.ts'

/** A value as JSON for people and programs. */
export function renderJson(value: unknown): string {
  return `${jsonText(value, 2)}\n`
}
