import { widthOf } from './width.ts'

/**
 * One line that is safe to show on any terminal and in XML: line ends, controls, invisible characters and what is no
 * character as `\u{…}`. Characters that Unicode has not assigned yet stay, since engines differ in which these are.
 */
export function oneLine(text: string): string {
  // The other characters are those of many ranges, and most texts can do without them.
  if (!/[^ -~]/.test(text)) return text
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  )
}

/** A text without the byte order mark that some editors put before it. */
export function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

/** An input as people read it, `-` being standard input. */
export function inputName(input: string): string {
  return input === '-' ? 'standard input' : input
}

/** A sentence in one safe line; where it quotes something very long, its beginning and its end. */
export function sentence(text: string): string {
  return oneLine(text.length > 900 ? `${text.slice(0, 700)} … ${text.slice(-150)}` : text)
}

/**
 * An address without the user and the password in it: `https://***@host`. What stands behind the first colon and is no
 * port is taken for a password, which may hold what ends a host elsewhere; white space only where the text is an
 * address.
 */
export function withoutLogin(text: string): string {
  return text.replaceAll(login, '***')
}

/** Where such users and passwords stand in a text. */
export function loginsIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  return Array.from(text.matchAll(login), ({ index, 0: { length } }) => ({ from: index, to: index + length }))
}

const password = String.raw`[^/?#\s@:[]+:(?!\d*(?:[/?#]|$))`
const login = new RegExp(
  String.raw`(?<=^[a-z][a-z0-9+.-]*:\/\/)${password}.{0,256}(?=@)|(?<=\/\/)(?:${password}\S{0,256}|[^/?#\s]*)(?=@)`,
  'gi',
)

/** Rows of cells in columns two spaces apart, each row a line without white space at its end. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const safe = rows.map((row) => row.map(oneLine))
  const count = safe.reduce((most, row) => Math.max(most, row.length), 0)
  const widths = Array.from({ length: count }, (_, at) =>
    safe.reduce((widest, row) => Math.max(widest, widthOf(row[at] ?? '')), 0),
  )
  const pad = (cell: string, at: number) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell))
  return safe.map((row) => row.map(pad).join('  ').trimEnd())
}

/** Words joined by commas, in lines of at most `width` columns where the words allow it. */
export function list(words: readonly string[], width: number): string[] {
  return fill(
    words.map((word, at) => (at < words.length - 1 ? `${word},` : word)),
    width,
  )
}

/** A sentence in safe lines of at most `width` columns where its words allow it; in one where there is no width. */
export function sentenceLines(text: string, width: number | undefined): string[] {
  if (width === undefined) return [oneLine(text)]
  return fill(text.split(' '), width).map((line) => line.trim())
}

/** A text in lines of at most `width` columns where its words allow it. */
export function wrap(text: string, width: number): string[] {
  return fill(wordsOf(text), width)
}

/** The words of a text that has some. */
export function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/)
}

function fill(words: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const word of words.map(oneLine)) {
    const last = lines.at(-1)
    const isRoom = last !== undefined && widthOf(last) + 1 + widthOf(word) <= width
    lines.splice(isRoom ? -1 : lines.length, 1, isRoom ? `${last} ${word}` : word)
  }
  return lines
}
