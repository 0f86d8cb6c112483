import { nextHopOperationKey, wsdlNameOf, wsdlOperationName } from '../../documents/object-data/operation.ts'
import type { LogicalOperation } from '../../mapping/graph/routes.ts'
import type { ServiceOperation } from '../../model/model.ts'
import { groupBy } from '../../values/group-by.ts'
import { onceFor } from '../../values/once.ts'
import { repeated } from '../../values/repeated.ts'
import { compareSets } from '../compare-names.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** The operations of services, interfaces and bindings, and what they call. */
export const operationRules: readonly PlainRule[] = [
  rule(
    'meaning/operation-twice',
    'Operations of a service are told apart by their names in the WSDL, and so are those of its interface and its binding.',
    function* ({ model }) {
      for (const owner of [...model.interfaces, ...model.bindings])
        for (const [, one] of repeated<Named>(owner.wsdl?.operations ?? [], ({ name }) => name))
          yield { at: [owner, one], data: { operation: one.name } }
      for (const service of model.services)
        for (const [, one] of repeated<ServiceOperation>(service.operations ?? [], wsdlNameOf))
          yield { at: [service, one], data: { operation: wsdlNameOf(one) } }
    },
  ),
  rule(
    'meaning/operation-name',
    'An operation METHOD /path has a WSDL name made of both, with "_" for what a name cannot hold; other operations ' +
      'have one name.',
    function* ({ model }) {
      for (const service of model.services) {
        for (const one of service.operations ?? []) {
          const { wsdlName: found, name } = one
          const usual = wsdlOperationName(name)
          if (found === undefined || found === usual || isNumbered(name, found)) continue
          yield { at: [service, one], member: 'wsdlName', data: { found, usual } }
        }
      }
    },
  ),
  rule(
    'meaning/interface-operations',
    'A service has exactly the operations of its interface, without exception in genuine exports.',
    function* ({ model, index }): Generator<HitOf<'meaning/interface-operations'>> {
      for (const service of model.services) {
        for (const [name, operations] of groupBy(service.operations ?? [], (one: ServiceOperation) => one.interface)) {
          const wsdl = index.interfaces.get(name)?.wsdl
          if (wsdl === undefined) continue
          const { missing, extra } = compareSets(new Set(operations.map(wsdlNameOf)), namesIn(wsdl))
          if (missing.length + extra.length > 0)
            yield { at: [service], ids: [name], data: { service: service.name, missing, extra } }
        }
      }
    },
  ),
  rule(
    'meaning/binding-operations',
    'A binding says of each operation of its interface how it is called.',
    function* ({ model, index }) {
      for (const binding of model.bindings) {
        const wsdl = index.byKey.interfaces.get(binding.interfaceKey)?.wsdl
        if (wsdl === undefined || binding.wsdl === undefined) continue
        const { missing, extra } = compareSets(namesIn(binding.wsdl), namesIn(wsdl))
        if (missing.length + extra.length > 0) yield { at: [binding], data: { binding: binding.name, missing, extra } }
      }
    },
  ),
  rule(
    'meaning/next-hop-operation',
    'An operation of a proxy names the operation that it passes calls on to several times: by attributes, by an element, ' +
      'by a key. All mean the same, and the service that is called has it.',
    function* (subject) {
      // All operations of a service call operations of one other service.
      const keysIn: KeysIn = onceFor((operations) => new Set(operations.map(({ key }) => key)))
      for (const service of subject.model.services) {
        if (service.kind !== 'virtual') continue
        for (const one of service.operations ?? []) {
          const fault = faultOf(one, subject, keysIn)
          if (fault !== undefined) yield { at: [service, one], data: { operation: one.name, fault } }
        }
      }
    },
  ),
  rule(
    'meaning/next-hop-key',
    'NextHopOperationKey is put together from the service, the interface and the operation that is called. Some exports ' +
      'of Policy Manager keep the key of an older next hop.',
    function* ({ model }) {
      for (const service of model.services) {
        if (service.kind !== 'virtual') continue
        for (const one of service.operations ?? []) {
          const { nextHop, nextHopOperationKey: key } = one
          if (nextHop !== undefined && key !== undefined && key !== nextHopOperationKey(one))
            yield { at: [service, one], member: 'nextHopOperationKey', data: { operation: one.name } }
        }
      }
    },
  ),
]

interface Named {
  readonly name: string
}

/** The names of operations, which many bindings and services may be compared with. */
const namesIn = onceFor(
  ({ operations = [] }: { readonly operations?: readonly Named[] }): ReadonlySet<string> =>
    new Set(operations.map(({ name }) => name)),
  new WeakMap(),
)

/**
 * Two names that would become one are told apart by a number, which may follow on digits of the name or a mark, or stand
 * in brackets.
 */
function isNumbered(name: string, wsdlName: string): boolean {
  const [end = ''] = /[\s_.#([-]{0,2}\d{1,9}[)\]]?$/.exec(name) ?? []
  return Array.from(end).some((_, at) => wsdlOperationName(name.slice(0, at - end.length)) === wsdlName)
}

/** The keys of some operations. */
type KeysIn = (operations: readonly ServiceOperation[]) => ReadonlySet<string>

function faultOf(one: LogicalOperation, { index }: Subject, keysIn: KeysIn): string | undefined {
  const { nextHop, nextHopServiceKey, nextHopServiceName = nextHopServiceKey } = one
  if (nextHop === undefined) return nextHopServiceName === undefined ? undefined : 'is named by attributes alone'
  if (nextHopServiceKey === undefined) return 'is named by an element alone'
  if (nextHop.serviceKey !== undefined && nextHop.serviceKey !== nextHopServiceKey) return 'names two services'
  const { serviceName = one.nextHopServiceName } = nextHop
  if (one.nextHopServiceName !== undefined && serviceName !== one.nextHopServiceName) return 'names two services'
  if (one.nextHopOperationName !== undefined && one.nextHopOperationName !== nextHop.name) return 'names two operations'
  const service = index.services.get(nextHopServiceKey)
  const isThere = service === undefined || keysIn(service.operations ?? []).has(nextHop.key)
  return isThere ? undefined : 'is an operation that the service does not have'
}
