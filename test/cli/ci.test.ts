import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { bytesOf } from '../support/exports.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const isBuilt = existsSync(join(root, 'dist/command/process.cjs'))
const read = (name: string) => parse(readFileSync(join(root, name), 'utf8'))

interface Answer {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a script as a CI service does, in a folder with a good and a broken archive. */
function shell(script: string, variables: Readonly<Record<string, string>>, words: readonly string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'apicontract-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'a good one.zip'), bytesOf('api'))
  writeFileSync(join(folder, 'broken.zip'), 'broken')
  const env = { PATH: process.env['PATH'] ?? '', ...variables }
  const answer = new Promise<Answer>((resolve) => {
    const done = (error: Error | null, out: string, err: string) => {
      resolve({ code: error === null ? 0 : Number('code' in error ? error.code : -1), out, err })
    }
    execFile(
      'bash',
      ['--norc', '-eo', 'pipefail', '-c', script, 'bash', ...words],
      { cwd: folder, env, encoding: 'utf8' },
      done,
    )
  })
  return { folder, answer }
}

describe.skipIf(!isBuilt)('the action for GitHub', () => {
  const action = read('action.yml')
  const { run, env } = action.runs.steps.at(-1)
  const none = Object.fromEntries(Object.keys(env).map((name) => [name, '']))
  const github = { ...none, GITHUB_ACTIONS: 'true', GITHUB_ACTION_PATH: root, GITHUB_STEP_SUMMARY: 'summary.md' }

  test('hands every input over', () => {
    const given = Object.values<string>(env).map((value) => /^\$\{\{ inputs\.(\S+) \}\}$/.exec(value)?.[1])
    expect(given).toEqual(Object.keys(action.inputs))
  })

  test('passes for a good archive', async () => {
    const { folder, answer } = shell(run, { ...github, FILES: 'a good one.zip\n' })
    expect(await answer).toMatchObject({ code: 0, out: expect.stringMatching(/1 input: .*\n$/) })
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toMatch(/^## Validation/)
  })

  test('fails for a broken one, annotates it and writes SARIF', async () => {
    const options = { PROFILE: 'strict', FAIL_ON: 'error', SARIF: 'out.sarif' }
    const { folder, answer } = shell(run, { ...github, ...options, FILES: '*.zip\n\n' })
    expect(await answer).toMatchObject({ code: 4, out: expect.stringContaining('::error file=broken.zip,') })
    const { artifacts } = JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')).runs[0]
    const archives = artifacts.filter((one: { parentIndex?: number }) => one.parentIndex === undefined)
    expect(archives.map((one: { location: { uri: string } }) => one.location.uri)).toEqual([
      'a%20good%20one.zip',
      'broken.zip',
    ])
  })

  test('takes no file for an option', async () => {
    expect(await shell(run, { ...github, FILES: '--version' }).answer).toMatchObject({ code: 3 })
  })

  test('fails where nothing matches', async () => {
    expect(await shell(run, { ...github, FILES: 'none/*.zip' }).answer).toMatchObject({ code: 2 })
    expect(await shell(run, { ...github, FILES: '' }).answer).toMatchObject({
      code: expect.toSatisfy((code) => code > 0),
    })
  })
})

describe.skipIf(!isBuilt)('the hook for pre-commit', () => {
  const [{ entry, args = [], files }] = read('.pre-commit-hooks.yaml')
  const script = `apicontract() { node '${root}bin/apicontract.js' "$@"; }; ${entry} ${args.join(' ')} "$@"`

  test('looks at archives', () => {
    expect(['a/b.zip', 'a.json', 'zip/a.txt'].map((name) => new RegExp(files).test(name))).toEqual([true, false, false])
  })

  test('says nothing of a good archive, and what is wrong with a broken one', async () => {
    expect(await shell(script, {}, ['a good one.zip']).answer).toEqual({ code: 0, out: '', err: '' })
    const { code, out } = await shell(script, {}, ['a good one.zip', 'broken.zip']).answer
    expect([code, out]).toEqual([4, expect.stringMatching(/^error archive\/\S+ {2}broken\.zip\n/)])
  })

  test('takes no file for an option', async () => {
    expect(await shell(script, {}, ['--fail-on=never', '--version']).answer).toMatchObject({ code: 3 })
  })
})
