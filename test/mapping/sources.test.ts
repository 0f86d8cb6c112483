import { expect, test } from 'vitest'
import { documentIn, documentOnceIn, sourcesOf } from '../../src/mapping/sources.ts'

const entry = { name: 'a.xml', content: '<a>\n <b/>x<c><d/></c>\n</a>' }

test('a document that is read for once can be asked for again, tree and all', () => {
  const sources = sourcesOf([entry], {})
  const { root } = documentOnceIn(sources, entry)
  const again = documentIn(sources, entry)
  expect(again.root).not.toBe(root)
  expect(again.root).toEqual(root)
  expect(again.root).toBe(again.root)
  expect(documentOnceIn(sources, entry)).toBe(again)
})

test('an object is found in a document that was read for once, by the place of its element', () => {
  const sources = sourcesOf([entry], {})
  const origins = sources.origins.within(entry.name)
  const { root } = documentOnceIn(sources, entry)
  const [, , , c] = root.children
  const object = {}
  if (typeof c === 'object' && 'local' in c) origins.set(object, c)
  expect(sources.origins.get(object)).toEqual(c)
  expect(origins.get(object)?.children).toMatchObject([{ local: 'd', offset: 13 }])
  expect(sources.origins.get({})).toBeUndefined()
})
