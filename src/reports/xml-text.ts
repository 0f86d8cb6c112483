import { create } from 'xmlbuilder2'

/** The document with this one member as its root; `@name` is an attribute, `#` the text beside attributes. */
export function xmlText(document: object): string {
  return `${create({ version: '1.0', encoding: 'UTF-8' }, escaped(document)).end({ prettyPrint: true })}\n`
}

/**
 * The library reads `&amp;` in a value as `&`, and then leaves what looks like a reference as it is; so that `&nbsp;` is
 * written as text, it is given `&amp;amp;nbsp;`. Only values hold ampersands.
 */
function escaped(document: object): object {
  return JSON.parse(JSON.stringify(document).replaceAll('&', '&amp;amp;'))
}
