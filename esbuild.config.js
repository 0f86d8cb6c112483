import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { lstat, mkdir, open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { compiledFile, loadCompiled } from './dist/cli/v8/compiled.js'

const folder = 'dist/command'

/** What the command is mostly used for. */
const usualLines = [
  'init -o definition.yaml',
  'create definition.yaml -o a.zip',
  'import a.zip -o a.json',
  'export a.json -o b.zip',
  'validate a.zip',
  'validate a.zip --quiet',
]

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

/** Large packages that most lines do without: each a bundle of its own, loaded when a module first asks for it. */
const seldomUsed = ['@apidevtools/json-schema-ref-parser', 'xmlbuilder2', 'yaml', 'zod']

const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ path }) =>
      seldomUsed.includes(path) ? { path: `./${bundleOf(path)}`, external: true } : undefined,
    )
  },
}

function bundleOf(name) {
  return `${name.split('/').at(-1)}.cjs`
}

/** The commands have a bundle of their own, too, and saying the version does without it. */
const commandsApart = {
  name: 'commands-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/arguments\/parse\.ts$/ }, ({ path }) => ({ path, namespace: 'apart' }))
    onLoad({ filter: /./, namespace: 'apart' }, () => ({
      contents: loadingCommands(''),
      resolveDir: '.',
      loader: 'ts',
    }))
  },
}

/** A module that is the bundle of commands, or a part of it. */
function loadingCommands(part) {
  return `
    import { join } from 'node:path'
    import { loadCompiled } from './src/cli/v8/compiled.ts'
    module.exports = loadCompiled(join(__dirname, 'commands.cjs')).exports${part}
  `
}

/** Makes a bundle. */
async function bundle(name, entry, plugins = []) {
  await build({
    ...entry,
    outfile: `${folder}/${name}`,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    // jsonc-parser has modules that can be bundled under this name only.
    mainFields: ['module', 'main'],
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'ownUrl' },
    banner: { js: `const ownUrl = require('node:url').pathToFileURL(__filename).href;` },
    minifySyntax: true,
    minifyWhitespace: true,
    plugins: [plainWidth, withoutIndex, ...plugins],
    logLevel: 'warning',
  })
}

function code(contents) {
  return { stdin: { contents, resolveDir: '.', loader: 'ts' } }
}

rmSync(folder, { recursive: true, force: true })
await bundle('process.cjs', { entryPoints: ['src/cli/process.ts'] }, [commandsApart])
await bundle(
  'commands.cjs',
  code(`
    export { parseArguments } from './src/cli/arguments/parse.ts'
    export const work = {
      validate: () => import('./src/cli/validate/validate-worker.ts'),
      export: () => import('./src/cli/export/export-worker.ts'),
    }
  `),
  [apart],
)
for (const name of seldomUsed) await bundle(bundleOf(name), code(`export * from '${name}'`))
for (const name of ['validate', 'export']) await bundle(`${name}-worker.js`, code(loadingCommands(`.work.${name}()`)))
writeFileSync(`${folder}/package.json`, '{ "type": "commonjs" }\n')
await keepCompiledCode()

/**
 * Lets the bundle do what it is mostly used for, and puts the code that this engine compiled for it beside it. Another
 * engine takes no notice of it; nothing is written when the command runs.
 */
async function keepCompiledCode() {
  const file = resolve(folder, 'commands.cjs')
  const { exports, compiledCode } = loadCompiled(file)
  const cwd = mkdtempSync(join(tmpdir(), 'apicontract-'))
  const nowhere = { write: async () => undefined, isTerminal: false }
  const files = { lstat, mkdir, open, realpath, rename, stat, unlink }
  for (const line of usualLines) {
    const { run } = await exports.parseArguments(line.split(' '), 80)
    await run({ stdin: [], stdout: nowhere, stderr: nowhere, cwd, env: {}, files })
  }
  rmSync(cwd, { recursive: true })
  for (const [bundle, compiled] of compiledCode()) writeFileSync(compiledFile(bundle), compiled)
}
