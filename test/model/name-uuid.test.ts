import { expect, test } from 'vitest'
import { nameUuid } from '../../src/model/name-uuid.ts'

test('gives what other implementations of version 5 give for the namespace of addresses', () => {
  expect(nameUuid('http://www.example.com/')).toBe('fcde3c85-2270-590f-9e7c-ee003d65e0e2')
})

test('tells names apart by their last character, outside ASCII too', () => {
  expect(nameUuid('contract/ä')).not.toBe(nameUuid('contract/ö'))
  expect(nameUuid('contract/ä')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
