import { jsonValues } from './json-values.ts'
import { isOpen, spotsIn } from './open-values.ts'
import type { Range } from './range.ts'
import { xmlValues } from './xml-values.ts'

/** A text to be masked. */
export interface Source {
  readonly text: string
  readonly kind: 'xml' | 'json'
  /** Whether the text is well-formed. In one that is not, nobody knows what a value belongs to, so all are masked. */
  readonly isWellFormed: boolean
}

/** What must not be shown in parts of a text, in its order: every value that is not known as harmless. */
export function secretRanges({ text, kind, isWellFormed }: Source, parts: readonly Range[]): readonly Range[] {
  const values = kind === 'xml' ? xmlValues(text, parts) : jsonValues(text, parts)
  return Array.from(values).flatMap((value) => {
    const found = text.slice(value.from, value.to)
    if (found.trim() === '') return []
    const isShown = isWellFormed && !value.isInside && isOpen(value.name, found)
    return isShown ? spotsIn(found).map(({ from, to }) => ({ from: value.from + from, to: value.from + to })) : [value]
  })
}
