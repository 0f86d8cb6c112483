import type { Content } from './document-bytes.ts'

export const limits: readonly (readonly [name: string, content: Content, code: string])[] = [
  ['257 levels', nested(257), 'xml/too-deep'],
  ['a hundred thousand levels', nested(100_000), 'xml/too-deep'],
  ['a million open tags', '<a>'.repeat(1_000_000), 'xml/too-deep'],
  ['257 attributes', withAttributes(257), 'xml/too-many-attributes'],
  ['a hundred thousand attributes', withAttributes(100_000), 'xml/too-many-attributes'],
  ['257 declarations', withAttributes(257).replaceAll(' a', ' xmlns:a'), 'xml/too-many-attributes'],
  ['a million and a half elements', `<a>${'<b/>'.repeat(1_500_000)}</a>`, 'xml/too-many-nodes'],
  ['three quarters of a million attributes', `<a>${'<b c="d"/>'.repeat(750_000)}</a>`, 'xml/too-many-nodes'],
  ['three quarters of a million declarations', `<a>${'<b xmlns="c"/>'.repeat(750_000)}</a>`, 'xml/too-many-nodes'],
  ['three quarters of a million texts', `<a>${'<b>c</b>'.repeat(750_000)}</a>`, 'xml/too-many-nodes'],
  ['three quarters of a million comments in text', `<a>${'b<!---->'.repeat(750_000)}</a>`, 'xml/too-many-nodes'],
  ['a million and a half processing instructions', `${'<?a?>'.repeat(1_500_000)}<a/>`, 'xml/too-many-nodes'],
  ['a million and a half CDATA sections', `<a>${'<![CDATA[]]>'.repeat(1_500_000)}</a>`, 'xml/too-many-nodes'],
  ['attribute over a mebi', `<a b="${'x'.repeat(2 ** 20 + 1)}"/>`, 'xml/attribute-too-long'],
  ['text over ten mebi', `<a>${'x'.repeat(10 * 2 ** 20 + 1)}</a>`, 'xml/text-too-long'],
  ['text over ten mebi in pieces', `<a>${`${'x'.repeat(2 ** 20)}<!---->`.repeat(11)}</a>`, 'xml/text-too-long'],
  ['comment of four mebi', `<a><!--${'-x'.repeat(2 ** 21)}--></a>`, 'xml/markup-too-long'],
  ['processing instruction of two mebi', `<?p ${'?'.repeat(2 ** 21)}?><a/>`, 'xml/markup-too-long'],
  ['name of three mebi', `<${'n'.repeat(3 * 2 ** 20)}/>`, 'xml/markup-too-long'],
  ['name of eight mebi characters of two halves', `<a><${'\u{10000}'.repeat(2 ** 23)}/></a>`, 'xml/markup-too-long'],
  ['value of two mebi blanks', `<a b="${'&#32;'.repeat(2 ** 21)}"/>`, 'xml/attribute-too-long'],
  ['CDATA over ten mebi', `<a><![CDATA[${'x'.repeat(10 * 2 ** 20 + 1)}]]></a>`, 'xml/text-too-long'],
]

export function nested(depth: number, inner = ''): string {
  return `${'<a>'.repeat(depth)}${inner}${'</a>'.repeat(depth)}`
}

export function withAttributes(count: number): string {
  return `<a${Array.from({ length: count }, (_, index) => ` a${index}="${index}"`).join('')}/>`
}
