import type { Place } from '../diagnostics/problem.ts'
import { type Source, secretRanges } from './mask.ts'
import { type Range, united } from './range.ts'

/** A line of source around a place, cut where it is long, with secret values masked. */
export interface Excerpt {
  /** Number of the line, from 1. */
  readonly line: number
  /** What stands before the place. */
  readonly before: string
  /** What stands from the place on. */
  readonly after: string
}

const reach = { before: 160, after: 240 }

/** The source around places in one text; undefined for a place without a line, or outside of the text. */
export function excerptsOf(source: Source, places: readonly Place[]): readonly (Excerpt | undefined)[] {
  const { text } = source
  const starts = lineStarts(text)
  const windows = places.map((place) => windowAt(text, starts, place))
  const secrets = secretRanges(source, united(windows.filter((window) => window !== undefined)))
  return windows.map((window) => window && { line: window.line, ...cut(text, window, secrets) })
}

interface Window extends Range {
  readonly line: number
  readonly at: number
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
}

function windowAt(text: string, starts: readonly number[], { line, column = 1 }: Place): Window | undefined {
  const start = line === undefined ? undefined : starts[line - 1]
  if (line === undefined || start === undefined) return undefined
  const next = starts[line]
  const end = next === undefined ? text.length : next - (text.startsWith('\r\n', next - 2) ? 2 : 1)
  const at = Math.min(start + column - 1, end)
  const from = Math.max(start, at - reach.before)
  const to = Math.min(end, at + reach.after)
  return { line, at, from, to, isCutBefore: from > start, isCutAfter: to < end }
}

function cut(text: string, window: Window, secrets: readonly Range[]): Pick<Excerpt, 'before' | 'after'> {
  const { from, at, to, isCutBefore, isCutAfter } = window
  const near = secrets.slice(firstAfter(secrets, from), firstAfter(secrets, to) + 1)
  // A place inside a masked value is shown where the mask begins.
  const around = near.find((range) => range.from < at && at < range.to)
  const middle = Math.max(around?.from ?? at, from)
  return {
    before: (isCutBefore ? '…' : '') + masked(text, from, middle, near),
    after: masked(text, middle, to, near) + (isCutAfter ? '…' : ''),
  }
}

/** Place of the first range that ends after an offset; ranges do not overlap. */
function firstAfter(ranges: readonly Range[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.to ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function masked(text: string, from: number, to: number, secrets: readonly Range[]): string {
  let shown = ''
  let at = from
  for (const secret of secrets) {
    if (secret.to <= at || secret.from >= to) continue
    shown += `${text.slice(at, Math.max(at, secret.from))}•••`
    at = Math.min(secret.to, to)
  }
  return shown + text.slice(at, to)
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (const end of text.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length)
  return starts
}
