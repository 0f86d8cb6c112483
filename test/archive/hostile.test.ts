import { describe, expect, test } from 'vitest'
import { readArchive } from '../../src/archive/read-archive.ts'
import { archiveCodes } from '../../src/diagnostics/catalogue/archive.ts'
import { messageOf } from '../../src/diagnostics/problem.ts'
import { hostileContainers } from '../hostile/containers.ts'
import { legalContainers } from '../hostile/legal-containers.ts'
import { codeOf, problemOf } from '../support/refusal.ts'
import { engines } from './engines.ts'

describe.each(engines)('hostile containers, with the $name engine', ({ engine }) => {
  test.each(hostileContainers)('$code: $slug is refused', ({ code, build }) => {
    expect(codeOf(() => readArchive(build(), { engine }))).toBe(code)
  })
})

describe('hostile containers', () => {
  test('cover every code but the one of writing', () => {
    const covered = new Set<string>(hostileContainers.map(({ code }) => code))
    expect(Object.keys(archiveCodes).filter((code) => !covered.has(code))).toEqual(['archive/time-unwritable'])
  })

  test('are named in one printable line', () => {
    for (const { build } of hostileContainers) {
      const problem = problemOf(() => readArchive(build()))
      const said = problem ? `${problem.place.entry ?? ''}${messageOf(problem)}` : ''
      expect(said).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]{20,600}$/u)
      expect(said).not.toContain('undefined')
    }
  })

  test('are many, each with its own name', () => {
    const names = new Set(hostileContainers.map(({ code, slug }) => `${code} ${slug}`))
    expect(names.size).toBe(hostileContainers.length)
    expect(names.size).toBeGreaterThan(200)
  })
})

describe.each(engines)('legal containers, with the $name engine', ({ engine }) => {
  test.each(Object.entries(legalContainers))('%s is read', (_slug, build) => {
    expect(codeOf(() => readArchive(build(), { engine }))).toBeUndefined()
  })
})
