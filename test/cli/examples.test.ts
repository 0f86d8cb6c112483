import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseArguments } from '../../src/cli/arguments/parse.ts'
import { main } from '../../src/cli/main.ts'
import { buildModel, createModel, exampleDefinition, exportArchive, parseDefinition } from '../../src/index.ts'
import { type World, world } from './world.ts'

const source = new URL('../../src/cli/', import.meta.url)

/** What `--help` gives as examples, each up to where the shell goes on with it. */
const examples = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, source), 'utf8'))
  .flatMap((text) => Array.from(text.matchAll(/\.example\(\s*'\$0 ([^'|>]+)/g), ([, line = '']) => line.trim()))

/** Examples that need more than an archive of one contract, its model and its definition. */
const needsMore = /model\.json|settings\.json|migration\.properties -o m|workflow\.xml|\*\.zip|Silver/

function wordsOf(line: string): string[] {
  return Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, plain]) => quoted ?? plain ?? '')
}

const definition = exampleDefinition.replace('Web Shop', 'Shop')
const model = await createModel(await parseDefinition(definition))
const archive = exportArchive(model).bytes

/** A folder with the files that examples begin with. */
function populated(line: string): World {
  const made = world()
  mkdirSync(`${made.folder}/exports`)
  const inputs = line.replace(/ -o \S+/, '').matchAll(/\S+\.(zip|json|yaml)\b/g)
  for (const [name, ending] of inputs)
    made.put(name, { zip: archive, json: buildModel(model) }[ending ?? ''] ?? definition)
  made.put('exports/business.zip', archive)
  return made
}

describe('examples of --help', () => {
  test('are found', () => expect(examples.length).toBeGreaterThan(40))

  test.each(examples)('%s makes sense', async (line) => {
    expect(await parseArguments(wordsOf(line), 80)).toMatchObject({ kind: 'run' })
  })

  test.each(examples.filter((line) => !needsMore.test(line)))('%s holds', async (line) => {
    const { io, stderr } = populated(line)
    expect(await main(wordsOf(line), io), stderr()).toBe(0)
  })
})
