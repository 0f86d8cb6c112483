import { edges } from './edges.ts'
import type { Random } from './random.ts'

/** Changes to a text of lines and words, whatever its language. */
export function mutateText(text: string, random: Random): string {
  return random.pick(changes)(text, random)
}

type Change = (text: string, random: Random) => string

const changes: readonly Change[] = [
  (text, random) => onRange(text, random, () => ''),
  (text, random) => onRange(text, random, (cut) => cut + cut),
  (text, random) => onRange(text, random, () => random.pick(edges)),
  (text, random) => onRange(text, random, (cut) => cut + random.pick(edges)),
  (text, random) => onRange(text, random, () => rangeOf(text, random)),
  (text, random) => onWord(text, random, () => random.pick(edges)),
  (text, random) => onWord(text, random, () => random.pick(wordsOf(text))[0]),
  (text, random) => onWord(text, random, (word) => word.repeat(2)),
  (text, random) => onLines(text, random, (lines, at) => lines.toSpliced(at, 1)),
  (text, random) => onLines(text, random, (lines, at) => lines.toSpliced(at, 0, random.pick(lines))),
  (text, random) => onLines(text, random, (lines, at) => lines.with(at, ` ${lines[at]}`)),
  (text, random) => onLines(text, random, (lines, at) => lines.with(at, (lines[at] ?? '').trimStart())),
  (text, random) => onLines(text, random, (lines, at) => lines.with(at, random.pick(lines))),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', '\u2028'])),
  (text) => `\ufeff${text}`,
]

function onRange(text: string, random: Random, change: (cut: string) => string): string {
  const at = random.below(text.length + 1)
  const end = at + random.below(random.pick([2, 8, 60]))
  return text.slice(0, at) + change(text.slice(at, end)) + text.slice(end)
}

function rangeOf(text: string, random: Random): string {
  const at = random.below(text.length + 1)
  return text.slice(at, at + random.below(60))
}

function wordsOf(text: string): readonly RegExpExecArray[] {
  const words = [...text.matchAll(/[\p{L}\p{N}_.-]+/gu)]
  return words.length > 0 ? words : [...text.matchAll(/^/g)]
}

function onWord(text: string, random: Random, change: (word: string) => string): string {
  const { 0: word, index } = random.pick(wordsOf(text))
  return text.slice(0, index) + change(word) + text.slice(index + word.length)
}

function onLines(text: string, random: Random, change: (lines: readonly string[], at: number) => readonly string[]) {
  const lines = text.split('\n')
  return change(lines, random.below(lines.length)).join('\n')
}
