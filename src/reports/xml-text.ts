import { XMLBuilder } from 'fast-xml-parser'
import { DECLARATION } from '../xml/print-parts.ts'

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  format: true,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
})

/** The document with this one member as its root; `@name` is an attribute, `#` the text beside attributes. */
export function xmlText(document: object): string {
  return `${DECLARATION}\n${builder.build(document)}`
}
