const forbidden = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** JSON Pointer to the first text with a character that XML does not allow; values to be passed over are not looked into. */
export function forbiddenIn(value: unknown, passedOver: ReadonlySet<unknown> = new Set()): string | undefined {
  if (typeof value === 'string') return forbidden.test(value) ? '' : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, inner] of Object.entries(value)) {
    const rest = passedOver.has(inner) ? undefined : forbiddenIn(inner, passedOver)
    if (rest !== undefined) return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}${rest}`
  }
  return undefined
}
