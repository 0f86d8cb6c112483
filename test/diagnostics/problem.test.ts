import { expect, test } from 'vitest'
import { messageOf, type Problem, problem } from '../../src/diagnostics/problem.ts'
import { ProblemError } from '../../src/errors.ts'

test('a message is one line without controls, whatever the input says', () => {
  const found = problem('migration/mapping-unknown-key', { key: 'a\n\u001b[2J\u0085\u202eb\u2028' })
  const sentence =
    'a\\u{a}\\u{1b}[2J\\u{85}\\u{202e}b\\u{2028} is no key of a migration properties file, and has no effect.'
  expect(messageOf(found)).toBe(sentence)
  expect(new ProblemError(found).message).toBe(sentence)
})

test('a message that quotes something very long is cut in its middle', () => {
  const sentence = messageOf(problem('migration/mapping-unknown-key', { key: 'x'.repeat(1_000_000) }))
  expect(sentence).toMatch(/^x{700} … x+ is no key of a migration properties file, and has no effect\.$/)
  expect(sentence.length).toBeLessThan(1000)
})

test('the code of a problem tells what its data are', () => {
  const found: Problem = problem('archive/entry-too-large', { name: 'a', size: 2, limit: 1 })
  const limit: number | undefined = found.code === 'archive/entry-too-large' ? found.data.limit : undefined
  expect(limit).toBe(1)
})
