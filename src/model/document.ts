import type { Deviation } from '../documents/shape/deviation.ts'

/** An object with the points in which the archive differs from what the rules write for it. */
export type Kept<T> = T & { readonly deviations?: readonly Deviation[] }

/** The value of a document, with the style that it is written in where that is not the usual one. */
export type Document<T> = Kept<T> & {
  /** Number of the root declarations in `archive.namespaces` of its role, from 1. */
  readonly namespaces?: number
  /** `crlf` where its lines end so. */
  readonly lineEnd?: 'crlf'
}
