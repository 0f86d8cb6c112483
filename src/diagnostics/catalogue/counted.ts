/** A number with its noun: `1 byte`, `2 bytes`; the plural is given where it is not regular. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`
}
