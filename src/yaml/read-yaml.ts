import {
  Composer,
  CST,
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
  const around = entry === undefined ? {} : { entry }
  refuseTooMany(text, around)
  const lines = new LineCounter()
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { ...around, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  // Deep nesting would end the whole process: the composer runs out of memory in a regular expression.
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

/** Refuses too many parts before they are read, which takes far longer than to count them. */
function refuseTooMany(text: string, around: Pick<Place, 'entry'>): void {
  // Beside each part that takes characters there may be one that takes none.
  if (2 * text.length <= maxParts) return
  let [count, offset] = [0, 0]
  for (const part of new Lexer().lex(text)) {
    if (count++ === maxParts) {
      const before = text.slice(0, offset)
      const place = { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
      refuse('yaml/too-many-parts', { limit: maxParts }, { ...around, ...place })
    }
    if (!unwritten.has(part)) offset += part.length
  }
}

const unwritten = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR])

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
