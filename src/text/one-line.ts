/**
 * One line that is safe to show on any terminal and in XML: line ends, controls, invisible characters and what is no
 * character as `\u{…}`. Characters that Unicode has not assigned yet stay, since engines differ in which these are.
 */
export function oneLine(text: string): string {
  // The other characters are in many ranges, and most texts have none of them.
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
  return oneLine(shortened(text))
}

/**
 * A text; of a very long one its beginning and its end. Thousands of sentences may each quote the name of one object,
 * and are then put together of what is left of it.
 */
export function shortened(text: string): string {
  return text.length > 900 ? `${text.slice(0, 700)} … ${text.slice(-150)}` : text
}
