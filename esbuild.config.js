import { rmSync } from 'node:fs'
import { build } from 'esbuild'

const folder = 'dist/command'

/**
 * The package with which yargs measures words takes 35 ms to load (tables of emoji), a third of what a small archive
 * takes to be validated. Words of help texts take one column a character.
 */
const plainWidth = {
  name: 'plain-width',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]string-width[\\/]index\.js$/ }, () => ({
      contents: 'export default (text) => Array.from(text).length',
    }))
  },
}

/** Some packages in CommonJS load modules of Node. */
const requireOfNode = `import { createRequire as requireBeside } from 'node:module'; const require = requireBeside(import.meta.url)`

rmSync(folder, { recursive: true, force: true })
await build({
  entryPoints: ['src/cli/process.ts', 'src/cli/validate-worker.ts'],
  outdir: folder,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  // jsonc-parser has modules that can be bundled under this name only.
  mainFields: ['module', 'main'],
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [plainWidth],
  banner: { js: requireOfNode },
  logLevel: 'warning',
})
