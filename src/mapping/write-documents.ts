import { buildDocument, type LineEnd } from '../documents/codec.ts'
import type { ObjectsByCollection } from '../documents/object-data/kinds.ts'
import { surroundingsOf } from '../documents/object-data/surroundings.ts'
import { type Fields, isObject, type Surroundings } from '../documents/shape/shape.ts'
import { refuse } from '../errors.ts'
import type { KeptContent } from '../model/archive-form.ts'
import type { NamespaceMap } from '../xml/print-compact.ts'
import type { Content } from './held-entry.ts'
import { restoreBytes } from './kept-bytes.ts'
import { type Slot, slotsOf } from './slots.ts'

/** Root declarations that an archive uses instead of the usual ones, by role; documents name theirs by number. */
export type NamespaceMaps = Readonly<Record<string, readonly NamespaceMap[]>>

/** The documents of all objects, by entry, in the order of the platform's archives; twin of `readDocuments`. */
export function* buildDocuments(
  objects: ObjectsByCollection,
  maps: NamespaceMaps,
): Generator<readonly [Slot, Content]> {
  const surroundings = surroundingsOf(objects)
  for (const slot of slotsOf(objects)) {
    const content = buildSlot(slot, surroundings, mapOf(slot, maps))
    if (content !== undefined) yield [slot, content]
  }
}

/** What a document's entry holds, with root declarations of its own; undefined when the object lacks the document. */
export function buildSlot(
  { role, owners }: Slot,
  surroundings: Surroundings,
  namespaces?: NamespaceMap,
): Content | undefined {
  const { kind } = role
  if (typeof kind === 'function') return kind(owners[0])
  const value = owners[0][role.member]
  if (typeof value === 'string') return value
  if (!isObject(value)) return undefined
  if (kind === 'bytes') return isKept(value) ? restoreBytes(value) : undefined
  if (kind === 'text') return undefined
  return buildDocument(kind, value, { owners, surroundings }, namespaces, lineEndOf(value))
}

/**
 * The root declarations that a document names by their number, from 1; undefined where it names none, and has the usual
 * ones. Refuses a number that is that of none.
 */
export function mapOf({ role, owners }: Slot, maps: NamespaceMaps): NamespaceMap | undefined {
  const value = owners[0][role.member]
  const number = isObject(value) ? value['namespaces'] : undefined
  if (typeof number !== 'number') return undefined
  const { length: count } = maps[role.name] ?? []
  return maps[role.name]?.[number - 1] ?? refuse('model/namespaces-absent', { number, role: role.name, count })
}

function lineEndOf(value: Fields): LineEnd {
  return value['lineEnd'] === 'crlf' ? '\r\n' : '\n'
}

function isKept(value: Fields): value is KeptContent {
  return typeof value['text'] === 'string' || typeof value['base64'] === 'string'
}
