import { readFileSync, rmSync } from 'node:fs'
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

/** The module that each export of the library comes from. */
const origins = new Map(
  Array.from(
    readFileSync('src/index.ts', 'utf8').matchAll(/^export \{([^}]*)\} from '\.\/(.*)'$/gm),
    ([, names, path]) => namesIn(names).map((name) => [name, path]),
  ).flat(),
)

/**
 * Commands import from the library's index, and bundling would give each command all that any other takes from there.
 * Here they import from where the index has it, so that each loads what it needs.
 */
const withoutIndex = {
  name: 'without-index',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]cli[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replace(
          /const \{ (\w+) \} = await import\('((?:\.\.\/)+)index\.ts'\)/g,
          (_, name, up) => `const { ${name} } = await import('${up}${origins.get(name)}')`,
        )
        .replace(/^import \{([^}]*)\} from '((?:\.\.\/)+)index\.ts'$/gm, (_, names, up) =>
          namesIn(names)
            .map((name) => `import { ${name} } from '${up}${origins.get(name)}'`)
            .join('\n'),
        ),
      loader: 'ts',
    }))
  },
}

/** Names between braces, types left out. */
function namesIn(list) {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
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
  plugins: [plainWidth, withoutIndex],
  banner: { js: requireOfNode },
  logLevel: 'warning',
})
