import { SaxesParser } from 'saxes'
import type { Place } from '../../../src/diagnostics/problem.ts'
import { refuse } from '../../../src/errors.ts'
import { checkText, decodeText } from '../../../src/xml/decode.ts'
import { defaultXmlLimits, type XmlLimits } from '../../../src/xml/limits.ts'
import { positionIn } from '../../../src/xml/position.ts'
import type { XmlDocument, XmlElement } from '../../../src/xml/tree.ts'
import { diagnose } from './diagnose.ts'
import { treeBuilder, type WrittenAttribute } from './tree-builder.ts'

export interface XmlReadOptions {
  readonly limits?: Partial<XmlLimits>
}

/**
 * Reads a document, strictly: well-formed and namespace-well-formed XML 1.0 in UTF-8 without DOCTYPE, within the
 * limits. Anything else throws a `ProblemError` that names `entry`, line and column.
 */
export function readXml(input: Uint8Array | string, entry: string, options: XmlReadOptions = {}): XmlDocument {
  const text = typeof input === 'string' ? input : decodeText(input, entry)
  if (typeof input === 'string') checkText(text, entry)
  return { root: parse(text, entry, { ...defaultXmlLimits, ...options.limits }), text }
}

/** saxes gathers a long comment, text or value in tiny pieces: it is stopped between chunks, before memory runs out. */
const CHUNK = 2 ** 16

function parse(text: string, entry: string, limits: XmlLimits): XmlElement {
  const at = (offset: number): Place => ({ entry, ...positionIn(text, offset) })
  // Without its own `xmlns` option: saxes trims namespace names and looks prefixes up through every open element.
  const parser = new SaxesParser({ position: false })
  const builder = treeBuilder(limits, at)
  let attributes: WrittenAttribute[] = []
  let start = 0
  let depth = 0
  let mark = 0
  let inTag = false
  let closed = ''

  parser.on('opentagstart', () => {
    mark = parser.position
    inTag = true
    start = text.lastIndexOf('<', mark - 1)
    attributes = []
    depth += 1
    if (depth > limits.maxDepth) refuse('xml/too-deep', { limit: limits.maxDepth }, at(start))
  })
  parser.on('attribute', (attribute) => {
    mark = parser.position
    attributes.push(attribute)
    const { maxAttributes, maxAttributeLength } = limits
    if (attributes.length > maxAttributes) refuse('xml/too-many-attributes', { limit: maxAttributes }, at(start))
    if (attribute.value.length > maxAttributeLength) {
      refuse('xml/attribute-too-long', { limit: maxAttributeLength }, at(start))
    }
  })
  parser.on('opentag', ({ name }) => {
    mark = parser.position
    inTag = false
    builder.open(name, attributes, start)
  })
  parser.on('text', (content) => {
    mark = parser.position
    builder.text(content)
  })
  parser.on('cdata', (content) => {
    mark = parser.position
    builder.cdata(content)
  })
  parser.on('comment', () => {
    mark = parser.position
  })
  parser.on('closetag', ({ name, isSelfClosing }) => {
    mark = parser.position
    closed = name
    depth -= 1
    builder.close(!isSelfClosing)
  })
  parser.on('processinginstruction', ({ target }) => {
    mark = parser.position
    if (target.includes(':')) refuse('xml/namespace', colonInTarget, at(text.lastIndexOf('<?', parser.position)))
  })
  parser.on('error', ({ message }) => {
    diagnose({ text, mark, message, position: parser.position, innermost: builder.innermost(), closed }, at)
  })
  for (let from = 0; from < text.length; from += CHUNK) {
    parser.write(text.slice(from, from + CHUNK))
    checkStretch(text, mark, from, inTag, limits, at)
  }
  parser.close()
  return builder.root() ?? refuse('xml/not-well-formed', { reason: 'it has no root element' }, at(0))
}

const colonInTarget = { reason: 'the name of a processing instruction holds a colon' }

/** Refuses what goes on without an event from `mark` to `end` for longer than it may. */
function checkStretch(
  text: string,
  mark: number,
  end: number,
  inTag: boolean,
  { maxAttributeLength, maxMarkupLength, maxTextLength }: XmlLimits,
  at: (offset: number) => Place,
): void {
  const length = end - mark
  if (length <= Math.min(maxAttributeLength, maxMarkupLength, maxTextLength)) return
  const markup = text.indexOf('<', mark)
  const inMarkup = markup >= 0 && markup < end && !text.startsWith('<![CDATA[', markup)
  if (inTag && length > maxAttributeLength) refuse('xml/attribute-too-long', { limit: maxAttributeLength }, at(mark))
  if (inMarkup && length > maxMarkupLength) refuse('xml/markup-too-long', { limit: maxMarkupLength }, at(markup))
  if (length > maxTextLength) refuse('xml/text-too-long', { limit: maxTextLength }, at(mark))
}
