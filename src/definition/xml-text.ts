const FORBIDDEN = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** Whether XML 1.0 can hold a text at all: controls and half characters cannot stand in it, not even escaped. */
export function isXmlText(text: string): boolean {
  return !FORBIDDEN.test(text)
}
