import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { once } from '../src/values/once.ts'

const dist = ts.sys.resolvePath(fileURLToPath(new URL('../dist', import.meta.url)))
const index = `${dist}/index.d.ts`
const user = ts.sys.resolvePath(fileURLToPath(new URL('user.ts', import.meta.url)))

/** Members that are named, and told, elsewhere: data of problems by their wording, messages by the platform. */
const toldElsewhere = /diagnostics\/catalogue\/|platform\/[a-z]+(?:-[a-z]+)*-message\.d\.ts$/

/** What is amiss with the types that the library offers, and with those of their members. */
interface Amiss {
  /** Members that an editor shows without a text. */
  readonly silent: readonly string[]
  /** Types that a program comes upon but cannot name: whatever it infers from them has no declarations. */
  readonly nameless: readonly string[]
}

function amissWithTypes(): Amiss {
  const program = ts.createProgram([index], { module: ts.ModuleKind.NodeNext, strict: true, types: [] })
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(index)
  const module = file && checker.getSymbolAtLocation(file)
  if (module === undefined) throw new Error('the declarations of the library are no module')
  const seen = new Set<ts.Type>()
  const silent = new Set<string>()
  const nameless = new Set<string>()
  const offered = new Map(checker.getExportsOfModule(module).map((symbol) => [aliased(symbol), symbol.name]))
  for (const [symbol, name] of offered) {
    if (symbol.flags & ts.SymbolFlags.Type) visit(checker.getDeclaredTypeOfSymbol(symbol), name)
    if (symbol.flags & ts.SymbolFlags.Function) visitCalls(checker.getTypeOfSymbol(symbol), name)
  }
  return { silent: [...silent], nameless: [...nameless] }

  function aliased(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  }

  function visitCalls(type: ts.Type, path: string): void {
    for (const call of type.getCallSignatures()) {
      for (const taken of call.parameters) visit(checker.getTypeOfSymbol(taken), `${path}(${taken.name})`)
      visit(call.getReturnType(), `${path}()`)
    }
  }

  function visit(type: ts.Type, path: string): void {
    if (seen.has(type)) return
    seen.add(type)
    if (hasOwnName(type) && !offered.has(type.aliasSymbol ?? type.symbol)) nameless.add(`${nameOf(type)} of ${path}`)
    if (type.isUnion()) for (const one of type.types) visit(one, path)
    else if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) visitParts(type, path)
  }

  function visitParts(type: ts.Type, path: string): void {
    const items = [type.getNumberIndexType(), type.getStringIndexType()]
    for (const item of items) if (item !== undefined) visit(item, `${path}[]`)
    visitCalls(type, path)
    if (!checker.isTupleType(type)) visitMembers(type, path)
  }

  function visitMembers(type: ts.Type, path: string): void {
    for (const member of checker.getPropertiesOfType(type).filter(isOurs)) {
      const at = `${path}.${member.name}`
      const isSilent = member.getDocumentationComment(checker).length === 0
      if (isSilent && !filesOf(member).every((name) => toldElsewhere.test(name))) silent.add(at)
      if (type.symbol?.name !== 'Subject') visit(checker.getNonNullableType(checker.getTypeOfSymbol(member)), at)
    }
  }

  /** Whether the compiler tells a type by its name: an alias that its own file keeps to itself is spelled out. */
  function hasOwnName({ aliasSymbol, symbol }: ts.Type): boolean {
    const named = aliasSymbol ?? symbol
    if (named === undefined || !filesOf(named).some((name) => name.startsWith(dist))) return false
    if (aliasSymbol === undefined) return (named.flags & ts.SymbolFlags.Interface) !== 0
    return (named.declarations ?? []).some((one) => ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Export)
  }
}

function nameOf({ aliasSymbol, symbol }: ts.Type): string {
  return (aliasSymbol ?? symbol).name
}

function isOurs(symbol: ts.Symbol): boolean {
  const files = filesOf(symbol)
  return files.length === 0 || files.some((name) => name.startsWith(dist))
}

function filesOf({ declarations = [] }: ts.Symbol): readonly string[] {
  return declarations.map((one) => one.getSourceFile().fileName)
}

/** What an editor shows over the first place at which a word stands in a program that uses the library. */
function shownOver(text: string): (word: string) => string {
  const options = { module: ts.ModuleKind.NodeNext, strict: true, types: [] }
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [user],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const content = name === user ? text : ts.sys.readFile(name)
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content)
    },
    getCurrentDirectory: () => dist,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === user || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
  })
  return (word) => ts.displayPartsToString(service.getQuickInfoAtPosition(user, text.lastIndexOf(word))?.documentation)
}

describe.skipIf(!existsSync(index))('the declarations of the built library', () => {
  const amiss = once(amissWithTypes)

  test('tell of every member of every type what it says', () => {
    expect(amiss().silent).toEqual([])
  })

  test('have a name for every type that a program can come upon', () => {
    expect(amiss().nameless).toEqual([])
  })

  test('tell it in an editor, in the words of the JSON Schema', () => {
    const over = shownOver(`
      import type { Definition, Model } from '../dist/index.js'
      export function use({ contracts: [contract], services: [service], processes: [process] }: Model, { app }: Definition) {
        const [step] = process?.definition?.steps ?? []
        if (step?.step === 'switch') console.log(step.label)
        return [contract?.appVersionId, contract?.scope?.licenseIds, service?.endpoints?.[0]?.listenerName, app.website]
      }
    `)
    expect(over('appVersionId')).toBe('App version that calls; the platform calls it RuntimeID here.')
    expect(over('licenseIds')).toBe('Licenses that the contract is restricted to.')
    expect(over('listenerName')).toBe('Listener of the container.')
    expect(over('label')).toBe('Label of the first branch.')
    expect(over('website')).toBe('Address of its web site.')
  })
})
