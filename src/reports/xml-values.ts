import type { Range, Value } from './mask.ts'
import { isClosed } from './open-values.ts'

/**
 * The texts, attribute values, comments and the like in XML, in their order, up to the first that ends behind `end`.
 * Made for well-formed text; of any other everything between two pieces of markup is given as a value.
 */
export function* xmlValues(text: string, end: number): Generator<Value> {
  let open: readonly Open[] = []
  let at = 0
  while (at < end) {
    const start = text.indexOf('<', at)
    const from = start < 0 ? text.length : start
    const within = open.at(-1)
    if (from > at) yield { from: at, to: from, name: within?.name ?? '', isInside: within?.isClosed ?? false }
    if (start < 0) return
    const markup = markupAt(text, start)
    at = markup.to
    yield* valuesOf(text, start, markup, within)
    open = after(open, markup)
  }
}

interface Open {
  readonly name: string
  readonly isClosed: boolean
}

type Markup =
  | { readonly kind: 'open' | 'empty' | 'close'; readonly name: string; readonly to: number }
  | { readonly kind: 'characters' | 'other'; readonly content: Range; readonly to: number }

function markupAt(text: string, at: number): Markup {
  if (text.startsWith('<![CDATA[', at)) return { kind: 'characters', ...upTo(text, ']]>', at + 9) }
  if (text.startsWith('<!--', at)) return { kind: 'other', ...upTo(text, '-->', at + 4) }
  if (text.startsWith('<?', at)) return { kind: 'other', ...upTo(text, '?>', at + 2) }
  tag.lastIndex = at
  const found = tag.exec(text)
  if (found === null) return { kind: 'other', ...upTo(text, '>', at + 1) }
  const [{ length }, slash, name = '', empty] = found
  return { kind: slash === '/' ? 'close' : empty === '/' ? 'empty' : 'open', name, to: at + length }
}

function upTo(text: string, end: string, from: number): { readonly content: Range; readonly to: number } {
  const found = text.indexOf(end, from)
  const to = found < 0 ? text.length : found
  return { content: { from, to }, to: found < 0 ? to : to + end.length }
}

const tag = /<(\/?)(?:[^\s<>/=:"']+:)?([^\s<>/=:"']+)(?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/y
const attribute = /\s([^\s<>/="']+)\s*=\s*("[^"<]*"|'[^'<]*')/g

function* valuesOf(text: string, start: number, markup: Markup, within: Open | undefined): Generator<Value> {
  const isInside = within?.isClosed ?? false
  if (markup.kind === 'characters') yield { ...markup.content, name: within?.name ?? '', isInside }
  if (markup.kind === 'other' && !text.startsWith('<?xml ', start))
    yield { ...markup.content, name: '', isInside: true }
  if (markup.kind !== 'open' && markup.kind !== 'empty') return
  for (const found of text.slice(start, markup.to).matchAll(attribute)) {
    const [whole, name = '', quoted = ''] = found
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue
    const last = start + found.index + whole.length
    yield {
      from: last - quoted.length + 1,
      to: last - 1,
      name: localName(name),
      isInside: isInside || isClosed(markup.name),
    }
  }
}

function after(open: readonly Open[], markup: Markup): readonly Open[] {
  if (markup.kind === 'open') {
    const isInside = open.at(-1)?.isClosed ?? false
    return [...open, { name: markup.name, isClosed: isInside || isClosed(markup.name) }]
  }
  if (markup.kind !== 'close') return open
  const last = open.findLastIndex(({ name }) => name === markup.name)
  return last < 0 ? open : open.slice(0, last)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
