import type { WithDeviations } from '../documents/codec.ts'

/** The value of a document, and its style where that is not the usual one. */
export type Document<T> = WithDeviations<T> & {
  /** Number of the root declarations in `archive.namespaces` of its role, from 1. */
  readonly namespaces?: number
  /** `crlf` where its lines end so. */
  readonly lineEnd?: 'crlf'
}
