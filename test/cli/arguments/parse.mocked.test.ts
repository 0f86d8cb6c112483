import { expect, test, vi } from 'vitest'
import { parseArguments } from '../../../src/cli/arguments/parse.ts'
import { parseWithYargs } from '../../../src/cli/arguments/with-yargs.ts'
import { world } from '../world.ts'

const { run } = vi.hoisted(() => ({ run: vi.fn() }))
vi.mock('../../../src/cli/commands/validate.ts', async (original) => ({ ...(await original<object>()), run }))
vi.mock('../../../src/cli/arguments/with-yargs.ts', { spy: true })

/** What `validate` is given for these words, without what yargs adds of its own; else what is said. */
async function givenBy(parse: typeof parseArguments, words: readonly string[]): Promise<unknown> {
  const parsed = await parse(words, 80)
  if (parsed.kind !== 'run') return parsed
  await parsed.run(world().io)
  const { _, $0, q, v, ...given } = run.mock.lastCall?.[0] ?? {}
  return given
}

test.each([
  [true, ['a.zip']],
  [true, ['a.zip', 'b.zip', 'a.zip']],
  [true, ['1e3', '007']],
  [true, ['help', 'a.zip']],
  [true, ['a=b', 'validate']],
  [true, ['ä b', '*.zip', ' ']],
  [false, []],
  [false, ['help']],
  [false, ['a.zip', '']],
  [false, ['-']],
  [false, ['a.zip', '-q']],
  [false, ['--', '-a.zip']],
])('%s: validate with the words %j and nothing else is read as yargs reads it', async (isPlain, words) => {
  const line = ['validate', ...words]
  vi.mocked(parseWithYargs).mockClear()
  const given = await givenBy(parseArguments, line)
  expect(vi.mocked(parseWithYargs)).toHaveBeenCalledTimes(isPlain ? 0 : 1)
  expect(given).toEqual(await givenBy(parseWithYargs, line))
  if (isPlain) expect(given).toMatchObject({ inputs: words })
})
