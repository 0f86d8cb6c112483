import { checkArchiveSize } from './check-limits.ts'
import { readDirectory } from './directory.ts'
import { readEndRecord } from './end-record.ts'
import type { Limits } from './limits.ts'
import { locateContents, type Vetted } from './local.ts'
import { zipOf } from './records.ts'

/**
 * The entries of an archive in the order of its central directory.
 * Promises that every byte belongs to exactly one record, that local and central headers agree, that names are safe
 * and distinct, and that the declared sizes keep the limits; refuses the archive otherwise. Nothing is inflated.
 */
export function vet(bytes: Uint8Array, limits: Limits): Vetted {
  checkArchiveSize(bytes.length, limits)
  const zip = zipOf(bytes)
  const end = readEndRecord(zip)
  return locateContents(zip, readDirectory(zip, end, limits), end)
}
