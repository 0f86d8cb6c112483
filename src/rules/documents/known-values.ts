import { visibilities } from '../../documents/object-data/api.ts'
import { groupTypes } from '../../documents/object-data/group.ts'
import { identityOrganization } from '../../documents/object-data/identity.ts'
import { policyTypes } from '../../documents/object-data/policy.ts'
import { parameterPlaces } from '../../documents/wsdl/author.ts'
import type { ApiVersion, AppVersion } from '../../model/model.ts'
import { textIn } from '../../xml/tree.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { differences } from './classify.ts'
import { elementAt } from './difference.ts'
import { whereOf } from './differing.ts'

type Code = 'document/value-unknown'

const environments = ['Production', 'Sandbox']
const apiStates = statesOf('api', 'draft pending_approval rejected active deleted open closed')
const appStates = statesOf('app', 'active deleted')
const appVersionStates = statesOf('app', 'initial sandbox review approved live deleted active')
const securityMechanisms = ['com.soa.security.mechanism.sharedsecret', 'com.soa.security.mechanism.pki']
const kindsOfPolicy = [...Object.values(policyTypes), 'Denial of Service']
const bindingTypes = ['binding.http', 'binding.soap11', 'binding.soap12']
const actions = ['replace', 'append']
const managementStates = ['Enabled', 'Disabled']
/** No archive has others than `js`; the documentation names the two others, and not how archives spell them. */
const languages = ['js', 'jython', 'Jython', 'beanshell', 'BeanShell']
const contractTypes = ['api.contract', 'service.contract']
const variableTypes = ['string', 'int', 'long', 'boolean', 'float', 'any']
const httpMethods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE']

/** Values of which there are only a few. */
export const knownValues: PlainRule = rule(
  'document/value-unknown',
  'Some values are one of a few: visibilities, states of APIs and apps, environments, kinds of bindings and policies, ' +
    'methods of HTTP, languages of scripts, where a parameter stands in an HTTP message; and some switches are never off. ' +
    'Anything else is a slip, a setting that no archive was seen to have, or comes from a newer version.',
  function* (subject) {
    yield* platformValues(subject)
    yield* serviceValues(subject)
    yield* policyValues(subject)
    yield* operationValues(subject)
    yield* processValues(subject)
    yield* identityValues(subject)
    yield* switchesOff(subject)
    for (const one of differences(subject, 'document/value-unknown')) {
      const usual = elementAt(one.of.built, one.path)
      yield {
        ...whereOf(one),
        data: { name: one.name, value: one.given ?? '', known: usual ? [textIn(usual.children)] : [] },
      }
    }
  },
)

function* platformValues({ model }: Subject): Generator<HitOf<Code>> {
  const { apis, apiVersions, apps, appVersions, licenses, scopes, groups } = model
  for (const object of [...apis, ...apiVersions, ...apps, ...appVersions, ...licenses, ...scopes])
    yield* unknown([object], 'visibility', object.visibility, visibilities)
  for (const license of licenses)
    for (const environment of license.environments ?? [])
      yield* unknown([license], 'environments', environment, environments, 'environment')
  for (const version of apiVersions)
    for (const one of version.autoConnect ?? [])
      yield* unknown([version, one], 'environment', one.environment, environments)
  for (const group of groups) yield* unknown([group], 'type', group.type, Object.values(groupTypes))
  for (const version of apiVersions) yield* apiVersionValues(version)
  for (const app of apps) yield* unknown([app], 'state', app.state, appStates)
  for (const version of appVersions) yield* appVersionValues(version)
}

function* policyValues({ model }: Subject): Generator<HitOf<Code>> {
  for (const policy of model.policies) yield* unknown([policy], 'type', policy.type, kindsOfPolicy)
  for (const contract of model.contracts)
    for (const policy of contract.policies ?? []) yield* unknown([contract, policy], 'type', policy.type, kindsOfPolicy)
  for (const contract of model.policyManagerContracts) yield* unknown([contract], 'type', contract.type, contractTypes)
}

function* apiVersionValues(version: ApiVersion): Generator<HitOf<Code>> {
  yield* unknown([version], 'state', version.state, apiStates)
  yield* unknown([version], 'environment', version.environment, environments)
  const { design } = version
  for (const type of design?.bindingTypes ?? [])
    yield* unknown([version, design ?? {}], 'bindingTypes', type, bindingTypes, 'binding type')
}

function* appVersionValues(version: AppVersion): Generator<HitOf<Code>> {
  yield* unknown([version], 'state', version.state, appVersionStates)
  yield* unknown([version], 'initialEnvironment', version.initialEnvironment, environments)
  yield* unknown([version], 'currentEnvironment', version.currentEnvironment, environments)
  for (const mechanism of version.securityMechanisms ?? [])
    yield* unknown([version], 'securityMechanisms', mechanism, securityMechanisms, 'security mechanism')
}

function* serviceValues({ model }: Subject): Generator<HitOf<Code>> {
  for (const binding of model.bindings) {
    yield* unknown([binding], 'type', binding.type, bindingTypes)
    for (const { input, output } of binding.wsdl?.operations ?? [])
      for (const part of [...(input?.parts ?? []), ...(output?.parts ?? [])])
        yield* unknown([binding, part], 'type', part.type, parameterPlaces)
  }
}

function* operationValues({ model }: Subject): Generator<HitOf<Code>> {
  for (const service of model.services)
    for (const one of service.operations ?? [])
      yield* unknown([service, one], 'managementState', one.managementState, managementStates)
  for (const binding of model.bindings)
    for (const one of binding.wsdl?.operations ?? []) yield* unknown([binding, one], 'method', one.method, httpMethods)
}

function* processValues({ model }: Subject): Generator<HitOf<Code>> {
  for (const process of model.processes) {
    const { activities = [], variables = [] } = process.definition ?? {}
    for (const { insertContent, script } of activities) {
      if (insertContent !== undefined) yield* unknown([process, insertContent], 'action', insertContent.action, actions)
      if (script !== undefined) yield* unknown([process, script], 'language', script.language, languages)
    }
    for (const one of variables) yield* unknown([process, one], 'type', one.type, variableTypes)
  }
  for (const script of model.scripts) {
    const { document } = script
    yield* unknown([script], 'type', script.type, languages)
    if (document !== undefined) yield* unknown([script, document], 'language', document.language, languages)
  }
}

function* identityValues({ model }: Subject): Generator<HitOf<Code>> {
  for (const identity of model.identities) {
    yield* unknown([identity], 'organizationKey', identity.organizationKey, [identityOrganization])
    const { identityKey: key } = identity
    // Another key may be the name of a user, which is not told.
    if (key !== undefined && !/^urn:uuid:[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(key))
      yield {
        at: [identity],
        member: 'identityKey',
        data: { name: 'identityKey', value: '•••', known: ['urn:uuid:{uuid}'] },
      }
  }
}

/** Switches that are on in every archive: that policies are put into effect, and activities handed the exchange. */
function* switchesOff({ model, index }: Subject): Generator<HitOf<Code>> {
  for (const service of model.services) {
    if (service.kind !== 'virtual') continue
    const { configuration, management } = service
    if (configuration?.implementPolicies === false) yield off([service, configuration], 'implementPolicies')
    if (management?.handlePolicies === false) yield off([service, management], 'handlePolicies')
  }
  for (const process of model.processes)
    for (const step of index.stepsOf(process))
      if (step.step === 'invoke' && step.propagateExchange === false) yield off([process, step], 'propagateExchange')
}

function off(at: readonly [object, ...object[]], member: string): HitOf<Code> {
  return { at, member, data: { name: member, value: 'false', known: ['true'] } }
}

function statesOf(kind: 'api' | 'app', words: string): readonly string[] {
  return words.split(' ').map((word) => `com.soa.${kind}.state.${word}`)
}

function unknown(
  at: readonly [object, ...object[]],
  member: string,
  value: string | undefined,
  known: readonly string[],
  name = member,
): readonly HitOf<Code>[] {
  const isKnown = value === undefined || known.includes(value)
  return isKnown ? [] : [{ at, member, ids: [value], data: { name, value, known } }]
}
