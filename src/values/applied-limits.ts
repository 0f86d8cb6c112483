/**
 * The usual limits, with those in their place that are given; one that is given as `undefined` is not. Throws a
 * `RangeError` for what is no number from 0 on, since nothing would ever go beyond it.
 */
export function appliedLimits<L extends object>(usual: L, given: Partial<L> = {}): L {
  const chosen = Object.entries(given).filter(([, limit]) => limit !== undefined)
  for (const [name, limit] of chosen)
    if (typeof limit !== 'number' || !(limit >= 0)) throw new RangeError(`${name} is to be a number, and is ${limit}`)
  return { ...usual, ...Object.fromEntries(chosen) }
}
