import type { ApiVersion, License, Model } from '../../model/model.ts'
import { type PlainRule, rule, type Where } from '../rule.ts'

/** What stands in a list once more. */
export const listedTwice: PlainRule = rule(
  'document/listed-twice',
  'What an object lists stands there once: licenses, scopes and what asks for them, environments, tags, scripts, the ' +
    'messages of an interface, and the parts of a message. No archive that was looked at lists anything twice, and which of two ' +
    'messages of one name is meant is not known.',
  function* ({ model }) {
    for (const { what, values = [], whereOf } of listsIn(model)) {
      const seen = new Set<string>()
      for (const [i, value] of values.entries()) {
        if (seen.has(value)) yield { ...whereOf(i), ids: [what, value], data: { what, value } }
        seen.add(value)
      }
    }
  },
)

interface List {
  readonly what: string
  readonly values: readonly string[] | undefined
  readonly whereOf: (index: number) => Where
}

type At = readonly [object, ...object[]]

function* listsIn(model: Model): Generator<List> {
  for (const contract of model.contracts) {
    const { scope = {} } = contract
    yield valuesIn('license', [contract, scope], 'licenseIds', scope.licenseIds)
  }
  for (const version of model.apiVersions) yield* listsInApiVersion(version)
  for (const version of model.appVersions) {
    yield valuesIn('tag', [version], 'tags', version.tags)
    yield valuesIn('security mechanism', [version], 'securityMechanisms', version.securityMechanisms)
  }
  for (const license of model.licenses) yield* listsInLicense(license)
  yield* listsInWsdl(model)
  for (const script of model.scripts) {
    const { document = {} } = script
    yield valuesIn('script', [script, document], 'imports', document.imports)
  }
}

function* listsInApiVersion(version: ApiVersion): Generator<List> {
  const { design, operationScopes = [], autoConnect = [] } = version
  yield valuesIn('tag', [version], 'tags', version.tags)
  if (design !== undefined) yield valuesIn('binding type', [version, design], 'bindingTypes', design.bindingTypes)
  yield valuesIn('scope', [version], 'scopeIds', version.scopeIds)
  yield partsIn('operation', [version], operationScopes, ({ operation }) => operation)
  for (const one of operationScopes) yield valuesIn('scope', [version, one], 'scopeIds', one.scopeIds)
  yield partsIn('auto-connect', [version], autoConnect, ({ environment }) => environment)
  for (const one of autoConnect) yield valuesIn('license', [version, one], 'licenseIds', one.licenseIds)
}

function* listsInLicense(license: License): Generator<List> {
  const { parts = [] } = license
  yield valuesIn('environment', [license], 'environments', license.environments)
  yield partsIn('part', [license], parts, ({ name }) => name)
  for (const part of parts) yield valuesIn('scope', [license, part], 'scopeIds', part.scopeIds)
}

function* listsInWsdl({ interfaces, bindings }: Model): Generator<List> {
  for (const one of interfaces) {
    yield valuesIn('schema', [one], 'schemaKeys', one.schemaKeys)
    const { messages = [] } = one.wsdl ?? {}
    yield partsIn('message', [one], messages, ({ name }) => name)
    for (const { parts = [] } of messages) yield partsIn('part', [one], parts, ({ name }) => name)
  }
  for (const binding of bindings)
    for (const { input, output } of binding.wsdl?.operations ?? [])
      for (const { parts = [] } of [input ?? {}, output ?? {}])
        yield partsIn('parameter', [binding], parts, asParameter)
}

/** A member that is a list of values. */
function valuesIn(what: string, at: At, member: string, values: readonly string[] | undefined): List {
  return { what, values, whereOf: (index) => ({ at, member, index }) }
}

/** A list of parts, each with a name. */
function partsIn<T extends object>(what: string, [top]: At, parts: readonly T[], nameOf: (part: T) => string): List {
  return { what, values: parts.map(nameOf), whereOf: (index) => ({ at: [top, parts[index] ?? top] }) }
}

/** What a parameter of an HTTP message is: those of one name may be for different parts of the WSDL message. */
function asParameter({ name, type, part = name }: { name: string; type: string; part?: string }): string {
  return part === name ? `${name} of ${type}` : `${name} of ${type} for part ${part}`
}
