import { type LongText, longText } from '../../src/text/long-text.ts'
import {
  appendEnd,
  appendStart,
  appendText,
  attributePairs,
  byName,
  DECLARATION,
  declarationPairs,
  tagName,
} from '../../src/xml/print-parts.ts'
import { isElement, type XmlElement } from '../../src/xml/tree.ts'

/**
 * A document in the style of the platform's compact writer, with the prefixes and declarations of the tree itself:
 * `printRaw(readXml(t).root) = t` for every text that the writer wrote. Throws for names and characters that XML lacks.
 */
export function printRaw(root: XmlElement): string {
  const out = longText()
  out.add(`${DECLARATION}\n`)
  append(root, out)
  return out.whole()
}

function append(element: XmlElement, out: LongText): void {
  const name = tagName(element)
  const pairs = [...attributePairs(element), ...declarationPairs(element.declarations)].sort(byName)
  if (!appendStart(name, pairs, element.children, out)) return
  for (const child of element.children) {
    if (isElement(child)) append(child, out)
    else appendText(child, name, out)
  }
  appendEnd(name, out)
}
