import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { javaHashCode } from '../../../src/documents/java/hash-code.ts'
import { hashMapOrder } from '../../../src/documents/java/hash-map.ts'

interface Answer {
  readonly put: readonly string[]
  readonly texts: readonly string[]
  readonly names: readonly string[]
}

const answers: Answer[] = JSON.parse(
  readFileSync(new URL('../../../fixtures/hash-map/order.json', import.meta.url), 'utf8'),
)

test.each(answers.map((answer) => [answer.put.length, answer] as const))(
  '%i keys in the order of Java',
  (_, answer) => {
    const { put, texts, names } = answer
    expect(hashMapOrder(put, javaHashCode)).toEqual(texts)
    expect(hashMapOrder(put, (key) => javaHashCode('uri:atmosphere') ^ javaHashCode(key))).toEqual(names)
  },
)
