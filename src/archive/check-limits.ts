import { refuse } from '../errors.ts'
import type { Limits } from './limits.ts'

/** Refuses an archive of too many bytes. */
export function checkArchiveSize(size: number, { maxArchiveSize: limit }: Limits): void {
  if (size > limit) refuse('archive/too-large', { size, limit })
}

/** Refuses an archive of too many entries. */
export function checkCount(count: number, { maxEntries: limit }: Limits): void {
  if (count > limit) refuse('archive/too-many-entries', { count, limit })
}

/** Refuses entries that are too large together. */
export function checkTotal(sizes: readonly number[], { maxTotalSize: limit }: Limits): void {
  const size = sum(sizes)
  if (size > limit) refuse('archive/total-too-large', { size, limit })
}

/** Refuses entries that grow too much together by inflating, though each alone may. */
export function checkTotalRatio(sizes: readonly number[], deflated: readonly number[], { maxRatio }: Limits): void {
  const [size, small] = [sum(sizes), sum(deflated)]
  if (size > smallTotal && size > small * maxRatio) refuse('archive/ratio', { size, deflated: small, limit: maxRatio })
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0)
}

/** What does no harm, however small its deflated form is. */
const smallEntry = 2 ** 20
const smallTotal = 16 * smallEntry

/** Refuses an entry that is too large. */
export function checkEntrySize(name: string, size: number, { maxEntrySize: limit }: Limits): void {
  if (size > limit) refuse('archive/entry-too-large', { name, size, limit }, { entry: name })
}

/** Refuses an entry that grows too much by inflating; small ones may. */
export function checkRatio(name: string, size: number, deflated: number, { maxRatio: limit }: Limits): void {
  if (size > smallEntry && size > deflated * limit) {
    refuse('archive/ratio', { name, size, deflated, limit }, { entry: name })
  }
}
