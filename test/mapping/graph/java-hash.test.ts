import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { javaHashCode } from '../../../src/documents/java/hash-code.ts'
import { hashTable } from '../../../src/mapping/graph/hash-table.ts'
import { nodeHash, spread, usualSpread } from '../../../src/mapping/graph/java-hash.ts'

interface Answers {
  readonly hashCodes: readonly (readonly [string, number])[]
  readonly orders: readonly { readonly put: readonly number[]; readonly order: readonly number[] }[]
}

const answers: Answers = JSON.parse(
  readFileSync(new URL('../../../fixtures/graph/hash-map.json', import.meta.url), 'utf8'),
)

test('String.hashCode, as Java answers', () => {
  expect(answers.hashCodes).toHaveLength(10)
  for (const [text, hash] of answers.hashCodes) expect(javaHashCode(text)).toBe(hash)
})

test('the order of a HashMap from Java 8 on, as Java answers', () => {
  expect(answers.orders).toHaveLength(9)
  for (const { put, order } of answers.orders) {
    const table = hashTable('java8', put.length)
    put.forEach((key, item) => {
      table.add(item, spread(key, 'java8'))
      table.add(item, spread(key, 'java8'))
    })
    expect(table.items().map((item) => put[item])).toEqual(order)
  }
})

test('up to Java 7 a bucket begins with the newest, and is turned round when the table grows', () => {
  const table = hashTable('java7', 20)
  for (const item of [0, 1, 2]) table.add(item, 64 * item)
  expect(table.items()).toEqual([2, 1, 0])
  for (let item = 3; item < 12; item++) table.add(item, item)
  expect(table.items().slice(0, 3)).toEqual([2, 1, 0])
  // A full table grows with the first item that would share a bucket.
  table.add(12, 15)
  expect(table.items().slice(0, 3)).toEqual([2, 1, 0])
  table.add(13, 3)
  expect(table.items().slice(0, 5)).toEqual([0, 1, 2, 13, 3])
  expect([table.has(13), table.has(14)]).toEqual([true, false])
})

test('spreading is linear', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), fc.constantFrom('java7', 'java8'), (a, b, family) => {
      expect(spread(a ^ b, family)).toBe((spread(a, family) ^ spread(b, family)) >>> 0)
    }),
  )
})

test('spread of known values', () => {
  expect([spread(0x12345678, 'java8'), spread(-1, 'java8')]).toEqual([0x1234444c, 0xffff0000])
  // HashMap.hash of Java 7 for the same hash codes, worked out by hand.
  expect(spread(1 << 20, 'java7')).toBe(
    (1 << 20) ^ (1 << 8) ^ 1 ^ (((1 << 20) ^ (1 << 8) ^ 1) >>> 7) ^ (((1 << 20) ^ (1 << 8) ^ 1) >>> 4),
  )
})

test('hash codes of keys', () => {
  const hashOf = (name: string, key: string) => nodeHash({ class: name, key })
  expect(hashOf('Op', 'Aa')).toBe(2112)
  expect(hashOf('Service', 'Aa')).toBe(2143)
  expect(hashOf('Identity', 'AA')).toBe(javaHashCode('aa'))
  expect(hashOf('Api', 'Aa.BB')).toBe(0)
  expect(hashOf('Api', 'Aa.b.c')).toBe(2112 ^ javaHashCode('b.c'))
  expect(hashOf('Api', 'Aa')).toBe(2112)
  expect([hashOf('Interface', 'a'), hashOf('com.example.Key', 'a')]).toEqual([undefined, undefined])
  expect(usualSpread({ class: 'Interface', key: 'a' }, 'java8')).toBe(97)
  expect(usualSpread({ class: 'Service', key: 'a' }, 'java8')).toBe(128)
})

test.each(['java7', 'java8'] as const)('some items of a table of %s stand as they do among all', (family) => {
  const hashes = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 100 })
  fc.assert(
    fc.property(fc.shuffledSubarray(Array.from({ length: 100 }, (_, item) => item)), hashes, (added, given) => {
      const table = hashTable(family, 100)
      for (const item of added) {
        table.add(item, given[item] ?? 0)
        const some = added.filter((one) => one % 3 === 0 && table.has(one))
        expect(table.inOrder(some)).toEqual(table.items().filter((one) => some.includes(one)))
      }
    }),
  )
})
