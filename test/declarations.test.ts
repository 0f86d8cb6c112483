import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const dist = ts.sys.resolvePath(fileURLToPath(new URL('../dist', import.meta.url)))
const index = `${dist}/index.d.ts`
const user = ts.sys.resolvePath(fileURLToPath(new URL('user.ts', import.meta.url)))

/** Members that are named, and told, elsewhere: data of problems by their wording, messages by the platform. */
const toldElsewhere = /diagnostics\/catalogue\/|platform\/[a-z]+(?:-[a-z]+)*-message\.d\.ts$/

/** The members of all types that the library offers, and of the types of these, that an editor shows without a text. */
function silentMembers(): readonly string[] {
  const program = ts.createProgram([index], { module: ts.ModuleKind.NodeNext, strict: true, types: [] })
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(index)
  const module = file && checker.getSymbolAtLocation(file)
  if (module === undefined) throw new Error('the declarations of the library are no module')
  const seen = new Set<ts.Type>()
  const silent: string[] = []
  for (const symbol of checker.getExportsOfModule(module)) {
    const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    if (own.flags & ts.SymbolFlags.Type) visit(checker.getDeclaredTypeOfSymbol(own), symbol.name)
  }
  return silent

  function visit(type: ts.Type, path: string): void {
    if (seen.has(type)) return
    seen.add(type)
    if (type.isUnion()) for (const one of type.types) visit(one, path)
    else if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) visitParts(type, path)
  }

  function visitParts(type: ts.Type, path: string): void {
    const items = [type.getNumberIndexType(), type.getStringIndexType()]
    for (const item of items) if (item !== undefined) visit(item, `${path}[]`)
    if (checker.isTupleType(type)) return
    for (const member of checker.getPropertiesOfType(type)) {
      if (!isOurs(member)) continue
      const at = `${path}.${member.name}`
      if (member.getDocumentationComment(checker).length === 0) silent.push(at)
      visit(checker.getTypeOfSymbol(member), at)
    }
  }
}

function isOurs({ declarations }: ts.Symbol): boolean {
  const files = (declarations ?? []).map((one) => one.getSourceFile().fileName)
  return files.length === 0 || files.some((name) => name.startsWith(dist) && !toldElsewhere.test(name))
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
  test('tell of every member of every type what it says', () => {
    expect([...new Set(silentMembers())]).toEqual([])
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
