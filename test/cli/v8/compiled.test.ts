import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { compiledFile, loadCompiled } from '../../../src/cli/v8/compiled.ts'

const folder = mkdtempSync(join(tmpdir(), 'apicontract-'))
const bundle = join(folder, 'bundle.cjs')
afterAll(() => rmSync(folder, { recursive: true }))

/** What the bundle answers. */
function answer(): unknown {
  const { exports } = loadCompiled(bundle)
  return Object(exports).answer()
}

/** A bundle as it is built: a function of what a module is given. */
function bundled(code: string): string {
  return `(function (module, require, __filename) {${code}\n})`
}

function keepCompiled(): void {
  for (const [file, code] of loadCompiled(bundle).compiledCode()) writeFileSync(compiledFile(file), code)
}

describe('a bundle', () => {
  beforeEach(() => {
    const code = "module.exports = { answer: () => require('node:path').basename(__filename) + ' says 42' }"
    writeFileSync(bundle, bundled(code))
    rmSync(compiledFile(bundle), { force: true })
  })

  test('is loaded without compiled code', () => {
    expect(answer()).toBe('bundle.cjs says 42')
  })

  test('is loaded with the compiled code of this engine, and says the same', () => {
    keepCompiled()
    expect(answer()).toBe('bundle.cjs says 42')
  })

  test('is loaded where the compiled code is that of another engine, or none at all', () => {
    for (const bytes of [new Uint8Array(0), new Uint8Array(1000).fill(7)]) {
      writeFileSync(compiledFile(bundle), bytes)
      expect(answer()).toBe('bundle.cjs says 42')
    }
  })

  test('is loaded where the compiled code is that of another bundle', () => {
    keepCompiled()
    writeFileSync(bundle, bundled("module.exports = { answer: () => 'another' }"))
    expect(answer()).toBe('another')
  })

  test('loads another one beside it, once, when it is asked for', () => {
    const other = join(folder, 'other.cjs')
    writeFileSync(other, bundled('module.exports = { count: 0 }'))
    writeFileSync(bundle, bundled("module.exports = { answer: () => (require('./other.cjs').count += 1) }"))
    const { exports, compiledCode } = loadCompiled(bundle)
    expect([...compiledCode().keys()]).toEqual([bundle])
    expect([Object(exports).answer(), Object(exports).answer()]).toEqual([1, 2])
    expect([...compiledCode().keys()]).toEqual([bundle, other])
  })
})
