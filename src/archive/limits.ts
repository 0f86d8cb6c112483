/** What an archive may cost to read; no genuine export comes near. Each refusal names the option that raises it. */
export interface Limits {
  /** Bytes of the archive. */
  readonly maxArchiveSize: number
  /** Entries, folders included. */
  readonly maxEntries: number
  /** Inflated bytes of one entry. */
  readonly maxEntrySize: number
  /** Inflated bytes of all entries together. */
  readonly maxTotalSize: number
  /** How many times larger than their deflated form an entry above 1 MiB, or all entries above 16 MiB, may be. */
  readonly maxRatio: number
  /** UTF-8 bytes of an entry name. */
  readonly maxNameLength: number
  /** UTF-8 bytes between two slashes of an entry name. */
  readonly maxSegmentLength: number
  /** Segments of an entry name. */
  readonly maxNameLevels: number
}

/** The limits that apply where none are given; no genuine archive comes near. */
export const defaultLimits: Limits = {
  maxArchiveSize: 64 * 2 ** 20,
  maxEntries: 10_000,
  maxEntrySize: 64 * 2 ** 20,
  maxTotalSize: 256 * 2 ** 20,
  maxRatio: 200,
  maxNameLength: 1024,
  maxSegmentLength: 255,
  maxNameLevels: 16,
}
