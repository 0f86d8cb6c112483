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
  const size = sizes.reduce((sum, each) => sum + each, 0)
  if (size > limit) refuse('archive/total-too-large', { size, limit })
}

/** Refuses an entry that is too large. */
export function checkEntrySize(name: string, size: number, { maxEntrySize: limit }: Limits): void {
  if (size > limit) refuse('archive/entry-too-large', { name, size, limit }, { entry: name })
}

/** Refuses an entry that grows too much by inflating; small ones may. */
export function checkRatio(name: string, size: number, deflated: number, { maxRatio: limit }: Limits): void {
  if (size > 2 ** 20 && size > deflated * limit) {
    refuse('archive/ratio', { name, size, deflated, limit }, { entry: name })
  }
}
