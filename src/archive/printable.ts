const longest = 120

/** A name as it can be shown anywhere: one line, invisible characters as `\u{…}`, cut after 120 characters. */
export function printable(name: string): string {
  const shown = name.length > longest ? `${name.slice(0, longest)}…` : name
  return shown.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}
