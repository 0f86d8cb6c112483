import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const index = fileURLToPath(new URL('../src/index.ts', import.meta.url))
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
}
const program = ts.createProgram([index], options)
const checker = program.getTypeChecker()

/** Everything that the library offers, whatever file it stands in. */
function exportsOfIndex(): readonly { readonly name: string; readonly symbol: ts.Symbol }[] {
  const file = program.getSourceFile(index)
  const module = file && checker.getSymbolAtLocation(file)
  if (module === undefined) throw new Error('src/index.ts is no module')
  return checker
    .getExportsOfModule(module)
    .map((symbol) => ({
      name: symbol.name,
      symbol: symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

const exported = exportsOfIndex()

test('the library offers these names and no others', () => {
  const lines = exported.map(({ name, symbol }) => `${symbol.flags & ts.SymbolFlags.Value ? 'value' : 'type '} ${name}`)
  expect(`${lines.join('\n')}\n`).toMatchSnapshot()
})

test('every name that the library offers says what it promises', () => {
  const silent = exported.filter(({ symbol }) => symbol.getDocumentationComment(checker).length === 0)
  expect(silent.map(({ name }) => name)).toEqual([])
})
