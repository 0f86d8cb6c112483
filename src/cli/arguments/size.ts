const UNITS = ['', 'KiB', 'MiB', 'GiB']

/** Reads a number of bytes as a person writes it: `65536`, `64MiB`, `1.5 g`; units are powers of 1,024. */
export function parseSize(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?) ?(?:([kmg])i?)?b?$/i.exec(text.trim())
  const exponent = 'kmg'.indexOf((match?.[2] ?? '_').toLowerCase()) + 1
  const size = Number(match?.[1]) * 1024 ** exponent
  return Number.isSafeInteger(size) ? size : undefined
}

/** Writes a number of bytes in the largest unit that it is a whole number of. */
export function buildSize(size: number): string {
  const exponent = UNITS.findLastIndex((_, at) => size >= 1024 ** at && size % 1024 ** at === 0)
  return exponent < 1 ? String(size) : `${size / 1024 ** exponent}${UNITS[exponent]}`
}
