import type { Place } from '../diagnostics/problem.ts'
import { refuse } from '../errors.ts'
import type { XmlLimits } from './limits.ts'

/** A text that is being read. */
export interface Source {
  readonly text: string
  readonly limits: XmlLimits
  /** The place of an offset in the text. */
  readonly at: (offset: number) => Place
  /** Refuses a text that ends inside markup: for the innermost element that is open, or else at `offset`. */
  readonly unfinished: (offset?: number) => never
  /** A name for a message: cut off where it is long, and not shown where it is part of a secret. */
  readonly shown: (name: string) => string
}

export function malformed({ at }: Source, reason: string, offset: number): never {
  return refuse('xml/not-well-formed', { reason }, at(offset))
}

/** Refuses what stands at an offset; where nothing stands there any more, that the text has ended. */
export function unexpected(source: Source, reason: string, offset: number): never {
  return offset < source.text.length ? malformed(source, reason, offset) : source.unfinished(lastCharacter(source.text))
}

/** Refuses a name, comment or processing instruction that is too long, in markup at an offset. */
export function checkMarkupLength({ limits, at }: Source, length: number, offset: number): void {
  const { maxMarkupLength: limit } = limits
  if (length > limit) refuse('xml/markup-too-long', { limit }, at(offset))
}

/** Offset of the first character from `from` on that is no white space. */
export function skipWhiteSpace(text: string, from: number): number {
  let at = from
  while (isWhiteSpace(text.charCodeAt(at))) at += 1
  return at
}

export function isWhiteSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d
}

/** Where a mark stands next, or else the end of the text; for questions that only go forward, one search in all. */
export function lookout(text: string, mark: string): (from: number) => number {
  let next = -1
  return (from) => {
    if (next < from) {
      const found = text.indexOf(mark, from)
      next = found < 0 ? text.length : found
    }
    return next
  }
}

/** Offset of the last character: of its first half, where it takes two code units. */
export function lastCharacter(text: string): number {
  const last = text.length - 1
  return /[\uDC00-\uDFFF]/.test(text.charAt(last)) ? last - 1 : last
}
