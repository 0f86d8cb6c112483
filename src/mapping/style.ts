import { buildDocument, type DocumentKind, type LineEnd } from '../documents/codec.ts'
import type { Fields, Surroundings } from '../documents/shape/shape.ts'
import { onceFor } from '../values/once.ts'
import { type NamespaceMap, namespaceMap } from '../xml/print-compact.ts'
import type { XmlDocument } from '../xml/tree.ts'
import type { Slot } from './slots.ts'

/** Maps of root declarations found so far, by role; documents name theirs by its number, from 1. */
export type FoundMaps = Record<string, NamespaceMap[]>

/**
 * Finds out how a document that was read is written: with the usual root declarations and line ends, or with its own.
 * Puts what is not usual down on the document's value, and answers the text that the rules then write.
 */
export function fitStyle(
  slot: Slot,
  kind: DocumentKind<unknown>,
  value: Fields,
  document: XmlDocument,
  surroundings: Surroundings,
  found: FoundMaps,
): string {
  const lineEnd: LineEnd = /^[^\n]*\r\n/.test(document.text) ? '\r\n' : '\n'
  const context = { owners: slot.owners, surroundings }
  const build = (map?: NamespaceMap) => buildDocument(kind, value, context, map, lineEnd)
  const usual = build()
  if (usual === document.text) return note(value, usual, lineEnd)
  const maps = found[slot.role.name] ?? []
  const [root = ''] = /<[^?!][^>]*>/.exec(document.text) ?? []
  for (const [i, map] of maps.slice(0, SHARED).entries()) {
    if (!mayDeclare(root, map)) continue
    const text = build(map)
    if (text === document.text) return note(value, text, lineEnd, i + 1)
  }
  const map = leastMap(namespaceMap(document.root), build)
  const text = build(map)
  if (text === usual) return note(value, usual, lineEnd)
  found[slot.role.name] = maps
  return note(value, text, lineEnd, numberIn(maps, map))
}

/** Whether the start of a root may have the declarations of a map, as far as these are written letter by letter. */
function mayDeclare(root: string, map: NamespaceMap): boolean {
  return Object.values(map).every((namespace) => /[&<>"]/.test(namespace) || root.includes(`"${namespace}"`))
}

/** Maps that are tried for a document with other root declarations than they have; genuine archives have fewer. */
const SHARED = 16

/** The numbers of the maps of a list by their texts; of equal ones the first counts. */
const numbersIn = onceFor(
  (maps: readonly NamespaceMap[]) => new Map(maps.map((map, i) => [textOf(map), i + 1] as const).toReversed()),
  new WeakMap(),
)

const textOf = onceFor((map: NamespaceMap) => JSON.stringify(map), new WeakMap())

/** The number of a map, which is put in where it is new; each document may have one of its own. */
export function numberIn(maps: NamespaceMap[], map: NamespaceMap): number {
  const numbers = numbersIn(maps)
  const text = textOf(map)
  const number = numbers.get(text) ?? maps.push(map)
  numbers.set(text, number)
  return number
}

function note(value: Fields, text: string, lineEnd: LineEnd, namespaces?: number): string {
  if (lineEnd === '\r\n') Object.assign(value, { lineEnd: 'crlf' })
  if (namespaces !== undefined) Object.assign(value, { namespaces })
  return text
}

/**
 * The map without the last numbered prefix, where the writer adds that by itself: more documents then share one map.
 */
function leastMap(map: NamespaceMap, build: (map: NamespaceMap) => string): NamespaceMap {
  const numbers = Object.keys(map).flatMap((prefix) => /^ns(\d+)$/.exec(prefix)?.[1] ?? [])
  const last = `ns${Math.max(...numbers.map(Number))}`
  const less = Object.fromEntries(Object.entries(map).filter(([prefix]) => prefix !== last))
  return last in map && build(less) === build(map) ? less : map
}
