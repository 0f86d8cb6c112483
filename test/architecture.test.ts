import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const source = new URL('../src/', import.meta.url)

/** What every part may import: functions of texts and of values. */
const plain = ['text', 'values']

/**
 * Which folders and files of `src` each may import from, besides itself and `plain`: what it stands on, never what uses
 * it.
 */
const table: Readonly<Record<string, string>> = {
  text: '',
  values: '',
  diagnostics: '',
  'errors.ts': 'diagnostics',
  archive: 'diagnostics errors.ts',
  xml: 'diagnostics errors.ts',
  documents: 'diagnostics errors.ts xml',
  model: 'diagnostics errors.ts xml documents',
  mapping: 'diagnostics errors.ts archive xml documents model',
  operations: 'diagnostics errors.ts archive xml documents model mapping',
  contracts: 'diagnostics errors.ts xml documents model operations',
  yaml: 'diagnostics errors.ts model',
  definition: 'diagnostics errors.ts xml documents model contracts yaml',
  authoring: 'diagnostics errors.ts xml documents model mapping contracts definition',
  export: 'diagnostics errors.ts documents model mapping operations contracts',
  platform: 'diagnostics errors.ts xml documents model contracts',
  rules: 'diagnostics errors.ts archive xml documents model mapping operations contracts',
  validation: 'diagnostics errors.ts archive xml documents model mapping operations rules',
  migration: 'diagnostics documents model mapping operations rules validation',
  reports: 'diagnostics errors.ts archive xml mapping rules validation',
  configuration: 'diagnostics errors.ts model mapping yaml rules validation reports',
  'index.ts':
    'diagnostics errors.ts archive xml documents model mapping operations contracts definition authoring export ' +
    'migration platform rules validation reports configuration yaml',
  'node.ts': 'archive',
  cli: 'index.ts node.ts diagnostics',
}

/** Modules of Node for speed, each with a twin that runs everywhere. */
const nodeModules = ['archive/node-engine.ts']

interface Source {
  /** Its path below `src`. */
  readonly name: string
  readonly text: string
}

const sources: readonly Source[] = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(new URL(name, source), 'utf8') }))

function importsOf({ text }: Source): readonly string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
}

/** What a relative import leads to, below `src`. */
function target(from: string, path: string): string {
  return new URL(path, new URL(from, 'file:///')).pathname.slice(1)
}

function areaOf(name: string): string {
  return name.split('/')[0] ?? ''
}

/** What a file imports though the table does not allow it. */
function forbiddenImports(file: Source): readonly string[] {
  const area = areaOf(file.name)
  const allowed = new Set([area, ...plain, ...(table[area] ?? '').split(' ')])
  return importsOf(file)
    .filter((path) => path.startsWith('.') && !allowed.has(areaOf(target(file.name, path))))
    .map((path) => `${file.name} imports ${path}`)
}

const impure = [
  /(?<![\w./-])console\s*\./,
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /\bMath\.random\b/,
  /\bperformance\s*\./,
  /\bset(?:Timeout|Interval|Immediate)\b/,
  /\bprocess\.(?:argv|cwd|env|exit|hrtime|memoryUsage|nextTick|on|platform|std\w+|versions?)\b/,
  /\bglobalThis\b/,
]

/** What in a file of the library depends on the machine, the moment or chance. */
function impurities(file: Source): readonly string[] {
  if (areaOf(file.name) === 'cli') return []
  const node = importsOf(file).filter((path) => path.startsWith('node:') && !nodeModules.includes(file.name))
  const code = file.text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '')
  const found = impure.flatMap((pattern) => pattern.exec(code)?.[0] ?? [])
  return [...node, ...found].map((fault) => `${file.name} uses ${fault}`)
}

/** A text without the imports that are gone when it runs. */
function withoutTypes(text: string): string {
  return text.replaceAll(/^(?:im|ex)port type [\s\S]*?from '[^']*'$/gm, '')
}

/** Files that import each other in a circle, each circle once. */
function cycles(files: readonly Source[]): readonly string[] {
  const imports = new Map(
    files.map((file) => [
      file.name,
      importsOf({ ...file, text: withoutTypes(file.text) }).flatMap((path) =>
        path.startsWith('.') ? [target(file.name, path)] : [],
      ),
    ]),
  )
  const done = new Set<string>()
  const found: string[] = []
  const visit = (name: string, way: readonly string[]): void => {
    if (way.includes(name)) found.push([...way.slice(way.indexOf(name)), name].join(' → '))
    if (way.includes(name) || done.has(name)) return
    for (const next of imports.get(name) ?? []) visit(next, [...way, name])
    done.add(name)
  }
  for (const { name } of files) visit(name, [])
  return found
}

describe('the architecture', () => {
  test('has a row in the table for every part, and no others', () => {
    expect(Object.keys(table).toSorted()).toEqual([...new Set(sources.map(({ name }) => areaOf(name)))].toSorted())
  })

  test('each part imports only what it stands on', () => {
    expect(sources.flatMap(forbiddenImports)).toEqual([])
  })

  test('no files import each other in a circle', () => {
    expect(cycles(sources)).toEqual([])
  })

  test('the library depends on no machine, no moment and no chance', () => {
    expect(sources.flatMap(impurities)).toEqual([])
  })
})

describe('a planted violation is found', () => {
  test.each([
    ['xml/a.ts', "import { b } from '../documents/b.ts'"],
    ['model/a.ts', "import type { B } from '../mapping/b.ts'"],
    ['cli/commands/a.ts', "export * from '../../mapping/b.ts'"],
    ['cli/a.ts', "const { b } = await import('../archive/b.ts')"],
    ['errors.ts', "import { b } from './index.ts'"],
  ])('in %s: %s', (name, text) => {
    expect(forbiddenImports({ name, text })).toHaveLength(1)
  })

  test.each([
    "import { readFileSync } from 'node:fs'",
    'console.log(1)',
    'const now = new Date()',
    'const now = Date.now()',
    'const chance = Math.random()',
    'const home = process.env.HOME',
  ])('in the library: %s', (text) => {
    expect(impurities({ name: 'mapping/a.ts', text })).toHaveLength(1)
    expect(impurities({ name: 'cli/a.ts', text })).toEqual([])
  })

  test.each(['new Date(Date.UTC(2024, 0))', '// console.log', '/* Date.now() */', "'https://console.example.com/'"])(
    'and what is none is not: %s',
    (text) => {
      expect(impurities({ name: 'mapping/a.ts', text })).toEqual([])
    },
  )

  test('in a circle of files', () => {
    const files = [
      { name: 'xml/a.ts', text: "import { b } from './b.ts'" },
      { name: 'xml/b.ts', text: "import { a } from './a.ts'" },
    ]
    expect(cycles(files)).toEqual(['xml/a.ts → xml/b.ts → xml/a.ts'])
  })
})
