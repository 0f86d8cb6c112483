import type { Bindings } from './bindings.ts'
import type { KnownTags } from './known-tags.ts'
import { nameEnd } from './names.ts'
import { type NameResolver, nameResolver, type StartNames } from './namespaces.ts'
import { readAttributes, type WrittenAttribute } from './read-attributes.ts'
import { canBeLaidOut, lateLayout, readByLayout } from './read-by-layout.ts'
import { checkMarkupLength, isWhiteSpace, malformed, type Source, unexpected } from './source.ts'
import type { Scope } from './tree.ts'

/** A start tag, or the tag of an empty element. */
export interface StartTag {
  readonly name: string
  /** What the names in it stand for. */
  readonly names: StartNames
  /** The scope that it stands in. */
  readonly outer: Scope
  readonly isEmpty: boolean
  /** UTF-16 code units of the whole tag. */
  readonly length: number
  /** The end tag that belongs to it, unless white space is in that. */
  readonly endTag: string
}

const GREATER = 0x3e
const SLASH = 0x2f

/**
 * Reads start tags at offsets of `<`. Few differ in documents that are alike: a tag that stands in the same scope as an
 * equal one before is not read again, and what hangs on it is shared.
 */
export function startTagReader(
  source: Source,
  bound: Bindings,
  known: KnownTags,
): (offset: number, outer: Scope) => StartTag {
  const { text } = source
  const { tags, layouts } = known
  const resolve = nameResolver(source, bound, known)

  return (offset, outer) => {
    // Up to the first ">", which may stand in a value: then this is no whole tag, and never a known one.
    const written = text.slice(offset, text.indexOf('>', offset) + 1)
    const before = tags.get(written)
    if (before !== undefined && before.outer === outer) return before
    const alike = readAlike(written, offset, outer)
    const tag = alike ?? readStartTag(source, offset, outer, resolve)
    if (alike === undefined && canBeLaidOut(tag)) layouts.set(tag.name, lateLayout(tag))
    // A long tag is rarely written again.
    if (tag.length === written.length && (alike === undefined || written.length < 256)) tags.set(written, tag)
    return tag
  }

  function readAlike(written: string, offset: number, outer: Scope): StartTag | undefined {
    if (!written.endsWith('">') && !written.endsWith('"/>')) return undefined
    const layout = layouts.get(text.slice(offset + 1, nameEnd(text, offset + 1)))
    return layout && readByLayout(source, layout, offset, outer)
  }
}

function readStartTag(source: Source, offset: number, outer: Scope, resolve: NameResolver): StartTag {
  const { text } = source
  const end = nameEnd(text, offset + 1)
  const name = text.slice(offset + 1, end)
  if (name === '') unexpected(source, '"<" is not followed by a name', end < text.length ? offset : end)
  if (end === text.length) source.unfinished(end)
  checkMarkupLength(source, name.length, offset)
  const next = text.charCodeAt(end)
  if (next !== GREATER && next !== SLASH && !isWhiteSpace(next)) {
    malformed(source, 'the name of an element holds a character that names do not allow', end)
  }
  const attributes: WrittenAttribute[] = []
  const closing = readAttributes(source, end, offset, attributes)
  const isEmpty = text.charCodeAt(closing) === SLASH
  const last = isEmpty ? closing + 1 : closing
  if (text.charCodeAt(last) !== GREATER) unexpected(source, '"/" in a start tag is not followed by ">"', last)
  return {
    name,
    names: resolve(name, attributes, outer, offset),
    outer,
    isEmpty,
    length: last + 1 - offset,
    endTag: `</${name}>`,
  }
}
