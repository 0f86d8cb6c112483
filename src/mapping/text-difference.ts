/**
 * How one text differs from another: flat triples `at, count, text` in ascending order: at `at` (UTF-16 code units of
 * the first text), `count` code units give way to `text`.
 */
export type TextDifference = readonly (number | string)[]

/** What makes `built` into `actual`; empty when they are the same. Takes time in proportion to the texts. */
export function diffText(built: string, actual: string): TextDifference {
  const changes: (number | string)[] = []
  let [i, j] = [0, 0]
  while (i < built.length || j < actual.length) {
    const same = commonLength(built, i, actual, j)
    i += same
    j += same
    if (i >= built.length && j >= actual.length) break
    const [skip, take] = resume(built, i, actual, j)
    changes.push(i, skip, actual.slice(j, j + take))
    i += skip
    j += take
  }
  return changes
}

/** The text that the differences make of `built`; twin of `diffText`. */
export function applyDifference(built: string, difference: TextDifference): string {
  let [text, done] = ['', 0]
  for (let i = 0; i + 2 < difference.length; i += 3) {
    const [at, count, insert] = [Number(difference[i]), Number(difference[i + 1]), String(difference[i + 2])]
    text += built.slice(done, at) + insert
    done = at + count
  }
  return text + built.slice(done)
}

const BLOCK = 4096

function commonLength(a: string, i: number, b: string, j: number): number {
  let length = 0
  while (a.slice(i + length, i + length + BLOCK) === b.slice(j + length, j + length + BLOCK)) {
    const step = Math.min(BLOCK, a.length - i - length)
    length += step
    if (step < BLOCK) return length
  }
  while (i + length < a.length && a.charCodeAt(i + length) === b.charCodeAt(j + length)) length++
  return length
}

type Distance = readonly [skip: number, take: number]

const ANCHOR = 24
const [SMALLEST_WINDOW, LARGEST_WINDOW] = [64, 2 ** 18]

/**
 * The nearest place where the two texts agree again: how many code units of each to pass over. It is looked for in
 * ever larger windows, so that the work is in proportion to what is passed over.
 */
function resume(a: string, i: number, b: string, j: number): Distance {
  const longest = Math.max(a.length - i, b.length - j)
  for (let window = SMALLEST_WINDOW; window <= LARGEST_WINDOW; window *= 4) {
    const found = meeting(a.slice(i, i + window), b.slice(j, j + window))
    if (found !== undefined) return found
    if (window >= longest) break
  }
  const tail = commonTail(a, i, b, j)
  return [a.length - i - tail, b.length - j - tail]
}

/** The place with the least to pass over from which a stretch of both texts is the same. */
function meeting(a: string, b: string): Distance | undefined {
  const places = new Map<string, number>()
  for (let take = b.length - ANCHOR; take >= 0; take--) places.set(b.slice(take, take + ANCHOR), take)
  let best: Distance | undefined
  for (let skip = 0; skip + ANCHOR <= a.length && skip < (best === undefined ? a.length : best[0] + best[1]); skip++) {
    const take = places.get(a.slice(skip, skip + ANCHOR))
    if (take !== undefined && (best === undefined || skip + take < best[0] + best[1])) best = [skip, take]
  }
  return best
}

function commonTail(a: string, i: number, b: string, j: number): number {
  const most = Math.min(a.length - i, b.length - j)
  let length = 0
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++
  return length
}
