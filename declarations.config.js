import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import ts from 'typescript'

const folder = ts.sys.resolvePath('dist')
const index = `${folder}/index.d.ts`

/** A comment that was put there by this module; the compiler gives each of its own a line of its own. */
const put = /(?<=^ +)\/\*\* .* \*\/ (?=\S)/gm

const host = ts.createCompilerHost({})
const readFile = host.readFile
host.readFile = (name) => (name.startsWith(folder) ? readFile(name)?.replace(put, '') : readFile(name))

if (!isDone()) await describe()

/** Whether a whole build, of which the bundle comes last, was made since anything changed. */
function isDone() {
  const [bundle, ...others] = ['dist/command/package.json', 'dist/.tsbuildinfo', 'declarations.config.js'].map(
    (name) => (existsSync(name) ? statSync(name).mtimeMs : 0),
  )
  return others.every((time) => time < bundle)
}

/**
 * Puts what the JSON Schemas say of members into the declarations of the library, for editors to show: types that
 * follow from shapes and from zod come without comments. A member with a comment of its own keeps it.
 */
async function describe() {
  const { configurationJsonSchema, definitionJsonSchema, modelJsonSchema } = await import('./dist/index.js')
  const options = { module: ts.ModuleKind.NodeNext, strict: true, types: [], noEmit: true }
  const program = ts.createProgram([index], options, host)
  const texts = new Map()
  takeTexts(program, 'Model', modelJsonSchema(), texts)
  takeTexts(program, 'Definition', await definitionJsonSchema(), texts)
  takeTexts(program, 'Configuration', await configurationJsonSchema(), texts)
  for (const file of program.getSourceFiles()) if (isOurs(file)) write(file, texts)
}

function isOurs(file) {
  return file.fileName.startsWith(folder)
}

/** Writes a file of declarations with the texts for them. */
function write(file, texts) {
  const ofFile = [...texts].filter(([declaration]) => declaration.getSourceFile() === file)
  const described = ofFile
    .map(([declaration, text]) => ({ at: declaration.getStart(), text: text.replaceAll('*/', '*\\/') }))
    .toSorted((one, other) => other.at - one.at)
    .reduce((all, { at, text }) => `${all.slice(0, at)}/** ${text} */ ${all.slice(at)}`, file.text)
  if (described !== readFileSync(file.fileName, 'utf8')) writeFileSync(file.fileName, described)
}

/** Goes through a type of the library and its schema at once, and notes the texts for the members of the type. */
function takeTexts(program, name, root, texts) {
  const checker = program.getTypeChecker()
  const seen = new Map()
  const symbol = checker
    .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(index)))
    .find((one) => one.name === name)
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0
  take(checker.getDeclaredTypeOfSymbol(isAlias ? checker.getAliasedSymbol(symbol) : symbol), root)

  function take(type, schema) {
    const known = seen.get(type) ?? new Set()
    if (known.has(schema)) return
    seen.set(type, known.add(schema))
    const types = type.isUnion() ? type.types : [type]
    for (const option of optionsOf(schema))
      for (const one of types.filter((other) => fits(other, option))) takeParts(one, option)
  }

  /** The schemas of which a value fits one. */
  function optionsOf(schema) {
    if (schema.$ref !== undefined) return optionsOf(referred(schema))
    return (schema.anyOf ?? schema.oneOf)?.flatMap(optionsOf) ?? [schema]
  }

  function textOf(schema) {
    return schema.description ?? (schema.$ref && referred(schema).description)
  }

  function referred({ $ref }) {
    return $ref
      .slice(2)
      .split('/')
      .reduce((at, step) => at[step], root)
  }

  /** Whether a type has what a schema asks for, and the same value where the schema has only one. */
  function fits(type, { required = [], properties = {} }) {
    return required.every((key) => {
      const member = checker.getPropertyOfType(type, key)
      const value = properties[key]?.const
      if (member === undefined || value === undefined) return member !== undefined
      return checker.typeToString(checker.getTypeOfSymbol(member)) === JSON.stringify(value)
    })
  }

  function takeParts(type, { items, prefixItems = [], additionalProperties, properties = {} }) {
    const parts = [
      [type.getNumberIndexType(), items],
      [type.getStringIndexType(), additionalProperties],
      ...prefixItems.map((item, i) => [checker.getTypeArguments(type)[i], item]),
    ]
    for (const [part, schema] of parts) if (part && schema) take(part, schema)
    for (const [key, schema] of Object.entries(properties)) {
      const member = checker.getPropertyOfType(type, key)
      for (const declaration of member?.declarations ?? []) note(declaration, textOf(schema))
      if (member) take(checker.getTypeOfSymbol(member), schema)
    }
  }

  function note(declaration, text) {
    const isDescribed = ts.getJSDocCommentsAndTags(declaration).length > 0
    if (text === undefined || isDescribed || !isOurs(declaration.getSourceFile())) return
    const known = texts.get(declaration) ?? text
    if (known !== text) throw new Error(`${declaration.getText()} is described twice: ${known} ${text}`)
    texts.set(declaration, text)
  }
}
