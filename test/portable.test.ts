import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const library = fileURLToPath(new URL('../dist/index.js', import.meta.url))

test.skipIf(!existsSync(library))(
  'the built library can be bundled for browsers, with the portable engine',
  async () => {
    const { outputFiles, metafile } = await build({
      entryPoints: [library],
      bundle: true,
      platform: 'browser',
      format: 'esm',
      // jszip asks for streams and does without; only JUnit and Checkstyle reports, loaded late, need the other two.
      external: ['stream', 'events', 'url'],
      write: false,
      metafile: true,
      logLevel: 'silent',
    })
    const inputs = Object.keys(metafile.inputs)
    expect(outputFiles).toHaveLength(1)
    expect(inputs.filter((name) => /node-engine|usual-engine\.js/.test(name))).toEqual([])
    expect(inputs.filter((name) => name.includes('jszip/lib/flate.js'))).toHaveLength(1)
  },
)
