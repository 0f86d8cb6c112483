import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { bytesOf } from './support/exports.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A program of the library that would run in a browser: it validates an archive and writes the report of JUnit. */
const program = `
  import { renderReport, validate } from './dist/index.js'
  const bytes = Uint8Array.from(atob('${Buffer.from(bytesOf('contract-none')).toString('base64')}'), (one) => one.charCodeAt(0))
  console.log(await renderReport(validate([{ name: 'a.zip', bytes }]), 'junit'))
`

test.skipIf(!existsSync(`${root}/dist/index.js`))(
  'the built library can be bundled for browsers as README says, with the portable engine',
  async () => {
    const { outputFiles, metafile } = await build({
      stdin: { contents: program, resolveDir: root },
      bundle: true,
      platform: 'browser',
      format: 'esm',
      external: ['stream'],
      write: false,
      metafile: true,
      logLevel: 'silent',
    })
    const inputs = Object.keys(metafile.inputs)
    expect(outputFiles).toHaveLength(1)
    expect(inputs.filter((name) => /node-engine|usual-engine\.js/.test(name))).toEqual([])
    expect(inputs.filter((name) => name.includes('jszip/lib/flate.js'))).toHaveLength(1)
    const input = outputFiles.map(({ text }) => text).join('')
    expect(execFileSync(process.execPath, ['--input-type=module', '-'], { input, encoding: 'utf8' })).toContain(
      '<testsuite name="a.zip"',
    )
  },
)
