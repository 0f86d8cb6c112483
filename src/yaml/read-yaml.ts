import {
  Composer,
  type CST,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Pair,
  Parser,
  type YAMLMap,
} from 'yaml'
import type { Place } from '../diagnostics/problem.ts'
import { refuse } from '../errors.ts'
import type { JsonPath } from '../model/json-pointer.ts'
import { onceFor } from '../values/once.ts'
import { offsetBeyond } from './depth.ts'
import { plainValue, type RefuseNode } from './plain-value.ts'

/** A YAML or JSON text that was read, and where its parts stand. */
export interface YamlSource {
  readonly value: unknown
  /** Where a value stands; of a value that is not there, where the nearest one around it stands. */
  readonly placeOf: (path: JsonPath) => Place
  /** Where the name of a member stands; the path is that of the object. */
  readonly placeOfName: (path: JsonPath, name: string) => Place
}

export interface YamlOptions {
  /** Name of the text in the places; absent for the text that everything is about. */
  readonly entry?: string
  /** Whether numbers stay the text that stands there: `1.0` is the name of a version, and not 1. */
  readonly numbersAsText?: boolean
}

const maxDepth = 128

/** Words and marks of a text, white space between them included: the library takes half a kilobyte for each. */
const maxParts = 1_500_000

/** Reads YAML 1.2, and with it JSON. Refuses what is not well-formed, several documents, deep nesting, and too much. */
export function readYaml(text: string, { entry, numbersAsText = false }: YamlOptions = {}): YamlSource {
  const lines = new LineCounter()
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { ...(entry !== undefined && { entry }), line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const tokens = tokensOf(text, lines, at)
  // Deep nesting makes the composer end the whole process, out of memory in a regular expression: measured before.
  const deep = offsetBeyond(maxDepth, tokens)
  if (deep !== undefined) refuse('yaml/too-deep', { limit: maxDepth }, at(deep))
  const composer = new Composer({
    prettyErrors: false,
    uniqueKeys: false,
    ...(numbersAsText && { schema: 'failsafe', customTags: ['null', 'bool'] }),
  })
  const [document, second] = composer.compose(tokens, true, text.length)
  if (second !== undefined) refuse('yaml/malformed', { reason: 'there is a second document' }, at(second.range[0]))
  const mistake = document?.errors[0] ?? document?.warnings[0]
  if (mistake !== undefined) refuse('yaml/malformed', { reason: inSentence(mistake.message) }, at(mistake.pos[0]))
  const refuseNode: RefuseNode = (reason, node) => refuse('yaml/malformed', { reason }, at(rangeOf(node) ?? 0))
  const { value, resolve } = plainValue(document?.contents, refuseNode)
  const find = (path: JsonPath) => nodeAt(document?.contents, path, resolve)
  return {
    value,
    placeOf: (path) => at(rangeOf(find(path)) ?? 0),
    placeOfName: (path, name) => at(rangeOf(pairOf(resolve(find(path)), name)?.key) ?? 0),
  }
}

function tokensOf(text: string, lines: LineCounter, at: (offset: number) => Place): readonly CST.Token[] {
  const parser = new Parser(lines.addNewLine)
  const tokens: CST.Token[] = []
  lines.addNewLine(0)
  let left = maxParts
  for (const part of new Lexer().lex(text)) {
    if (left-- === 0) refuse('yaml/too-many-parts', { limit: maxParts }, at(parser.offset))
    tokens.push(...parser.next(part))
  }
  tokens.push(...parser.end())
  return tokens
}

/** The node of a value, or the innermost one around it. */
function nodeAt(root: unknown, path: JsonPath, resolve: (node: unknown) => unknown): unknown {
  let node = root
  for (const step of path) {
    const parent = resolve(node)
    const child = isSeq(parent) ? parent.items[Number(step)] : pairOf(parent, String(step))?.value
    if (!isNode(child)) break
    node = child
  }
  return node
}

/** Where much is wrong with an object, many of its members are looked for. */
const pairsOf: (map: YAMLMap) => ReadonlyMap<string, Pair> = onceFor(
  ({ items }) => new Map(items.map((pair) => [nameOf(pair), pair])),
  new WeakMap(),
)

function pairOf(node: unknown, name: string): Pair | undefined {
  return isMap(node) ? pairsOf(node).get(name) : undefined
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value ?? '') : ''
}

function rangeOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}

/** The words of the YAML library as part of a sentence of ours, without what they quote, which may be a secret. */
function inSentence(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(quoted, '')
}

const quoted = /\.$|(?<=\w): .*|(?<=version) .*| (?:\\|%.).*| !\S+(?= tag)/s
