import { describe, expect, it } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import type { Finding } from '../../src/validation/finding.ts'
import { validate } from '../../src/validation/validate.ts'
import { type Malformed, malformed, targetOf } from './support/fixtures.ts'
import { inputOf } from './support/input.ts'

const byCode = new Map(rules.map((rule) => [rule.code, rule]))

describe.each(malformed())('$code', (fixture) => {
  const [fires, quiet] = byCode.get(fixture.code)?.example ?? []

  it(`${fixture.slug}: ${fires}`, async () => {
    const [base, wrong] = [await findingsOfBase(fixture), await findings(fixture, fixture.wrong, 'target')]
    expect(added(base, wrong)).toEqual([fixture.code, ...(fixture.also ?? [])].toSorted())
    expect(wrong.filter(({ code }) => code === fixture.code).map(asText)).toMatchSnapshot()
  })

  it(`${fixture.slug}, neighbour: ${quiet}`, async () => {
    const [base, right] = [await findingsOfBase(fixture), await findings(fixture, fixture.right, 'rightTarget')]
    expect(added(base, right)).not.toContain(fixture.code)
  })
})

const known = new Map<string, Promise<readonly Finding[]>>()

/** What is found in the base of a fixture, without target; made once. */
function findingsOfBase(fixture: Malformed): Promise<readonly Finding[]> {
  const id = `${fixture.base} ${fixture.profile}`
  const made = known.get(id) ?? findings(fixture, {})
  known.set(id, made)
  return made
}

async function findings(
  fixture: Malformed,
  recipe: Malformed['wrong'],
  target?: 'target' | 'rightTarget',
): Promise<readonly Finding[]> {
  const { code, base = 'contract', profile = 'default', options } = fixture
  const bytes = await inputOf(recipe, code, base)
  const more = target === undefined ? {} : { ...(target === 'target' && options), ...(await targetOf(fixture[target])) }
  return validate([{ name: 'a', bytes }], { profile, ...more }).inputs[0]?.findings ?? []
}

/** Codes of which there are more than before, sorted. */
function added(before: readonly Finding[], after: readonly Finding[]): readonly string[] {
  const count = (list: readonly Finding[], wanted: string) => list.filter(({ code }) => code === wanted).length
  const codes = [...new Set(after.map(({ code }) => code))].toSorted()
  return codes.filter((code) => count(after, code) > count(before, code))
}

function asText({ severity, message, advice, place, pointer, subject }: Finding): string {
  const { entry, line, column } = place
  const where = [entry, line, column].filter((part) => part !== undefined).join(':')
  return [`${severity} ${message}`, advice, where, pointer, subject].filter((part) => part !== undefined).join('\n')
}
