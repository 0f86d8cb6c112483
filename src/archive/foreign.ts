import type { DirectoryEntry } from './directory.ts'
import type { EndRecord } from './end-record.ts'
import { isFolder } from './names.ts'
import { flag, type Header, method, versions } from './records.ts'

/** What shows that another tool than the platform wrote an archive. */
export interface Foreign {
  /** In words, `it has folder entries`. */
  readonly sign: string
  /** The first entry where it shows; absent where it shows at the beginning or the end of the archive. */
  readonly entry?: string
}

/** An entry of the directory with its local header. */
export interface LocalEntry extends DirectoryEntry {
  readonly local: Header
}

/** The first sign that another tool wrote an archive; nothing where all of it is as the platform writes it. */
export function foreignIn(
  entries: readonly LocalEntry[],
  { hasComment }: EndRecord,
  isMarked: boolean,
): Foreign | undefined {
  if (isMarked) return { sign: 'it begins with the mark of a split archive, of which it is the only part' }
  for (const [sign, shows] of signs) {
    const found = entries.find(shows)
    if (found !== undefined) return { sign, entry: found.name }
  }
  return hasComment ? { sign: 'it has a comment' } : undefined
}

const usualFlags = flag.descriptor | flag.utf8

const signs: readonly (readonly [sign: string, shows: (entry: LocalEntry) => boolean])[] = [
  ['it has folder entries', ({ name }) => isFolder(name)],
  ['some entries are not deflated', ({ header }) => header.method !== method.deflated],
  ['some entries have other flags', ({ header }) => header.flags !== usualFlags],
  [
    'some entries need another version, or were made with one',
    ({ header, madeBy }) => header.version !== versions.known || madeBy !== versions.known,
  ],
  ['some entries have extra fields', ({ header, local }) => header.extra.length + local.extra.length > 0],
  ['some entries have attributes', ({ attributes, internal }) => attributes !== 0 || internal !== 0],
  ['some entries have comments', ({ hasComment }) => hasComment],
  [
    'some entries have sizes or checksums in their local headers',
    ({ local }) => local.crc !== 0 || local.deflatedSize !== 0 || local.size !== 0,
  ],
]
