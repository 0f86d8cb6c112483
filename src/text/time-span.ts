const units = [
  ['years', 365 * 86_400],
  ['days', 86_400],
  ['hours', 3600],
  ['minutes', 60],
] as const

/** A length of time, in whole seconds, as people say it: `4 seconds`, `60 minutes`, `about 3 days`. */
export function timeSpan(seconds: number): string {
  const [name, size] = units.find(([, length]) => seconds >= 2 * length) ?? ['seconds', 1]
  const count = `${Math.round(seconds / size)} ${name}`
  return seconds % size === 0 ? count : `about ${count}`
}
