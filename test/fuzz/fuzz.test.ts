import { expect, test } from 'vitest'
import { smallBases } from './bases.ts'
import { type Failure, fuzzer } from './fuzz.ts'

const count = 6_000
const seed = 20_240_517

test(`${count} mutants are refused in words, or nothing of them is lost`, async () => {
  const tryMutant = fuzzer(smallBases(), seed)
  const failures: Failure[] = []
  const subjects = new Set<string>()
  for (let number = 0; number < count; number++) {
    const tried = await tryMutant(number)
    failures.push(...tried.failures)
    subjects.add(tried.subject)
  }
  const words = failures.map(({ number, subject, fault }) => `${number} ${subject}: ${fault}`)
  expect(words).toEqual([])
  expect(subjects.size).toBe(7)
}, 300_000)
