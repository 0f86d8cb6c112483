import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { commands } from '../src/cli/commands.ts'
import { main } from '../src/cli/main.ts'
import * as library from '../src/index.ts'
import { world } from './cli/world.ts'

const file = new URL('../README.md', import.meta.url)
const readme = readFileSync(file, 'utf8')

/** Runs the commands of every block marked `run`, one after the other in one folder, and puts their output below. */
async function runBlocks(text: string): Promise<string> {
  const { io, stdout, stderr } = world()
  let [result, from] = ['', 0]
  for (const block of text.matchAll(/<!-- run -->\n```console\n([\s\S]*?)```/g)) {
    const lines: string[] = []
    for (const line of (block[1] ?? '').split('\n').filter((one) => one.startsWith('$ '))) {
      const [before, said] = [stdout().length, stderr().length]
      const code = await main(wordsOf(line.slice('$ apicontract '.length)), io)
      expect(code, `${line}\n${stderr().slice(said)}`).toBe(0)
      lines.push(
        line,
        ...(stdout().slice(before) + stderr().slice(said))
          .trimEnd()
          .split('\n')
          .filter((one) => one !== ''),
      )
    }
    result += `${text.slice(from, block.index)}<!-- run -->\n\`\`\`console\n${lines.join('\n')}\n\`\`\``
    from = block.index + block[0].length
  }
  return result + text.slice(from)
}

/** The table of rules that stands between its two marks. */
function withRules(text: string): string {
  const rows = library.listRules().map(({ code, severity, title }) => `| \`${code}\` | ${severity} | ${title} |`)
  const table = ['| code | severity | what it says |', '|---|---|---|', ...rows].join('\n')
  return text.replace(/<!-- rules -->[\s\S]*<!-- \/rules -->/, () => `<!-- rules -->\n${table}\n<!-- /rules -->`)
}

function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

describe('README', () => {
  test('shows what its commands print; UPDATE_README=1 writes it anew', async () => {
    const expected = withRules(await runBlocks(readme))
    if (process.env['UPDATE_README'] === '1') writeFileSync(file, expected)
    else expect(readme).toBe(expected)
  })

  test('names every command', () => {
    const [, table = ''] = /\| command \|[^\n]*\n\|---\|---\|\n((?:\|.*\n)+)/.exec(readme) ?? []
    const named = [...table.matchAll(/^\| ([^|]*) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    )
    expect(named.toSorted()).toEqual(Object.keys(commands).toSorted())
  })

  test('names every module that programs can import', () => {
    const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    const modules = Object.keys(exports).filter((name) => name !== './package.json')
    for (const name of modules) expect(readme).toMatch(new RegExp(`['\`]apicontract${name.slice(1)}['\`]`))
  })

  test('has a configuration that runs', async () => {
    const [, configuration = ''] = /```yaml\n(profile: [\s\S]*?)```/.exec(readme) ?? []
    const { io, put, stderr } = world()
    const model = await library.createModel(await library.parseDefinition(library.exampleDefinition))
    put('export.zip', library.exportArchive(model).bytes)
    put('production.json', library.buildModel(model))
    put('apicontract.config.yaml', configuration)
    expect(await main(['validate', 'export.zip', '--update-baseline'], io), stderr()).toBe(0)
    expect(await main(['validate', 'export.zip', '--force'], io), stderr()).toBe(0)
  })

  test('has a library example that runs', async () => {
    const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(readme) ?? []
    const body = code.replace(/import (\{[^}]*\}) from 'apicontract'/, 'const $1 = library')
    const printed: unknown[][] = []
    const definition = await library.parseDefinition(library.exampleDefinition)
    const { bytes } = library.exportArchive(await library.createModel(definition))
    const run = new Function('library', 'bytes', 'console', `${body}\nreturn { report, edited }`)
    const made = run(library, bytes, { log: (...words: unknown[]) => printed.push(words) })
    expect(printed).toEqual([['Web Shop', 'Production', 'apicontract.status.activated', 2]])
    expect(made.report).toMatchObject({ totals: { error: 0, inputs: 1 } })
    const { totals } = library.validate([{ name: 'edited.zip', bytes: made.edited }])
    expect(totals).toMatchObject({ error: 0, warning: 0 })
    expect(library.importArchive(made.edited).model.contracts[0]?.state).toBe('apicontract.status.suspended')
  })
})
