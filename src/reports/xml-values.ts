import { isSecretText } from '../text/secret-names.ts'
import { isClosed } from './open-values.ts'
import { meets, type Range, type Value } from './range.ts'

/**
 * The texts, attribute values, comments and the like in parts of XML, in their order, and perhaps some around them; tags
 * are values, too, inside an element whose text is a secret. Made for well-formed text; of any other everything between
 * two pieces of markup is given as a value.
 */
export function* xmlValues(text: string, parts: readonly Range[]): Generator<Value> {
  const isMet = meets(parts)
  const end = parts.at(-1)?.to ?? 0
  const open: Open[] = []
  for (let at = 0; at < end; ) {
    const start = text.indexOf('<', at)
    const from = start < 0 ? text.length : start
    const within = open.at(-1) ?? outermost
    if (from > at && isMet({ from: at, to: from }))
      yield { from: at, to: from, name: within.name, isInside: within.isClosed }
    if (start < 0) return
    const markup = markupAt(text, start)
    at = markup.to
    if (isMet({ from: start, to: at })) yield* valuesOf(text, start, markup, within)
    follow(open, markup)
  }
}

const outermost: Open = { name: '', isClosed: false }

interface Open {
  readonly name: string
  readonly isClosed: boolean
  /** Name of the secret that it is or stands in; where nobody expects elements, tags may be part of it. */
  readonly secret?: string | undefined
}

interface Tag {
  readonly kind: 'open' | 'empty' | 'close'
  readonly name: string
  readonly to: number
}

type Markup = Tag | { readonly kind: 'characters' | 'other'; readonly content: Range; readonly to: number }

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

function* valuesOf(text: string, start: number, markup: Markup, within: Open): Generator<Value> {
  const { name, isClosed: isInside, secret } = within
  if ('content' in markup) {
    if (markup.kind === 'characters') yield { ...markup.content, name, isInside }
    else if (!isDeclaration(text.slice(start, markup.to))) yield { ...markup.content, name: '', isInside: true }
  } else if (secret === undefined) yield* attributesOf(text, start, markup, within)
  else if (markup.kind !== 'close' || markup.name !== secret)
    yield { from: start + 1, to: markup.to - 1, name, isInside }
}

function* attributesOf(text: string, start: number, { name, to }: Tag, within: Open): Generator<Value> {
  for (const found of text.slice(start, to).matchAll(attribute)) {
    const [whole, attributeName = '', quoted = ''] = found
    if (attributeName === 'xmlns' || attributeName.startsWith('xmlns:')) continue
    const last = start + found.index + whole.length
    yield {
      from: last - quoted.length + 1,
      to: last - 1,
      name: localName(attributeName),
      isInside: within.isClosed || isClosed(name),
    }
  }
}

function follow(open: Open[], markup: Markup): void {
  if (markup.kind === 'open') {
    const { name } = markup
    const { isClosed: isInside, secret = isSecretText(name) ? name : undefined } = open.at(-1) ?? outermost
    open.push({ name, isClosed: isInside || isClosed(name), secret })
  }
  if (markup.kind !== 'close') return
  const last = open.findLastIndex(({ name }) => name === markup.name)
  if (last >= 0) open.length = last
}

function isDeclaration(markup: string): boolean {
  return /^<\?xml [^<>]*\?>$/.test(markup)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
