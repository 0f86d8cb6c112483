import { mkdirSync, rmdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { Files } from '../../../src/cli/io.ts'
import { main } from '../../../src/cli/main.ts'
import type { Finding, ValidationInput, ValidationOptions, ValidationReport } from '../../../src/index.ts'
import { finding, reportOf } from '../../reports/samples.ts'
import { type World, world } from '../world.ts'

/** Stands in for validation: an input holds its findings, and "options" to be told how it is validated. */
function fakeValidate([input]: readonly ValidationInput[], options: ValidationOptions): ValidationReport {
  const { name = '', bytes = new Uint8Array() } = input ?? {}
  const text = new TextDecoder().decode(bytes)
  if (text.includes('fault')) throw new TypeError('a fault of ours')
  const { profile, severities, target } = options
  const told = finding({ severity: 'info', message: JSON.stringify({ profile, severities, target }), place: {} })
  const findings: Finding[] = text.includes('options') ? [told] : JSON.parse(text).findings
  return reportOf({ input: name, findings, ...(!text.includes('unread') && { matrix: [] }) })
}

vi.mock('../../../src/index.ts', async (original) => ({
  ...(await original<typeof import('../../../src/index.ts')>()),
  validate: (...args: Parameters<typeof fakeValidate>) => fakeValidate(...args),
}))

const holding = (...findings: Partial<Finding>[]) =>
  JSON.stringify({ findings: findings.map((more) => finding({ place: {}, ...more })) })
const error = { fingerprint: 'e'.repeat(16) }
const warning = { severity: 'warning', code: 'layout/orphan-file', fingerprint: 'a'.repeat(16) } as const

/** A world with a file of each sort that a validation may meet. */
function populated(...surroundings: Parameters<typeof world>): World {
  const made = world(...surroundings)
  mkdirSync(join(made.folder, 'sub', 'deep', 'node_modules'), { recursive: true })
  mkdirSync(join(made.folder, 'empty'))
  made.put('good.zip', holding())
  made.put('bad.zip', holding(error, warning))
  made.put('warned.zip', holding(warning, { ...warning, fingerprint: 'b'.repeat(16) }))
  made.put('truncated.zip', 'PK\u0003\u0004')
  made.put('empty/unread.txt', '{ "unread": 1, "findings": [] }')
  made.put('fault.zip', '{"fault":1}')
  made.put('model.json', '{ "formatVersion": 1, "findings": [] }')
  made.put('options.zip', '{"options":1}')
  made.put('sub/one.zip', holding())
  made.put('sub/deep/Two.ZIP', holding())
  made.put('sub/deep/model.json', '\ufeff{\n"formatVersion": 1, "findings": [] }'.slice(1))
  made.put('sub/deep/package.json', '{"name":"x"}')
  made.put('sub/deep/node_modules/three.zip', holding(error))
  made.put('sub/a[1].zip', holding())
  made.put('empty/text.txt', '')
  return made
}

async function run(line: string, ...surroundings: Parameters<typeof world>) {
  const made = populated(...surroundings)
  const code = await main(['validate', ...line.split(' ')], made.io)
  return { ...made, code, out: made.stdout(), err: made.stderr() }
}

describe('exit codes', () => {
  test.each([
    [0, 'good.zip'],
    [0, 'good.zip model.json'],
    [0, 'warned.zip'],
    [0, 'warned.zip --max-warnings 2'],
    [0, 'bad.zip --fail-on never'],
    [0, 'sub'],
    [1, 'bad.zip'],
    [1, 'bad.zip --quiet'],
    [1, 'good.zip bad.zip'],
    [1, 'warned.zip --fail-on warning'],
    [1, 'warned.zip --max-warnings 1'],
    [1, 'bad.zip -f json:out.json'],
    [2, ''],
    [2, 'good.zip --format pdf'],
    [2, 'good.zip -f json -f text'],
    [2, 'good.zip -f sarif:x -f json:x'],
    [2, 'good.zip --max-warnings -1'],
    [2, 'good.zip --fail-on sometimes'],
    [2, 'good.zip --profile loose'],
    [2, 'good.zip --config a --config b'],
    [2, 'good.zip --update-baseline'],
    [2, 'good.zip --target-version 2022.1'],
    [2, 'good.zip --source-version 2022.1'],
    [2, 'absent/*.zip'],
    [2, 'good.zip empty'],
    [3, 'absent.zip'],
    [3, 'good.zip --config absent.yaml'],
    [3, 'good.zip --baseline absent.json'],
    [3, 'good.zip --baseline model.json'],
    [3, 'good.zip --target absent.json'],
    [3, 'good.zip --max-archive-size 5 --max-model-size 5'],
    [3, 'truncated.zip'],
    [3, 'truncated.zip --fail-on never'],
    [3, 'empty/unread.txt --fail-on never'],
    [4, 'good.zip truncated.zip --fail-on never'],
    [4, 'good.zip absent.zip'],
    [4, 'bad.zip absent.zip'],
    [6, 'good.zip -f json:absent/out.json'],
    [6, 'good.zip -f json:model.json'],
    [6, 'good.zip -f json:good.zip --force'],
    [70, 'fault.zip'],
  ])('%i: %s', async (code, line) => {
    expect((await run(line)).code).toBe(code)
  })

  test('a fault names its input', async () => {
    expect((await run('good.zip fault.zip')).err).toContain('fault.zip: a fault of ours')
  })
})

describe('inputs', () => {
  const inputsOf = async (line: string, stdin = '') => {
    const { out } = await run(`${line} -f json`, { stdin })
    return JSON.parse(out).inputs.map(({ input }: { input: string }) => input)
  }

  test('a folder has the archives and the models in it, in the order of their names', async () => {
    expect(await inputsOf('sub')).toEqual(['sub/a[1].zip', 'sub/deep/Two.ZIP', 'sub/deep/model.json', 'sub/one.zip'])
  })

  test('are in the order given, each once', async () => {
    expect(await inputsOf('model.json good.zip sub/../good.zip *.json sub/one.zip sub')).toEqual([
      'model.json',
      'good.zip',
      'sub/one.zip',
      'sub/a[1].zip',
      'sub/deep/Two.ZIP',
      'sub/deep/model.json',
    ])
  })

  test('are files before they are globs', async () => {
    expect(await inputsOf('sub/a[1].zip')).toEqual(['sub/a[1].zip'])
    expect(await inputsOf('sub/[ao]*.zip')).toEqual(['sub/a[1].zip', 'sub/one.zip'])
    expect(await inputsOf('{good,bad}.zip')).toEqual(['bad.zip', 'good.zip'])
  })

  test('may be standard input, once and beside others', async () => {
    expect(await inputsOf('- good.zip -', holding())).toEqual(['-', 'good.zip'])
  })

  test('that cannot be read are findings', async () => {
    const { out } = await run('absent.zip bad.zip -f json')
    const { inputs, totals } = JSON.parse(out)
    expect(inputs[0].findings[0]).toMatchObject({ code: 'cli/input-absent', severity: 'error', place: {} })
    expect(totals).toEqual({ error: 2, warning: 1, info: 0, inputs: 2 })
  })

  test('nothing is validated when a word matches nothing', async () => {
    const { out, err } = await run('bad.zip absent/*.zip')
    expect([out, err.split('\n')[0]]).toEqual(['', 'error cli/nothing-matched  Nothing matches "absent/*.zip".'])
  })
})

describe('reports', () => {
  test('go where they are told to', async () => {
    const { out, read } = await run('bad.zip -f text -f json:out.json -f sarif:out.sarif')
    expect(out).toMatch(/1 input: 1 error, 1 warning\n$/)
    expect(JSON.parse(read('out.json')).totals).toEqual({ error: 1, warning: 1, info: 0, inputs: 1 })
    expect(JSON.parse(read('out.sarif')).version).toBe('2.1.0')
  })

  test('are not written over what was read besides', async () => {
    const made = populated()
    await main(['validate', 'bad.zip', '--baseline', 'base.json', '--update-baseline'], made.io)
    made.put('apicontract.config.yaml', 'profile: default\n')
    for (const file of ['base.json', 'apicontract.config.yaml']) {
      const before = made.read(file)
      const words = ['bad.zip', '--baseline', 'base.json', '-f', `json:${file}`, '--force']
      await main(['validate', ...words], made.io)
      expect(made.stderr()).toContain(`The output "${file}" is the very file that is read.`)
      expect(made.read(file)).toBe(before)
    }
  })

  test('are all written, even if one cannot be', async () => {
    const { code, read, err } = await run('bad.zip -f json:absent/out.json -f json:out.json')
    expect([code, JSON.parse(read('out.json')).totals.error]).toEqual([6, 1])
    expect(err).toContain('cli/output-folder-absent')
  })

  test.each(['-f json:x -f sarif:x', '-f json:x -f sarif:./x', '-f json:a/../x -f auto -f sarif:x/'])(
    'cannot go to one file: %s',
    async (formats) => {
      const { code, err } = await run(`good.zip ${formats}`)
      expect([code, err]).toEqual([
        2,
        expect.stringMatching(/Both json and sarif would go to "(\.\/)?x\/?": name another/),
      ])
    },
  )

  test('are painted on a terminal only', async () => {
    const { out, read } = await run('bad.zip -f text', { isTerminal: true })
    expect(out).toContain('\u001b[31merror')
    expect((await run('bad.zip -f text:out.txt', { isTerminal: true })).read('out.txt')).not.toContain('\u001b')
    expect(() => read('out.txt')).toThrow()
  })

  test('quiet says nothing of what is good', async () => {
    const { out, err } = await run('good.zip warned.zip --quiet', { isTerminal: true })
    expect(out + err).toBe('')
  })

  test.each([
    ['bad.zip -f json:x', '1 input: 1 error, 1 warning\n'],
    ['warned.zip --fail-on warning -q -f json:x', '1 input: 2 warnings\n'],
    ['warned.zip -f json:x', ''],
    ['good.zip -f json:x', ''],
  ])('only in files, with what is found told where that is the answer "no": %s', async (line, told) => {
    const { out, err } = await run(line)
    expect(out).toBe('')
    expect(err).toBe(told)
  })

  test('too many warnings are told', async () => {
    const { err } = await run('warned.zip --max-warnings 1')
    expect(err).toMatch(/^error validation\/too-many-warnings {2}There are 2 warnings; --max-warnings allows 1\.\n/)
  })

  test('one warning is one', async () => {
    const made = world()
    made.put('one.zip', holding(warning))
    await main(['validate', 'one.zip', '--max-warnings', '0'], made.io)
    expect(made.stderr()).toContain('There is 1 warning; --max-warnings allows 0.')
  })

  test('too many warnings are shown, even to who wants to hear only what fails', async () => {
    const { out, read } = await run('warned.zip --max-warnings 1 --quiet -f text -f junit:junit.xml')
    expect(out).toMatch(/^warning .*\n(?:.*\n)*\n1 input: 2 warnings\n$/)
    expect(read('junit.xml')).toContain('failures="2"')
    expect((await run('warned.zip --max-warnings 2 --quiet')).out).toBe('')
  })

  test('show how far they are on a terminal', async () => {
    expect((await run('good.zip bad.zip', { isTerminal: true })).err).toContain('] 1/2 good.zip')
    expect((await run('good.zip', { isTerminal: true })).err).toBe('')
    expect((await run('good.zip bad.zip')).err).toBe('')
  })
})

describe('auto', () => {
  test('GitHub gets annotations and a summary', async () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: 'summary.md' }
    const { out, read } = await run('bad.zip', { env })
    expect(out).toMatch(/^::error file=bad\.zip,/)
    expect(read('summary.md')).toMatch(/^## Validation: 1 error, 1 warning\n/)
  })

  test.each([
    ['github', 'GITHUB_WORKSPACE', /^::error file=bad\.zip,/m],
    ['gitlab', 'CI_PROJECT_DIR', /"path": ?"bad\.zip"/],
    ['sarif', 'GITHUB_WORKSPACE', /"uri": "bad\.zip"/],
    ['checkstyle', 'CI_PROJECT_DIR', /<file name="bad\.zip/],
    ['text', 'GITHUB_WORKSPACE', /\.\.\/bad\.zip/],
  ])('%s names files by their path in the repository where a server needs that', async (format, variable, expected) => {
    const made = populated()
    const io = { ...made.io, cwd: join(made.folder, 'sub'), env: { [variable]: made.folder } }
    expect(await main(['validate', '../bad.zip', '-f', format], io)).toBe(1)
    expect(made.stdout()).toMatch(expected)
    const elsewhere = { ...io, env: { [variable]: join(made.folder, 'sub', 'other') } }
    expect(await main(['validate', '../bad.zip', '-f', format], elsewhere)).toBe(1)
    expect(made.stdout()).toContain('../bad.zip')
  })

  test('a summary that cannot be written is told', async () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: 'absent/summary.md' }
    const { code, err } = await run('good.zip', { env })
    expect([code, err.includes('cli/output-folder-absent')]).toEqual([6, true])
  })

  test('GitLab gets a code quality report beside the text, again and again', async () => {
    const env = { GITLAB_CI: 'true' }
    const made = await run('bad.zip', { env })
    expect(made.out).toMatch(/1 input: 1 error/)
    expect(await main(['validate', 'good.zip'], made.io)).toBe(0)
    expect(JSON.parse(made.read('gl-code-quality-report.json'))).toEqual([])
  })

  test('GitLab gets its report where it looks for it, wherever in the project the command runs', async () => {
    const made = populated()
    const env = { GITLAB_CI: 'true', CI_PROJECT_DIR: made.folder }
    expect(await main(['validate', '../bad.zip'], { ...made.io, cwd: join(made.folder, 'sub'), env })).toBe(1)
    expect(JSON.parse(made.read('gl-code-quality-report.json'))[0].location.path).toBe('bad.zip')
  })

  test.each(['gitlab', 'json'])('GitLab gets the report that is asked for in its file: %s', async (format) => {
    const env = { GITLAB_CI: 'true' }
    const { code, read, out } = await run(`good.zip -f auto -f ${format}:./gl-code-quality-report.json`, { env })
    expect([code, out.trim().split('\n').at(-1)]).toEqual([0, '1 input: no problem found'])
    expect(Array.isArray(JSON.parse(read('gl-code-quality-report.json')))).toBe(format === 'gitlab')
  })

  test('a named format goes before', async () => {
    expect((await run('bad.zip -f text', { env: { GITHUB_ACTIONS: 'true' } })).out).toMatch(/^error /)
  })
})

describe('configuration', () => {
  const configured = async (yaml: string, line: string, surroundings: Parameters<typeof world>[0] = {}) => {
    const made = populated(surroundings)
    made.put('apicontract.config.yaml', yaml)
    const code = await main(['validate', ...line.split(' ')], made.io)
    return { ...made, code, out: made.stdout(), err: made.stderr() }
  }

  test('is the nearest upward, and paths in it start from its folder', async () => {
    const made = populated()
    made.put(
      'apicontract.config.json',
      JSON.stringify({ formats: ['text', 'json:out.json'], target: { model: 'target.json' } }),
    )
    const io = { ...made.io, cwd: join(made.folder, 'sub', 'deep') }
    expect(await main(['validate', 'Two.ZIP'], io)).toBe(3)
    expect(made.stderr()).toMatch(
      / {2}\.\.\/\.\.\/apicontract.config.json:1:55 {2}There is no file "\.\.\/\.\.\/target.json"/,
    )
    expect(await main(['validate', 'Two.ZIP', '--target', '../none'], io)).toBe(3)
    expect(made.stderr()).toContain('cli/input-absent  There is no file "../none"')
    made.put('target.json', '{"formatVersion":2}')
    expect(await main(['validate', 'Two.ZIP'], io)).toBe(3)
    expect(made.stderr()).toMatch(/\.\.\/\.\.\/target\.json/)
    made.put('apicontract.config.json', JSON.stringify({ formats: ['text', 'json:out.json'] }))
    expect(await main(['validate', 'Two.ZIP'], io)).toBe(0)
    expect(JSON.parse(made.read('out.json')).totals.inputs).toBe(1)
  })

  test('is one file of a folder: which of two is meant is not guessed', async () => {
    const made = populated()
    made.put('apicontract.config.yaml', 'profile: strict')
    made.put('apicontract.config.json', '{}')
    expect(await main(['validate', 'good.zip'], made.io)).toBe(2)
    expect(made.stderr()).toMatch(
      /^error cli\/configuration-twice {2}There are two configurations, "apicontract.config.yaml" and "apicontract.config.json"\.\n/,
    )
    expect(await main(['validate', 'good.zip', '--config', 'apicontract.config.json'], made.io)).toBe(0)
  })

  test('that is a link to nothing is told, not passed over', async () => {
    const made = populated()
    symlinkSync('gone.yaml', join(made.folder, 'apicontract.config.yaml'))
    expect(await main(['validate', 'good.zip'], made.io)).toBe(3)
    expect(made.stderr()).toContain('There is no file "apicontract.config.yaml".')
  })

  test('may be a link to a file; a folder of its name, or a link to one, is none', async () => {
    const made = populated()
    const configuration = join(made.folder, 'apicontract.config.json')
    symlinkSync(made.folder, configuration)
    expect(await main(['validate', 'good.zip'], made.io)).toBe(0)
    rmSync(configuration)
    mkdirSync(configuration)
    expect(await main(['validate', 'good.zip'], made.io)).toBe(0)
    rmdirSync(configuration)
    made.put('meant.json', '{"profil": "strict"}')
    symlinkSync('meant.json', configuration)
    expect(await main(['validate', 'good.zip'], made.io)).toBe(3)
    expect(made.stderr()).toContain('configuration/unknown-member  apicontract.config.json:1:2')
  })

  test('says where it names a baseline that is absent', async () => {
    const { code, err } = await configured('profile: default\nbaseline: none.json\n', 'good.zip')
    expect([code, err.split('\n')[0]]).toEqual([
      3,
      'error cli/baseline-absent  apicontract.config.yaml:2:11  There is no baseline "none.json".',
    ])
    const option = await configured('baseline: none.json\n', 'good.zip --baseline other.json')
    expect(option.err).toMatch(/^error cli\/baseline-absent {2}There is no baseline "other.json"\./)
  })

  test('says where it names a folder as its baseline', async () => {
    const { code, err } = await configured('baseline: .\n', 'good.zip')
    expect([code, err.split('\n')[0]]).toEqual([
      3,
      'error cli/input-folder  apicontract.config.yaml:1:11  "." is a folder, where a file is expected.',
    ])
  })

  test('tells all of its mistakes', async () => {
    const { code, err } = await configured('profil: strict\nfailOn: eror\nseverities: { layuot: off }', 'good.zip')
    expect(code).toBe(3)
    expect(err.match(/^error configuration\/\S+ {2}\S+/gm)).toEqual([
      'error configuration/unknown-member  apicontract.config.yaml:1:1',
      'error configuration/wrong-value  apicontract.config.yaml:2:9',
      'error configuration/unknown-code  apicontract.config.yaml:3:15',
    ])
  })

  test('tells its mistakes', async () => {
    const { code, err } = await configured('profil: strict', 'good.zip')
    expect([code, err.split('\n')[0]]).toEqual([
      3,
      'error configuration/unknown-member  apicontract.config.yaml:1:1  "profil" is not a member of the configuration; did you mean "profile"?',
    ])
  })

  test('says how inputs are validated; options go first', async () => {
    const yaml = 'profile: strict\noverrides: [{ files: ["options*"], severities: { layout/orphan-file: off } }]'
    expect((await configured(yaml, 'options.zip')).out).toContain(
      '{"profile":"strict","severities":{"layout/orphan-file":"off"}}',
    )
    expect((await configured(yaml, 'options.zip --profile import')).out).toContain('"profile":"import"')
    expect((await configured('', 'options.zip --target-version 2022.1.3 --source-version 2020.2')).out).toContain(
      '"target":{"version":"2022.1.3","sourceVersion":"2020.2"}',
    )
  })

  test.each(['x', '2022', '2022.1.x', 'v2022.1'])('refuses the version %s', async (word) => {
    const { code, err } = await configured('', `good.zip --target-version ${word}`)
    expect([code, err]).toEqual([2, expect.stringContaining(`"${word}" is not a version like 2022.1.3.`)])
  })

  test('says what fails; options go first', async () => {
    expect((await configured('failOn: warning', 'warned.zip')).code).toBe(1)
    expect((await configured('failOn: warning', 'warned.zip --fail-on error')).code).toBe(0)
    expect((await configured('maxWarnings: 1', 'warned.zip')).code).toBe(1)
  })

  test('ignores with a reason, and tells which ignores expired or are of no use', async () => {
    const yaml = `ignores:
      - { code: meaning/no-process, reason: Known., until: 2026-05-01 }
      - { code: layout/orphan-file, reason: Kept. }
      - { code: layout/file-absent, reason: Kept. }`
    const before = await configured(yaml, 'bad.zip', { env: { SOURCE_DATE_EPOCH: '1777500000' } })
    expect([before.code, before.out]).toEqual([0, '1 input: no problem found (2 ignored by the configuration)\n'])
    expect(before.err).toMatch(
      /^info configuration\/ignore-unused {2}apicontract\.config\.yaml:4:9 {2}There is no finding of layout\/file-absent/,
    )
    const after = await configured(yaml, 'bad.zip', { env: { SOURCE_DATE_EPOCH: '1777800000' } })
    const expired = 'warning configuration/ignore-expired  apicontract.config.yaml:2:9  '
    expect([after.code, after.err]).toEqual([1, expect.stringContaining(expired)])
    const within = await configured(`overrides:\n  - files: [bad.zip]\n    ${yaml}`, 'bad.zip')
    expect(within.err).toContain('info configuration/ignore-unused  apicontract.config.yaml:6:9  ')
  })

  test('tells which overrides match no input, and that of no other', async () => {
    const yaml = `overrides:
    - { files: [old/**, '*.json'], profile: strict }
    - { files: [good.zip], profile: strict }`
    const told = await configured(yaml, 'good.zip')
    expect([told.code, told.err]).toEqual([
      0,
      expect.stringMatching(
        /^info configuration\/override-unused {2}apicontract\.config\.yaml:2:7 {2}No input matches "old\/\*\*", "\*\.json".*\n/,
      ),
    ])
    expect(told.err).not.toContain('good.zip')
    expect((await configured(yaml, 'good.zip --quiet')).err).toBe('')
  })
})

describe('baseline', () => {
  test('fails when findings grow, asks to be shrunk when they shrink', async () => {
    const made = populated()
    const validate = (...words: string[]) => main(['validate', '--baseline', 'base.json', ...words], made.io)
    expect(await validate('bad.zip', 'warned.zip', '--update-baseline')).toBe(0)
    expect(await validate('bad.zip', '--fail-on', 'info')).toBe(0)
    made.put('bad.zip', holding(error, warning, { fingerprint: 'f'.repeat(16) }))
    expect(await validate('bad.zip')).toBe(1)
    made.put('bad.zip', holding(error, warning, { ...warning, fingerprint: 'e'.repeat(16) }))
    expect(await validate('bad.zip')).toBe(1)
    expect(await validate('bad.zip', '--fail-on', 'error')).toBe(0)
    made.put('bad.zip', holding(error, warning, { code: 'layout/rezipped', severity: 'info' }))
    expect(await validate('bad.zip')).toBe(0)
    expect(made.stderr()).toBe('')
    made.put('bad.zip', holding(error))
    expect(await validate('bad.zip')).toBe(0)
    expect(made.stderr()).toMatch(
      /^warning baseline\/shrunk {2}base\.json {2}1 finding of the baseline is gone\.\n {2}Shrink the baseline/,
    )
    expect(await validate('bad.zip', '--update-baseline')).toBe(0)
    expect(Object.keys(JSON.parse(made.read('base.json')).inputs)).toEqual(['bad.zip', 'warned.zip'])
  })

  test('forgets inputs that are gone, and no others, when it is written', async () => {
    const made = populated()
    const update = (...words: string[]) =>
      main(['validate', '--baseline', 'base.json', '--update-baseline', ...words], made.io)
    const inputs = () => Object.keys(JSON.parse(made.read('base.json')).inputs)
    made.put('gone.zip', holding(error))
    await update('bad.zip', 'warned.zip', 'gone.zip')
    expect(inputs()).toEqual(['bad.zip', 'gone.zip', 'warned.zip'])
    rmSync(join(made.folder, 'gone.zip'))
    expect(await main(['validate', '--baseline', 'base.json', 'bad.zip'], made.io)).toBe(0)
    expect(made.stderr()).toContain('warning baseline/shrunk  base.json  1 finding of the baseline is gone.')
    await update('bad.zip')
    expect(inputs()).toEqual(['bad.zip', 'warned.zip'])
  })

  test('that is not there yet is to be written first', async () => {
    expect((await run('good.zip --baseline absent.json')).err).toBe(
      'error cli/baseline-absent  There is no baseline "absent.json".\n' +
        '  Write it with --update-baseline, or check the path.\n',
    )
  })

  test('is looked for before any input is read', async () => {
    const made = populated()
    const opened: string[] = []
    const files = {
      ...made.io.files,
      open: (...words: Parameters<Files['open']>) => {
        opened.push(String(words[0]))
        return made.io.files.open(...words)
      },
    }
    expect(await main(['validate', 'good.zip', '--baseline', 'absent.json'], { ...made.io, files })).toBe(3)
    expect(opened).not.toContain(join(made.folder, 'good.zip'))
    expect(await main(['validate', 'good.zip'], { ...made.io, files })).toBe(0)
    expect(opened).toContain(join(made.folder, 'good.zip'))
  })

  test('knows inputs by their path from it, wherever the command is run', async () => {
    const made = populated()
    await main(['validate', 'bad.zip', '--baseline', 'base.json', '--update-baseline'], made.io)
    const io = { ...made.io, cwd: join(made.folder, 'sub') }
    expect(await main(['validate', '../bad.zip', '--baseline', '../base.json'], io)).toBe(0)
  })

  test('never holds what keeps an input from being read', async () => {
    const made = populated()
    made.put(
      'unread.zip',
      holding({ code: 'archive/crc-mismatch' }, { code: 'document/root', message: 'unread' }, warning),
    )
    const words = ['unread.zip', 'absent.zip', '--baseline', 'base.json', '--update-baseline']
    expect(await main(['validate', ...words], made.io)).toBe(3)
    expect(JSON.parse(made.read('base.json')).inputs).toEqual({
      'unread.zip': { 'layout/orphan-file': ['a'.repeat(16)] },
    })
  })
})
