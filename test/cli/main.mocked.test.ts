import { describe, expect, test, vi } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { archiveOf } from './fake-library.ts'
import { type World, world } from './world.ts'

vi.mock('../../src/index.ts', async (original) => {
  const { fakeLibrary } = await import('./fake-library.ts')
  return { ...(await original<typeof import('../../src/index.ts')>()), ...fakeLibrary }
})

const model = '{"names":["objectdata.xml"]}'

/** A world with a file of each sort that a command may meet. */
function populated(...surroundings: Parameters<typeof world>): World {
  const made = world(...surroundings)
  made.put('good.zip', archiveOf('objectgraph.xml', 'objectdata.xml'))
  made.put('good', archiveOf('objectdata.xml'))
  made.put('same.zip', archiveOf('objectdata.xml', 'same.xml'))
  made.put('lost.zip', archiveOf('lost.xml', 'same.xml'))
  made.put('rewritten.zip', archiveOf('rewritten'))
  made.put('fault.zip', archiveOf('fault'))
  made.put('text.zip', 'no archive')
  made.put('model.json', model)
  made.put('wrong.json', '{}')
  made.put('latin1.json', Buffer.from('{"names":["é"]}', 'latin1'))
  made.put('old.json', 'old')
  return made
}

describe('exit codes', () => {
  test.each([
    [0, '--help'],
    [0, '--version'],
    [0, 'import --help'],
    [0, 'import good.zip'],
    [0, 'import good.zip -o new.json'],
    [0, 'import good.zip -o old.json --force'],
    [0, 'import good.zip -o .'],
    [0, 'import good.zip --compact --max-entries 2 --max-archive-size 64MiB'],
    [0, 'export model.json -o new.zip'],
    [0, 'export model.json -o -'],
    [0, 'inspect good.zip'],
    [0, 'inspect model.json'],
    [0, 'inspect --json --all good.zip'],
    [0, 'roundtrip good.zip'],
    [0, 'roundtrip good.zip rewritten.zip'],
    [0, 'schema model'],
    [1, 'roundtrip same.zip'],
    [1, 'roundtrip good.zip lost.zip'],
    [2, ''],
    [2, 'imprt good.zip'],
    [2, 'import'],
    [2, 'import good.zip other.zip'],
    [2, 'import good.zip -- -other.zip'],
    [2, 'import good.zip --forse'],
    [2, 'import good.zip -o'],
    [2, 'import good.zip -o a -o b'],
    [2, 'import good.zip --max-entries many'],
    [2, 'import good.zip --max-entries 1 --max-entries 2'],
    [2, 'export model.json'],
    [2, 'roundtrip'],
    [2, 'schema'],
    [2, 'schema other'],
    [3, 'import absent.zip'],
    [3, 'import .'],
    [3, 'import text.zip'],
    [3, 'import good.zip --max-entries 1'],
    [3, 'import good.zip --max-archive-size 10'],
    [3, 'export absent.json -o new.zip'],
    [3, 'export wrong.json -o new.zip'],
    [3, 'export latin1.json -o new.zip'],
    [3, 'export model.json -o new.zip --max-model-size 10'],
    [3, 'inspect text.zip'],
    [3, 'inspect wrong.json'],
    [3, 'roundtrip text.zip absent.zip'],
    [2, 'schema -'],
    [3, 'roundtrip -'],
    [4, 'roundtrip good.zip absent.zip'],
    [4, 'roundtrip good.zip -'],
    [4, 'roundtrip lost.zip absent.zip'],
    [6, 'import good.zip -o old.json'],
    [6, 'import good.zip -o absent/new.json'],
    [6, 'import good -o good --force'],
    [6, 'import good.zip -o /dev/full'],
    [70, 'import fault.zip'],
  ])('%i: %s', async (code, line) => {
    const { io, stdout, stderr } = populated()
    const args = line === '' ? [] : line.split(' ')
    expect(await main(args, io), stderr()).toBe(code)
    if (code <= 1) expect(stderr()).toBe('')
    else expect(stderr()).not.toBe('')
    if (code > 1 && code !== 4) expect(stdout()).toBe('')
  })

  test('6 when standard output fails, 70 when nothing can be said', async () => {
    const fails = (error: Error) => ({ isTerminal: false, write: () => Promise.reject(error) })
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    })
    const { io, stderr } = populated({ stdout: fails(full) })
    expect(await main(['import', 'good.zip'], io)).toBe(6)
    expect(stderr()).toBe('apicontract: the output could not be written: ENOSPC: no space left on device, write\n')
    const mute = { ...io, stderr: fails(new Error('closed')) }
    expect(await main(['import', 'absent.zip'], mute)).toBe(70)
  })
})

describe('wrong input', () => {
  test.each([
    '',
    'imprt good.zip',
    'import',
    'import good.zip other.zip',
    'import good.zip --forse',
    'import good.zip --max-entry-sise 3 --fast',
    'import good.zip -o a -o b',
    'import good.zip --max-entries many',
    'export model.json',
    'schema other',
    'import absent.zip',
    'import text.zip',
    'import good.zip --max-entries 1',
    'export wrong.json -o new.zip',
    'import good.zip -o old.json',
    'import good -o ./good',
    'import fault.zip',
    'roundtrip good.zip text.zip',
  ])('%s', async (line) => {
    const { io, stderr } = populated()
    await main(line === '' ? [] : line.split(' '), io)
    expect(stderr()).toMatchSnapshot()
  })

  test('an empty word is no standard input', async () => {
    const { io, stderr } = populated({ stdin: model })
    expect(await main(['export', '', '-o', '-'], io)).toBe(2)
    expect(stderr()).toContain('An argument is empty.')
  })

  test('leaves files as they are', async () => {
    const { io, list, read } = populated()
    const before = list()
    await main(['import', 'good.zip', '-o', 'old.json'], io)
    await main(['import', 'text.zip', '-o', 'old.json', '--force'], io)
    await main(['import', 'text.zip', '-o', 'new.json'], io)
    expect(list()).toEqual(before)
    expect(read('old.json')).toBe('old')
  })

  test('the stack is shown on demand only', async () => {
    const { io, stderr } = populated()
    await main(['import', 'fault.zip'], io)
    expect(stderr().split('\n')).toHaveLength(2)
    await main(['import', 'fault.zip', '--debug'], io)
    expect(stderr()).toContain('fake-library.ts')
  })
})

describe('help', () => {
  test.each([
    '--help',
    'import --help',
    'export --help',
    'create --help',
    'init --help',
    'inspect --help',
    'roundtrip --help',
    'schema --help',
  ])('%s', async (line) => {
    const { io, stdout } = world()
    await main(line.split(' '), io)
    expect(stdout()).toMatchSnapshot()
  })

  test('names the limits of archives in few lines, and explains them when asked', async () => {
    const [short, long] = [world(), world()]
    await main(['import', '--help'], short.io)
    await main(['import', '--help', '--limits'], long.io)
    expect(short.stdout()).toContain('--max-nodes 1500000, --max-attribute-length 1MiB,')
    expect(short.stdout()).not.toContain('Levels of XML elements')
    expect(long.stdout()).toMatch(/^ +--max-depth +Levels of XML elements +\[string\] \[default: 256\]$/m)
  })

  test.each(['help', 'contract help', 'import help'])('%s is laid out as by its option', async (line) => {
    const [word, option] = [world(), world()]
    expect(await main(line.split(' '), word.io)).toBe(0)
    await main(line.replace('help', '--help').split(' '), option.io)
    expect(word.stdout()).toBe(option.stdout())
  })

  test('parts what an option means from its type', async () => {
    const { io, stdout } = world()
    await main(['import', '--help', '--limits'], io)
    expect(stdout()).not.toMatch(/[^ ]\[string\]/)
  })

  test('fits the terminal', async () => {
    const { io, stdout } = world()
    await main(['import', '--help'], { ...io, stdout: { ...io.stdout, columns: 60 } })
    expect(
      Math.max(
        ...stdout()
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(60)
  })
})

describe('import and export', () => {
  test('from standard input to standard output, and back', async () => {
    const archive = archiveOf('objectdata.xml')
    const importing = world({ stdin: archive })
    expect(await main(['import', '-', '--compact'], importing.io)).toBe(0)
    expect(importing.stdout()).toBe(`${model}\n`)
    const exporting = world({ stdin: importing.stdout() })
    expect(await main(['export', '-', '-o', '-'], exporting.io)).toBe(0)
    expect(exporting.stdoutBytes().equals(archive)).toBe(true)
  })

  test('say on standard error what was noticed', async () => {
    const { io, stderr, list } = populated({ stdin: '{"names":["noticed"]}' })
    expect(await main(['export', '-', '-o', 'new.zip'], io)).toBe(0)
    expect(list()).toContain('new.zip')
    expect(stderr()).toMatchInlineSnapshot(`
      "info model/style-not-kept  standard input  noticed was edited and is written in the style of the platform; its former style is lost.
        Do nothing; what the entry says is complete.
      "
    `)
  })

  test('name the file in a folder after the input', async () => {
    const { io, list } = populated({ stdin: model })
    await main(['import', 'good.zip', '-o', '.'], io)
    await main(['export', 'model.json', '-o', '.'], io)
    expect(list()).toEqual(expect.arrayContaining(['good.json', 'model.zip']))
  })
})

describe('inspect', () => {
  test('fits on a screen', async () => {
    const { io, stdout } = populated()
    await main(['inspect', 'good.zip'], io)
    expect(stdout()).toMatchSnapshot()
  })

  test('shows everything on demand, and with colours on a terminal', async () => {
    const { io, stdout } = populated({ isTerminal: true })
    await main(['inspect', 'model.json', '--all'], io)
    expect(stdout()).toContain('Wallet 12')
    expect(stdout()).toContain('\u001b[1mmodel.json\u001b[22m')
  })

  test('takes a text that begins with a brace for a model', async () => {
    const { io, stdout } = world({ stdin: `\ufeff\n ${model}` })
    expect(await main(['inspect', '-', '--json'], io)).toBe(0)
    expect(JSON.parse(stdout())).toMatchObject({ source: { tenant: 'acme' } })
  })
})

describe('roundtrip', () => {
  test('says of each archive, and of each entry where asked or needed', async () => {
    const { io, stdout } = populated()
    await main(['roundtrip', 'good.zip', 'rewritten.zip', 'same.zip', 'lost.zip'], io)
    await main(['roundtrip', '--verbose', 'good.zip'], io)
    expect(stdout()).toMatchSnapshot()
  })
})

describe('schema', () => {
  test('prints JSON', async () => {
    const { io, stdout } = world()
    await main(['schema', 'model'], io)
    expect(JSON.parse(stdout())).toEqual({ type: 'object' })
  })
})
