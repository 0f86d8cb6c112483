/**
 * The JSON text of a value, on one line or indented by so many blanks. Controls and characters that cannot be seen are
 * escaped, beyond what JSON asks for: on a terminal they could move the cursor or turn the order of a line around.
 */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(hidden, escaped)
}

/** What `JSON.stringify` leaves as it is; line ends stand between values alone, where they belong. */
const hidden = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu

/** As JSON writes it: in units of UTF-16. */
function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    const unit = character.charCodeAt(at).toString(16)
    return `\\u${unit.padStart(4, '0')}`
  }).join('')
}
