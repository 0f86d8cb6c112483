import type { ApiVersion, License, Model } from '../../model/model.ts'
import { repeated } from '../../values/repeated.ts'
import { type HitOf, type PlainRule, rule, type Where } from '../rule.ts'

/** What stands in a list once more. */
export const listedTwice: PlainRule = rule(
  'document/listed-twice',
  'What an object lists stands there once: licenses, scopes and what asks for them, environments, tags, scripts, the ' +
    'messages of an interface, and the parts of a message. No archive that was looked at lists anything twice, and ' +
    'which of two messages of one name is meant is not known.',
  ({ model }) => repeatedIn(model),
)

type Hit = HitOf<'document/listed-twice'>
type At = NonNullable<Where['at']>

function* repeatedIn(model: Model): Generator<Hit> {
  for (const contract of model.contracts) {
    const { scope = {} } = contract
    yield* amongValues('license', [contract, scope], 'licenseIds', scope.licenseIds)
  }
  for (const version of model.apiVersions) yield* inApiVersion(version)
  for (const version of model.appVersions) {
    yield* amongValues('tag', [version], 'tags', version.tags)
    yield* amongValues('security mechanism', [version], 'securityMechanisms', version.securityMechanisms)
  }
  for (const license of model.licenses) yield* inLicense(license)
  yield* inWsdl(model)
  for (const script of model.scripts) {
    const { document = {} } = script
    yield* amongValues('script', [script, document], 'imports', document.imports)
  }
}

function* inApiVersion(version: ApiVersion): Generator<Hit> {
  const { design, operationScopes = [], autoConnect = [] } = version
  yield* amongValues('tag', [version], 'tags', version.tags)
  if (design !== undefined) yield* amongValues('binding type', [version, design], 'bindingTypes', design.bindingTypes)
  yield* amongValues('scope', [version], 'scopeIds', version.scopeIds)
  yield* amongParts('operation', [version], operationScopes, ({ operation }) => operation)
  for (const one of operationScopes) yield* amongValues('scope', [version, one], 'scopeIds', one.scopeIds)
  yield* amongParts('auto-connect', [version], autoConnect, ({ environment }) => environment)
  for (const one of autoConnect) yield* amongValues('license', [version, one], 'licenseIds', one.licenseIds)
}

function* inLicense(license: License): Generator<Hit> {
  const { parts = [] } = license
  yield* amongValues('environment', [license], 'environments', license.environments)
  yield* amongParts('part', [license], parts, ({ name }) => name)
  for (const part of parts) yield* amongValues('scope', [license, part], 'scopeIds', part.scopeIds)
}

function* inWsdl({ interfaces, bindings }: Model): Generator<Hit> {
  for (const one of interfaces) {
    yield* amongValues('schema', [one], 'schemaKeys', one.schemaKeys)
    const { messages = [] } = one.wsdl ?? {}
    yield* amongParts('message', [one], messages, ({ name }) => name)
    for (const { parts = [] } of messages) yield* amongParts('part', [one], parts, ({ name }) => name)
  }
  for (const binding of bindings)
    for (const { input, output } of binding.wsdl?.operations ?? [])
      for (const { parts = [] } of [input ?? {}, output ?? {}])
        yield* amongParts('parameter', [binding], parts, asParameter)
}

/** Of a member that is a list of values. */
function amongValues(what: string, at: At, member: string, values: readonly string[] = []): readonly Hit[] {
  const hits = repeated(values, (value) => value)
  return hits.map(([index, value]) => ({ at, member, index, ids: [what, value], data: { what, value } }))
}

/** Of a list of parts, each with a name. */
function amongParts<T extends object>(
  what: string,
  [top]: At,
  parts: readonly T[],
  nameOf: (part: T) => string,
): readonly Hit[] {
  return repeated(parts, nameOf).map(([, part]) => {
    const value = nameOf(part)
    return { at: [top, part], ids: [what, value], data: { what, value } }
  })
}

/** What a parameter of an HTTP message is: those of one name may be for different parts of the WSDL message. */
function asParameter({ name, type, part = name }: { name: string; type: string; part?: string }): string {
  return part === name ? `${name} of ${type}` : `${name} of ${type} for part ${part}`
}
