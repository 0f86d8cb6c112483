import { attributeNames, edges, insertions, prologs } from './edges.ts'
import { mutateBytes } from './mutate-bytes.ts'
import { mutateText } from './mutate-text.ts'
import type { Random } from './random.ts'

/** Changes to an XML document: to an element, an attribute or a value in nine of ten, else to its text or its bytes. */
export function mutateXml(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.once(20)) return mutateBytes(bytes, random)
  const text = new TextDecoder().decode(bytes)
  if (random.once(20)) return encoder.encode(mutateText(text, random))
  if (random.once(30)) return encoded(text, random)
  const tags = [...text.matchAll(/<(\/?)([\w:.-]+)([^<>]*?)(\/?)>/g)]
  if (tags.length === 0) return mutateBytes(bytes, random)
  return encoder.encode(random.pick(changes)(text, elementsIn(tags), random))
}

const encoder = new TextEncoder()

interface Element {
  readonly name: string
  readonly from: number
  /** Where the start tag ends. */
  readonly open: number
  /** Where the end tag begins; as `to` for an empty element. */
  readonly close: number
  readonly to: number
}

function elementsIn(tags: readonly RegExpMatchArray[]): readonly Element[] {
  const elements: Element[] = []
  const open: { name: string; from: number; open: number }[] = []
  for (const { 0: tag, 1: slash, 2: name = '', 4: empty, index: from = 0 } of tags) {
    const end = from + tag.length
    if (empty !== '') elements.push({ name, from, open: end, close: end, to: end })
    else if (slash === '') open.push({ name, from, open: end })
    else {
      const begun = open.pop()
      if (begun) elements.push({ ...begun, close: from, to: end })
    }
  }
  return elements.length > 0 ? elements : [{ name: 'a', from: 0, open: 0, close: 0, to: 0 }]
}

type Change = (text: string, elements: readonly Element[], random: Random) => string

const changes: readonly Change[] = [
  (text, elements, random) => onElement(text, random.pick(elements), () => ''),
  (text, elements, random) => onElement(text, random.pick(elements), (whole) => whole + whole),
  (text, elements, random) => onElement(text, random.pick(elements), () => wholeOf(text, random.pick(elements))),
  (text, elements, random) => moved(text, random.pick(elements), random.pick(elements)),
  (text, elements, random) => renamed(text, random.pick(elements), nameFor(elements, random)),
  (text, elements, random) =>
    onTag(text, random.pick(elements), (tag) => tag.replace(/[\w:.-]+/, nameFor(elements, random))),
  (text, elements, random) => onContent(text, random.pick(elements), () => written(random.pick(edges))),
  (text, elements, random) => onContent(text, random.pick(leavesOf(text, elements)), () => written(random.pick(edges))),
  (text, elements, random) =>
    onContent(text, random.pick(leavesOf(text, elements)), () =>
      contentOf(text, random.pick(leavesOf(text, elements))),
    ),
  (text, elements, random) =>
    onContent(text, random.pick(leavesOf(text, elements)), (content) => written(random.pick(edges)) + content),
  (text, elements, random) => onContent(text, random.pick(elements), (content) => random.pick(insertions) + content),
  (text, elements, random) => onContent(text, random.pick(elements), (content) => content + random.pick(insertions)),
  (text, elements, random) =>
    onContent(text, random.pick(elements), (content) => `<odd:w xmlns:odd="urn:odd">${content}</odd:w>`),
  (text, elements, random) => onAttribute(text, random.pick(elements), random, () => ''),
  (text, elements, random) => onAttribute(text, random.pick(elements), random, (all) => all + all),
  (text, elements, random) =>
    onAttribute(text, random.pick(elements), random, (all) =>
      all.replace(/"[^"]*"/, `"${written(random.pick(edges)).replaceAll('"', '&quot;')}"`),
    ),
  (text, elements, random) =>
    onAttribute(text, random.pick(elements), random, (all) =>
      all.replace(/[\w:.-]+=/, `${random.pick(attributeNames)}=`),
    ),
  (text, elements, random) =>
    onTag(text, random.pick(elements), (tag) =>
      tag.replace(
        /\/?>$/,
        (end) => ` ${random.pick(attributeNames)}="${written(random.pick(edges)).replaceAll('"', '&quot;')}"${end}`,
      ),
    ),
  (text, elements, random) => onTag(text, random.pick(elements), (tag) => tag.replaceAll('"', "'")),
  (text, elements, random) =>
    text.slice(0, random.pick(elements).open) + random.pick(insertions) + text.slice(random.pick(elements).open),
  (text, _, random) => random.pick(prologs) + text.replace(/^<\?xml[^>]*\?>\s*/, ''),
  (text, _, random) => text + random.pick(insertions),
]

/** Most edges as text that XML can say, some as they are. */
function written(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '&#13;')
}

function wholeOf(text: string, { from, to }: Element): string {
  return text.slice(from, to)
}

function contentOf(text: string, { open, close }: Element): string {
  return text.slice(open, close)
}

function leavesOf(text: string, elements: readonly Element[]): readonly Element[] {
  const leaves = elements.filter(({ open, close }) => open < close && !text.slice(open, close).includes('<'))
  return leaves.length > 0 ? leaves : elements
}

function nameFor(elements: readonly Element[], random: Random): string {
  return random.pick([
    random.pick(elements).name,
    random.pick(elements).name,
    'odd',
    'Odd',
    '__proto__',
    'ns2:odd',
    'no:prefix',
    '1odd',
    'a:b:c',
  ])
}

function onElement(text: string, element: Element, change: (whole: string) => string): string {
  return text.slice(0, element.from) + change(wholeOf(text, element)) + text.slice(element.to)
}

function onContent(
  text: string,
  { from, open, close, to, name }: Element,
  change: (content: string) => string,
): string {
  if (open === to)
    return `${text.slice(0, from)}${text.slice(from, to).replace(/\s*\/>$/, '>')}${change('')}</${name}>${text.slice(to)}`
  return text.slice(0, open) + change(text.slice(open, close)) + text.slice(close)
}

function onTag(text: string, { from, open }: Element, change: (tag: string) => string): string {
  return text.slice(0, from) + change(text.slice(from, open)) + text.slice(open)
}

function onAttribute(text: string, element: Element, random: Random, change: (attribute: string) => string): string {
  return onTag(text, element, (tag) => {
    const found = [...tag.matchAll(/\s[\w:.-]+\s*=\s*"[^"]*"/g)]
    if (found.length === 0) return tag
    const { 0: all, index } = random.pick(found)
    return tag.slice(0, index) + change(all) + tag.slice(index + all.length)
  })
}

function renamed(text: string, { from, open, close, to }: Element, name: string): string {
  const tag = text.slice(from, open).replace(/[\w:.-]+/, name)
  return text.slice(0, from) + tag + text.slice(open, close) + (close < to ? `</${name}>` : '') + text.slice(to)
}

function moved(text: string, one: Element, other: Element): string {
  const at = other.from >= one.to ? other.from - (one.to - one.from) : other.from
  const without = text.slice(0, one.from) + text.slice(one.to)
  return without.slice(0, at) + wholeOf(text, one) + without.slice(at)
}

function encoded(text: string, random: Random): Uint8Array {
  const bytes = encoder.encode(text)
  return random.pick([
    () => Uint8Array.from(text, (character) => character.charCodeAt(0)),
    () =>
      Uint8Array.from([
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer),
      ]),
    () => Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]),
    () => Uint8Array.from([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, ...bytes]),
    () => bytes.map((byte) => (byte === 0x2e && random.once(10) ? random.pick([0xff, 0xc0, 0xed, 0x80, 0xf5]) : byte)),
  ])()
}
