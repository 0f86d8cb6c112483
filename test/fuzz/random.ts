/** Choices that follow from a seed alone, so that every mutant can be made again. */
export interface Random {
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  /** Whether something that happens once in `times` happens. */
  readonly once: (times: number) => boolean
}

/** The choices for the mutant with a number, under a seed (sfc32). */
export function randomOf(seed: number, number: number): Random {
  let [a, b, c, counter] = [seed | 0, number | 0, Math.floor(number / 2 ** 32) | 0, 1]
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < 12; round++) next()
  const below = (limit: number) => Math.floor((next() / 2 ** 32) * limit)
  return {
    below,
    pick: (list) => {
      if (list.length === 0) throw new Error('nothing to pick from')
      return list[below(list.length)] as (typeof list)[number]
    },
    once: (times) => below(times) === 0,
  }
}
