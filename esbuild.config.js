import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { lstat, mkdir, open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { build } from 'esbuild'
import { compiledFile, loadCompiled } from './dist/cli/v8/compiled.js'

const folder = 'dist/command'

const ownUrl = `const ownUrl = require('node:url').pathToFileURL(__filename).href;`

/** Options of every bundle. */
const usual = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  // jsonc-parser has modules that can be bundled under this name only.
  mainFields: ['module', 'main'],
  supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
  define: { 'import.meta.url': 'ownUrl' },
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
}

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

/** Large packages that most lines do without: each a bundle of its own. */
const seldomUsed = ['@apidevtools/json-schema-ref-parser', 'xmlbuilder2', 'yaml', 'zod']

/** What `process.cjs` loads: saying the version needs neither, and validating needs no other command. */
const parts = { 'with-yargs.ts': 'commands.cjs', 'validate.ts': 'validate.cjs' }

/** Bundles that are loaded when a module first asks for what is in them. */
function apart(isApart, bundleOf) {
  return {
    name: 'apart',
    setup({ onResolve }) {
      onResolve({ filter: /./ }, ({ path }) =>
        isApart(path) ? { path: `./${bundleOf(path)}`, external: true } : undefined,
      )
    },
  }
}

const packagesApart = apart((path) => seldomUsed.includes(path), bundleOfPackage)
const partsApart = apart(
  (path) => basename(path) in parts,
  (path) => parts[basename(path)],
)

function bundleOfPackage(name) {
  return `${name.split('/').at(-1)}.cjs`
}

/** Makes a bundle that `loadCompiled` loads: a function of what it hands in. */
async function bundle(name, entry, plugins = []) {
  await build({
    ...usual,
    ...entry,
    outfile: `${folder}/${name}`,
    banner: { js: `(function (module, require, __filename) {${ownUrl}` },
    footer: { js: '})' },
    plugins: [plainWidth, withoutIndex, ...plugins],
  })
}

/** Makes a file that Node starts with, and that loads a bundle and calls one of its functions. */
async function starter(name, loaded, called) {
  const loading = `import { loadCompiled } from './src/cli/v8/compiled.ts'
    loadCompiled(require('node:path').join(__dirname, '${loaded}')).exports.${called}()`
  await build({ ...usual, ...code(loading), outfile: `${folder}/${name}` })
}

function code(contents) {
  return { stdin: { contents, resolveDir: '.', loader: 'ts' } }
}

rmSync(folder, { recursive: true, force: true })
await bundle('process.cjs', { entryPoints: ['src/cli/process.ts'] }, [partsApart])
await bundle(
  'validate.cjs',
  code(`
    export { run } from './src/cli/commands/validate.ts'
    export const work = () => import('./src/cli/validate/validate-worker.ts')
  `),
  [packagesApart],
)
await bundle(
  'commands.cjs',
  code(`
    export { parseWithYargs } from './src/cli/arguments/with-yargs.ts'
    export const work = () => import('./src/cli/export/export-worker.ts')
  `),
  [packagesApart],
)
for (const name of seldomUsed) await bundle(bundleOfPackage(name), code(`export * from '${name}'`))
await starter('start.cjs', 'process.cjs', 'run')
await starter('validate-worker.js', 'validate.cjs', 'work')
await starter('export-worker.js', 'commands.cjs', 'work')
writeFileSync(`${folder}/package.json`, '{ "type": "commonjs" }\n')
await keepCompiledCode()

/**
 * Lets the bundles do what they are mostly used for, and puts the code that this engine compiled for them beside them.
 * Another engine takes no notice of it; nothing is written when the command runs.
 */
async function keepCompiledCode() {
  const file = resolve(folder, 'process.cjs')
  const { exports, compiledCode } = loadCompiled(file)
  const cwd = mkdtempSync(join(tmpdir(), 'apicontract-'))
  const nowhere = { write: async () => undefined, isTerminal: false }
  const files = { lstat, mkdir, open, realpath, rename, stat, unlink }
  const io = { stdin: [], stdout: nowhere, stderr: nowhere, cwd, env: {}, files }
  for (const line of usualLines) {
    const code = await exports.main(line.split(' '), io)
    if (code !== 0) throw new Error(`"${line}" failed while the command was built`)
  }
  rmSync(cwd, { recursive: true })
  for (const [bundle, compiled] of compiledCode()) writeFileSync(compiledFile(bundle), compiled)
}
