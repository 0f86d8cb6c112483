import { expect, test } from 'vitest'
import { knownTags } from '../../src/xml/known-tags.ts'
import { readXml } from '../../src/xml/read.ts'
import { isElement } from '../../src/xml/tree.ts'

/** The namespaces that the elements in the root stand in, in each of some documents that share what they know. */
function namespacesIn(...documents: readonly string[]) {
  const known = knownTags()
  return documents.map((text) =>
    readXml(text, 'a.xml', { known })
      .root.children.filter(isElement)
      .map(({ namespace }) => namespace),
  )
}

test('one document does not change what prefixes of another stand for', () => {
  const prefixes = '<a:e/><b:e/>'
  expect(
    namespacesIn(
      `<r xmlns:a="1" xmlns:b="2">${prefixes}</r>`,
      `<r xmlns:a="1" xmlns:b="3">${prefixes}</r>`,
      `<r xmlns:a="1" xmlns:b="2">${prefixes}</r>`,
    ),
  ).toEqual([
    ['1', '2'],
    ['1', '3'],
    ['1', '2'],
  ])
  // A namespace with line ends, which the declarations of the next root would look like in one text.
  expect(namespacesIn('<r xmlns:a="1&#10;b&#10;2"><a:e/></r>', `<r xmlns:a="1" xmlns:b="2">${prefixes}</r>`)).toEqual([
    ['1\nb\n2'],
    ['1', '2'],
  ])
})
