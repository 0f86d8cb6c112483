import fc from 'fast-check'
import { expect, test } from 'vitest'
import { xmlText } from '../../src/reports/xml-text.ts'
import { readXml } from '../../src/xml/read.ts'

test('a text comes back as it was, also one that looks like markup or a reference', () => {
  const pieces = ['&', 'amp;', 'lt;', 'nbsp;', '#38;', '#x26;', '<', '>', '"', "'", ']]>', 'x', ';']
  const texts = fc.array(fc.constantFrom(...pieces)).map((parts) => `a${parts.join('')}b`)
  fc.assert(
    fc.property(texts, (text) => {
      const { root } = readXml(xmlText({ root: { '@name': text, '#': text } }), 'report.xml')
      expect(root.attributes[0]?.value).toBe(text)
      expect(root.children).toEqual([text])
    }),
  )
})
