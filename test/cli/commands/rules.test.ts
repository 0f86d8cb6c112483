import { describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.ts'
import { listRules } from '../../../src/index.ts'
import { world } from '../world.ts'

async function run(line: string, ...surroundings: Parameters<typeof world>) {
  const { io, stdout, stderr } = world(...surroundings)
  const code = await main(line.split(' '), io)
  return { code, out: stdout(), err: stderr() }
}

describe('rules', () => {
  test('are listed, a line each', async () => {
    const { code, out } = await run('rules')
    const lines = out.trimEnd().split('\n')
    expect([code, lines.length, lines.at(-1)]).toEqual([0, listRules().length + 3, `${listRules().length} rules`])
    expect(lines[0]).toMatch(/^code +severity +family +what it says$/)
    expect(
      lines.filter((line) => /^layout\/orphan-file +warning +layout +A file that nothing refers to$/.test(line)),
    ).toHaveLength(1)
  })

  test('are listed by family', async () => {
    const { out } = await run('rules risk')
    const ofFamily = listRules().filter(({ family }) => family === 'risk')
    expect(out.split('\n').filter((line) => line.startsWith('risk/'))).toHaveLength(ofFamily.length)
    expect(JSON.parse((await run('rules risk --json')).out)).toEqual(ofFamily)
    expect((await run('rules risks')).err).toContain('did you mean "risk"?')
  })

  test('are explained one by one', async () => {
    const { code, out } = await run('rules layout/orphan-file')
    expect(code).toBe(0)
    expect(out).toMatch(/^layout\/orphan-file {2}warning, layout\nA file that nothing refers to\n\n/)
    expect(out).toContain('\n\nWhat to do\nRemove the file, or add the object that it belongs to.\n')
    expect(out).toMatch(/\n\nApplies\n.+\n\nDoes not apply\n.+\n$/s)
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  test('are printed as JSON', async () => {
    expect(JSON.parse((await run('rules --json')).out)).toEqual(listRules())
    expect(JSON.parse((await run('rules xml/doctype --json')).out)).toMatchObject({
      code: 'xml/doctype',
      family: 'xml',
    })
  })

  test('are listed by the area of their codes', async () => {
    const { out } = await run('rules archive --json')
    expect(JSON.parse(out)).toEqual(listRules().filter(({ code }) => code.startsWith('archive/')))
  })

  test('are not all that has a code: the others are explained, too', async () => {
    const { code, out } = await run('rules export/lacks')
    expect(code).toBe(0)
    expect(out).toMatch(/^export\/lacks {2}warning\nThe model lacks an object of the export\n\nWhat to do\n.+\n$/s)
  })

  test('that do not exist are a mistake', async () => {
    const { code, out, err } = await run('rules layout/orphan-fill')
    expect([code, out, err.split('\n')[0]]).toEqual([
      2,
      '',
      'error cli/no-such-rule  There is no rule "layout/orphan-fill"; did you mean "layout/orphan-file"?',
    ])
  })

  test('are painted on a terminal', async () => {
    expect((await run('rules layout/orphan-file', { isTerminal: true })).out).toContain('\u001b[33mwarning')
  })
})

test.each(['config', 'report', 'report-line'])('the schema %s is printed', async (name) => {
  expect(JSON.parse((await run(`schema ${name}`)).out)).toMatchObject({ $schema: expect.stringContaining('draft-07') })
})
