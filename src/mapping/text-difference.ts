/**
 * How one text differs from another: flat triples `at, count, text` in ascending order: at `at` (UTF-16 code units of
 * the first text), `count` code units give way to `text`.
 */
export type TextDifference = readonly (number | string)[]

/** What makes `built` into `actual`; empty when they are the same. Linear in time for texts that are much alike. */
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

const WINDOW = 4000
const ANCHOR = 24

/** The nearest place where the two texts agree again: how many code units of each to pass over. */
function resume(a: string, i: number, b: string, j: number): readonly [skip: number, take: number] {
  const ahead = a.slice(i, i + WINDOW)
  const other = b.slice(j, j + WINDOW)
  for (let skip = 0; skip + ANCHOR <= ahead.length; skip++) {
    const take = other.indexOf(ahead.slice(skip, skip + ANCHOR))
    if (take >= 0) return [skip, take]
  }
  const tail = commonTail(a, i, b, j)
  return [a.length - i - tail, b.length - j - tail]
}

function commonTail(a: string, i: number, b: string, j: number): number {
  const most = Math.min(a.length - i, b.length - j)
  let length = 0
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++
  return length
}
