/** A character that XML 1.0 does not allow, not even escaped: controls, and half characters (lone surrogates). */
export const FORBIDDEN = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** Whether XML 1.0 can hold a text at all. */
export function isXmlText(text: string): boolean {
  return !FORBIDDEN.test(text)
}
