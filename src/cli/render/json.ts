import { jsonText } from '../../diagnostics/json-text.ts'

/** A value as JSON for people and programs. */
export function renderJson(value: unknown): string {
  return `${jsonText(value, 2)}\n`
}
