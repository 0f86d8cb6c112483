import { wsdlNamesOf } from '../../documents/object-data/operation.ts'
import { linkNamed, portTypeOfLink } from '../../documents/process/partner-links.ts'
import { partnerLinkOf } from '../../documents/process/step-rules.ts'
import { member } from '../../documents/shape/parts.ts'
import { placeholderName, placeholderNamespace } from '../../documents/wsdl/endpoint.ts'
import type { Service } from '../../model/model.ts'
import { compareLists } from '../compare-names.ts'
import { endpointsOf } from '../parts.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { differences } from './classify.ts'
import { lastOf } from './difference.ts'
import { differing, holderOf, whereOf } from './differing.ts'
import { lackingIn } from './lacking.ts'
import { unknownContent } from './unknown-content.ts'

/** What objects and documents hold beside, or in place of, what is known. */
export const contentRules: readonly PlainRule[] = [
  unknownContent,
  differing(
    'document/unknown-attribute',
    'Other versions of the platform may write more than is known here. Unknown attributes are kept as they are.',
    (one) => ({ name: one.name, where: holderOf(one) }),
  ),
  differing(
    'document/other-name',
    'The documentation of the platform spells some elements in another way than archives do, for example ContractScope ' +
      'for Scope. Both are read; what was read is written again.',
    (one) => {
      const usual = lastOf(one.path) ?? one.of.built.local
      return { name: one.name === usual ? `${usual} of another namespace` : one.name, usual }
    },
  ),
  differing(
    'document/value-invalid',
    'An element with a known name that cannot be read: a switch that is neither true nor false, a number with other ' +
      'characters, an element that may stand once and stands twice. It is kept as it is, but the value is not used.',
    (one) => ({ name: one.name, where: holderOf(one) }),
  ),
  rule(
    'document/absent',
    'Every genuine document of this kind holds the element or attribute. A reader that relies on it will fail.',
    function* (subject): Generator<HitOf<'document/absent'>> {
      for (const one of differences(subject, 'document/absent'))
        yield { ...whereOf(one), data: { what: wordsFor(one), where: holderOf(one) } }
      for (const { at, holder: where, path, ...one } of lackingIn(subject))
        yield { at, ...(path !== '' && { path }), ids: [where, one.name], data: { what: wordsFor(one), where } }
      yield* callsUntold(subject)
    },
  ),
  rule(
    'document/value-differs',
    'Archives say many things twice: keys, names, addresses. Where the second place says something else than the first, ' +
      'one of them was edited and the other forgotten. WSDL of endpoints may have a placeholder for the service.',
    function* (subject): Generator<HitOf<'document/value-differs'>> {
      for (const one of differences(subject, 'document/value-differs')) {
        const what = one.what === 'attribute' ? `Attribute ${one.name}` : one.name
        yield { ...whereOf(one), data: { what, where: holderOf(one) } }
      }
      yield* servicesOfEndpoints(subject)
      yield* portTypesOfSteps(subject)
    },
  ),
  rule(
    'document/child-order',
    'The platform writes the elements of each kind in one order, without exception in genuine exports. Its schemas ' +
      'demand sequences, so that a strict reader may refuse another order. The configuration of a service has the ' +
      'operations in the order of the service.',
    function* (subject): Generator<HitOf<'document/child-order'>> {
      for (const one of differences(subject, 'document/child-order'))
        yield { ...whereOf(one), data: { where: holderOf(one) } }
      for (const service of subject.model.services) {
        const { configuration } = service.kind === 'virtual' ? service : {}
        if (configuration?.operations !== undefined && isReordered(configuration.operations, service))
          yield { at: [service, configuration], data: { where: 'VirtualServiceConfiguration' } }
      }
    },
  ),
]

/** Endpoints whose WSDL names another service. */
function* servicesOfEndpoints({ model }: Subject): Generator<HitOf<'document/value-differs'>> {
  for (const { service, endpoint, at } of endpointsOf(model.services)) {
    const { wsdl } = endpoint
    const { serviceName = service.localName, targetNamespace = service.namespace } = wsdl ?? {}
    if (wsdl === undefined || serviceName === placeholderName) continue
    const inWsdl = [...at, wsdl] as const
    if (serviceName !== service.localName)
      yield { at: inWsdl, member: 'serviceName', data: { what: 'Attribute name', where: 'service' } }
    if (targetNamespace !== service.namespace && targetNamespace !== placeholderNamespace)
      yield {
        at: inWsdl,
        member: 'targetNamespace',
        data: { what: 'Attribute targetNamespace', where: 'definitions' },
      }
  }
}

/** Whether the operations of a configuration are those of its service, in another order. */
function isReordered(operations: readonly { readonly name: string }[], service: Service): boolean {
  const found = operations.map(({ name }) => name)
  const usual = wsdlNamesOf(service)
  if (found.every((name, i) => name === usual[i])) return false
  const { missing, extra } = compareLists(found, usual)
  return missing.length + extra.length === 0
}

function wordsFor({ what, name }: { readonly what: string; readonly name: string }): string {
  return what === 'attribute' ? `attribute ${name}` : name
}

/** Operations of HTTP bindings that do not say by which method, or at which path, they are called. */
function* callsUntold({ model }: Subject): Generator<HitOf<'document/absent'>> {
  for (const binding of model.bindings) {
    if (binding.wsdl?.soap !== undefined || binding.type === 'binding.soap12') continue
    for (const one of binding.wsdl?.operations ?? []) {
      const lacking = one.soap === undefined ? lackingCall(one) : undefined
      if (lacking !== undefined) yield { at: [binding, one], ids: [lacking.what], data: lacking }
    }
  }
}

function lackingCall({ method, path }: { readonly method?: string; readonly path?: string }) {
  if (method === undefined && path === undefined) return { what: 'shttp:operation', where: 'operation' }
  if (method === undefined) return { what: 'attribute method', where: 'shttp:operation' }
  return path === undefined ? { what: 'attribute location', where: 'shttp:operation' } : undefined
}

/** Steps that name another port type than that of their partner link. That of a partner with a role is not known. */
function* portTypesOfSteps({ model, index }: Subject): Generator<HitOf<'document/value-differs'>> {
  for (const process of model.processes)
    for (const step of index.stepsOf(process)) {
      if ((step.step !== 'invoke' && step.step !== 'reply') || step.portType === undefined) continue
      const { definition } = process
      const name = partnerLinkOf(step)
      const declared = portTypeOfLink(definition, name)
      const isOther = declared !== undefined && step.portType !== declared
      if (isOther && member(linkNamed(definition, name), 'partnerRole') === undefined)
        yield { at: [process, step], member: 'portType', data: { what: 'Attribute portType', where: step.step } }
    }
}
