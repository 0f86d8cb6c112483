import type { Fields } from '../shape/shape.ts'
import { type Gaps, gappedText, markOf } from './gapped-text.ts'

/**
 * Documents that are alike but for some names. Most of a kind are: they are read and written by one text with gaps,
 * many times faster than by the shape, which says of them the very same.
 */
export interface Template {
  /**
   * What may stand in each gap, as a regular expression without groups: only what XML and JSON write as it is, and what
   * leaves no doubt where the gap ends.
   */
  readonly gaps: Readonly<Record<string, string>>
  /** The value with these texts in the gaps, its members in the order in which the shape reads them. */
  readonly value: (gaps: Gaps) => Fields
  /** What is in the document of the owners of the value. */
  readonly owners: (gaps: Gaps) => readonly Fields[]
  /** Whether the shape would write another text with these in the gaps. */
  readonly isOther?: (gaps: Gaps) => boolean
}

/** A template at work. */
export interface Stencil {
  /** The value in a document; nothing of a document of another form. */
  readonly read: (text: string, owners: readonly Fields[]) => Fields | undefined
  /** The document of a value; nothing of a value of another form. */
  readonly write: (value: object, owners: readonly Fields[]) => string | undefined
}

/** The stencil of a template; `build` writes a document by its shape. */
export function stencil(
  { gaps: contents, value, owners, isOther = () => false }: Template,
  build: (value: Fields, owners: readonly Fields[]) => string,
): Stencil {
  const marks = Object.fromEntries(Object.keys(contents).map((gap) => [gap, markOf(gap)]))
  const document = gappedText(build(value(marks), owners(marks)), contents)
  const json = gappedText(JSON.stringify([value(marks), owners(marks)]), contents)
  const members = owners(marks).map((owner) => Object.keys(owner))
  return {
    read(text, actual) {
      const gaps = document.read(text)
      if (gaps === undefined || isOther(gaps)) return undefined
      const isTheirs = owners(gaps).every((owner, i) => members[i]?.every((name) => owner[name] === actual[i]?.[name]))
      return isTheirs ? value(gaps) : undefined
    },
    write(written, actual) {
      const told = members.map((names, i) => Object.fromEntries(names.map((name) => [name, actual[i]?.[name]])))
      const gaps = json.read(JSON.stringify([written, told]))
      return gaps === undefined || isOther(gaps) ? undefined : document.write(gaps)
    },
  }
}
