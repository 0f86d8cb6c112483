import { expect, test } from 'vitest'
import { checkCollisions } from '../../src/archive/collisions.ts'
import { defaultLimits } from '../../src/archive/limits.ts'
import { checkName } from '../../src/archive/names.ts'
import { codeOf } from '../support/refusal.ts'

test('names of dots and spaces are compared in a time that grows as they do', () => {
  const dots = '. '.repeat(50_000)
  expect(codeOf(() => checkCollisions([`${dots}a/b`, `${dots}c`]))).toBeUndefined()
  expect(codeOf(() => checkCollisions([`a${dots}`, 'a']))).toBe('archive/names-collide')
  expect(codeOf(() => checkName(`${' '.repeat(60_000)}x`, defaultLimits))).toBe('archive/name-too-long')
})
