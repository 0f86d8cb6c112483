const HALF = /\p{Surrogate}/u

/** Where a value holds half a character: a lone surrogate, which JSON can spell and no file can hold. */
export function halfCharacterIn(value: unknown): readonly (string | number)[] | undefined {
  if (typeof value === 'string') return HALF.test(value) ? [] : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, inner] of Object.entries(value)) {
    const rest = HALF.test(name) ? [] : halfCharacterIn(inner)
    if (rest !== undefined) return [Array.isArray(value) ? Number(name) : name, ...rest]
  }
  return undefined
}
