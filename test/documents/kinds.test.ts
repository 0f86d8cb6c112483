import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentKinds } from '../../src/documents/kinds.ts'
import { arbitraryDocuments } from './arbitrary-documents.ts'
import { expectSame } from './laws.ts'

test('there are values to try of every kind of document', () => {
  expect(Object.keys(arbitraryDocuments)).toEqual(Object.keys(documentKinds))
})

const kinds = Object.keys(documentKinds).filter((name): name is keyof typeof documentKinds => name in documentKinds)

test.each(kinds)('parse(build(value)) = value: %s', (name) => {
  const { values, owners } = arbitraryDocuments[name]
  fc.assert(fc.property(values, (value) => expectSame<object>(documentKinds[name], value, owners)))
})
