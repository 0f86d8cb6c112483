import { refuse } from '../errors.ts'
import { isSecretText } from '../text/secret-names.ts'
import { bindings } from './bindings.ts'
import type { KnownTags } from './known-tags.ts'
import { shortened } from './names.ts'
import { commentEnd, endTagEnd, exclamationAt, instructionEnd, readCdata } from './read-markup.ts'
import { type StartTag, startTagReader } from './read-start-tag.ts'
import { textReader, withLineFeeds } from './references.ts'
import { OUTERMOST } from './scope.ts'
import { lastCharacter, malformed, type Source, skipWhiteSpace } from './source.ts'
import type { XmlElement, XmlNode } from './tree.ts'

/** An element whose end tag is still to come. */
interface OpenElement {
  readonly tag: StartTag
  readonly offset: number
  /** Where its children begin among those that are gathered. */
  readonly first: number
  readonly level: number
  readonly outer: OpenElement | undefined
}

const EXCLAMATION = 0x21
const SLASH = 0x2f
const QUESTION = 0x3f

const NO_CHILDREN: readonly XmlNode[] = []
const EMPTY_TEXT: readonly XmlNode[] = ['']
const OUTSIDE = 'there is text outside the root element'

/** Reads the content of a document: text and markup in turns, up to the end of the text. */
export function readContent({ text, limits, at }: Omit<Source, 'unfinished' | 'shown'>, known: KnownTags): XmlElement {
  const source: Source = { text, limits, at, unfinished, shown }
  const readText = textReader(source)
  const bound = bindings()
  const readStartTag = startTagReader(source, bound, known)
  /** The children so far of all open elements, those of the innermost last; what lies beyond `count` is over. */
  const gathered: XmlNode[] = []
  let count = 0
  /** How many nodes the limit still allows. */
  let left = limits.maxNodes
  let open: OpenElement | undefined
  let root: XmlElement | undefined
  return readAll()

  function readAll(): XmlElement {
    for (let offset = 0; offset < text.length; ) {
      const found = text.indexOf('<', offset)
      const markup = found < 0 ? text.length : found
      if (markup > offset) addText(offset, markup)
      offset = markup < text.length ? readMarkup(markup) : markup
    }
    if (open !== undefined) unfinished()
    return root ?? malformed(source, 'it has no root element', text.length)
  }

  function addText(from: number, to: number): void {
    if (open === undefined) {
      const start = skipWhiteSpace(text, from)
      if (start < to) malformed(source, OUTSIDE, start)
      return
    }
    const { maxTextLength: limit } = limits
    if (to - from > limit) refuse('xml/text-too-long', { limit }, at(open.offset))
    spend(1, from)
    const read = readText(from, to)
    const before = count > open.first ? gathered[count - 1] : undefined
    if (typeof before !== 'string') {
      add(read)
      return
    }
    if (before.length + read.length > limit) refuse('xml/text-too-long', { limit }, at(open.offset))
    gathered[count - 1] = before + read
  }

  /** Reads markup at an offset, and gives the offset where it ends. */
  function readMarkup(offset: number): number {
    switch (text.charCodeAt(offset + 1)) {
      case SLASH:
        return closeElement(offset)
      case EXCLAMATION:
        spend(1, offset)
        return exclamationAt(source, offset) === 'comment' ? commentEnd(source, offset) : addCdata(offset)
      case QUESTION:
        spend(1, offset)
        return instructionEnd(source, offset)
      default:
        return openElement(offset)
    }
  }

  function openElement(offset: number): number {
    if (root !== undefined) malformed(source, 'there is a second root element', offset)
    const level = open === undefined ? 1 : open.level + 1
    if (level > limits.maxDepth) refuse('xml/too-deep', { limit: limits.maxDepth }, at(offset))
    const tag = readStartTag(offset, open === undefined ? OUTERMOST : open.tag.names.scope)
    spend(1 + tag.names.attributes.length + 3 * tag.names.declarations.length, offset)
    if (tag.isEmpty) addElement(tag, NO_CHILDREN, offset)
    else {
      if (tag.names.declarations.length > 0) bound.enter(tag.names.declarations)
      open = { tag, offset, first: count, level, outer: open }
    }
    return offset + tag.length
  }

  function closeElement(offset: number): number {
    if (open === undefined) return endTagEnd(source, undefined, offset)
    const { tag, first, outer, offset: start } = open
    const { endTag } = tag
    const end = text.startsWith(endTag, offset) ? offset + endTag.length : endTagEnd(source, tag.name, offset)
    const children = childrenFrom(first)
    if (tag.names.declarations.length > 0) bound.leave(tag.names.declarations)
    count = first
    open = outer
    addElement(tag, children, start)
    return end
  }

  function addCdata(offset: number): number {
    if (open === undefined) return malformed(source, OUTSIDE, offset)
    const { cdata, end } = readCdata(source, offset)
    const { maxTextLength: limit } = limits
    if (cdata.length > limit) refuse('xml/text-too-long', { limit }, at(open.offset))
    add({ cdata: withLineFeeds(cdata) })
    return end
  }

  function addElement(tag: StartTag, children: readonly XmlNode[], offset: number): void {
    const { local, namespace, prefix, attributes, declarations, scope } = tag.names
    const element = { local, namespace, prefix, attributes, declarations, children, scope, offset }
    if (open === undefined) root = element
    else add(element)
  }

  function spend(nodes: number, offset: number): void {
    left -= nodes
    if (left < 0) refuse('xml/too-many-nodes', { limit: limits.maxNodes }, at(offset))
  }

  function add(node: XmlNode): void {
    gathered[count] = node
    count += 1
  }

  /** The children of the innermost element, in an array of just their number. */
  function childrenFrom(first: number): readonly XmlNode[] {
    if (count === first) return EMPTY_TEXT
    const only = gathered[first]
    return count === first + 1 && only !== undefined ? [only] : gathered.slice(first, count)
  }

  function unfinished(offset?: number): never {
    if (open !== undefined) {
      return malformed(source, `the element "${shown(open.tag.name)}" is never closed`, open.offset)
    }
    const end = root === undefined ? text.length : lastCharacter(text)
    return malformed(source, 'it ends inside markup', offset ?? end)
  }

  /** Of names inside a secret only those of the elements around it are shown: its own end tag may come in the midst. */
  function shown(name: string): string {
    const around: OpenElement[] = []
    for (let one = open; one !== undefined; one = one.outer) around.unshift(one)
    const secret = around.findIndex(({ tag }) => isSecretText(tag.names.local))
    const isShown = secret < 0 || around.slice(0, secret + 1).some(({ tag }) => tag.name === name)
    return isShown ? shortened(name) : '•••'
  }
}
