import { expect, test } from 'vitest'
import { credentialIn } from '../../src/rules/risk/credentials.ts'

const token = `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(20)}`

test.each(['', ' ', '"', '=', "'", '>', ':'])('a token is found behind %j', (before) => {
  expect(credentialIn(`${before}${token}`)).toBe('a token')
})

test('texts that begin like many tokens are looked through in a time that grows as they do', () => {
  expect(credentialIn('-eyJ'.repeat(5_000_000))).toBeUndefined()
})
