import { groupBy } from '../../values/group-by.ts'
import { onceFor } from '../../values/once.ts'
import { attributeValue } from '../../xml/tree.ts'
import { type Difference, elementAt } from '../documents/difference.ts'
import { differing, toldBy } from '../documents/differing.ts'
import { endpointsOf } from '../parts.ts'
import { type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { absent, holderText, type Reference, referencesBy } from './absent.ts'
import { localOf, messageParts } from './message-parts.ts'

/** References between services, interfaces, bindings, schemas, and their WSDL. */
export const serviceReferenceRules: readonly PlainRule[] = [
  absent(
    'reference/interface-absent',
    'Each operation of a service belongs to an interface, which every export of the service holds.',
    ({ index }) => index.interfaces,
    function* ({ model }) {
      for (const service of model.services) {
        const holder = holderText('service', service)
        const firsts = new Map((service.operations ?? []).toReversed().map((one) => [one.interface, one]))
        for (const [id, operation] of firsts) yield { at: [service, operation], member: 'interface', id, holder }
      }
    },
  ),
  absent(
    'reference/binding-absent',
    'Each endpoint implements a binding, which every export of the service holds.',
    ({ index }) => index.bindings,
    function* ({ model }) {
      for (const { service, endpoint, at } of endpointsOf(model.services)) {
        const holder = `${holderText('endpoint', { name: endpoint.portName })} of ${holderText('service', service)}`
        yield { at, member: 'binding', id: endpoint.binding, holder }
      }
    },
  ),
  absent(
    'reference/binding-interface-absent',
    'A binding says how the operations of an interface are called. It cannot be imported without the interface, in the ' +
      'archive or in the target.',
    ({ index }) => index.byKey.interfaces,
    interfacesOfBindings,
  ),
  rule(
    'reference/binding-interface-differs',
    'The interface of a binding stands in objectdata.xml, by its key, and in the WSDL, by its name. Both mean the same.',
    function* ({ model, index }) {
      for (const binding of model.bindings) {
        const found = binding.wsdl?.portType
        const expected = index.byKey.interfaces.get(binding.interfaceKey)?.name
        if (binding.wsdl === undefined || found === undefined || expected === undefined || found === expected) continue
        yield { at: [binding, binding.wsdl], member: 'portType', data: { binding: binding.name, found } }
      }
    },
  ),
  rule(
    'reference/port-binding-differs',
    'The binding of an endpoint stands in objectdata.xml and in the WSDL. Both mean the same.',
    function* ({ model }) {
      for (const { endpoint, at } of endpointsOf(model.services)) {
        const { wsdl, portName: port } = endpoint
        const found = wsdl?.binding
        if (wsdl !== undefined && found !== undefined && found !== endpoint.binding)
          yield { at: [...at, wsdl], member: 'binding', data: { port, found } }
      }
    },
  ),
  differing(
    'reference/registration-differs',
    'An endpoint is described once more in the form of the UDDI registry, with the keys of its binding and of its ' +
      'interface. They are those of the archive in every genuine export.',
    (one) => ({ service: toldBy(one, 'name'), noun: isOfInterface(one) ? 'interface' : 'binding' }),
    isOfNoNamesake,
  ),
  absent(
    'reference/schema-absent',
    'An interface names the schemas that its messages use; exports hold them.',
    ({ index }) => index.schemas,
    function* ({ model }) {
      for (const one of model.interfaces)
        for (const id of one.schemaKeys ?? [])
          yield { at: [one], member: 'schemaKeys', id, holder: holderText('interface', one) }
    },
  ),
  rule(
    'reference/message-absent',
    'The operations of an interface name messages, which the same file defines.',
    function* ({ model }) {
      for (const one of model.interfaces) {
        const names = new Set(one.wsdl?.messages?.map(({ name }) => name))
        for (const operation of one.wsdl?.operations ?? []) {
          const { input, output, faults = [], name } = operation
          for (const direction of [input, output, ...faults]) {
            if (direction === undefined || names.has(localOf(direction.message))) continue
            const { message } = direction
            yield { at: [one, direction], ids: [name, message], data: { message, operation: name } }
          }
        }
      }
    },
  ),
  messageParts,
  absent(
    'reference/next-hop-absent',
    'The operations of a proxy pass calls on to another service, which exports of a platform API hold. Some exports of ' +
      'Policy Manager have proxies whose target belongs to another organization.',
    ({ index }) => index.services,
    function* ({ model }): Generator<Reference> {
      for (const service of model.services) {
        if (service.kind !== 'virtual') continue
        const holder = holderText('service', service)
        const firsts = new Map((service.operations ?? []).toReversed().map((one) => [one.nextHopServiceKey, one]))
        for (const [id, operation] of firsts)
          yield { at: [service, operation], member: 'nextHopServiceKey', id, holder }
      }
    },
  ),
  differing(
    'reference/configuration-absent',
    'A virtual service is configured by a document of its own, which BpelUri names; no virtual service is without.',
    (one) => ({ service: toldBy(one, 'name') }),
  ),
  differing(
    'reference/configuration-unexpected',
    'Only virtual services are hosted by the platform and so configured; a physical one with BpelUri is neither.',
    (one) => ({ service: toldBy(one, 'name') }),
  ),
]

/** The interfaces that bindings are for. */
export function interfacesOfBindings({ model }: Subject): readonly Reference[] {
  return referencesBy('binding', model.bindings, 'interfaceKey')
}

/** Whether a difference is in what the registry says of the interface of an endpoint, not of its binding. */
function isOfInterface({ path }: Difference): boolean {
  return path.endsWith('[2]')
}

/** Nothing says that just one binding has a name: the registry may mean any of those that have that of the endpoint. */
function isOfNoNamesake(one: Difference, subject: Subject): boolean {
  const ofBinding = elementAt(one.of.built, isOfInterface(one) ? one.path.slice(0, -'[2]'.length) : one.path)
  const key = ofBinding && attributeValue(ofBinding, 'tModelKey')
  const usual = subject.index.byKey.bindings.get(key ?? '')
  const namesakes = usual && namesakesIn(subject).get(usual.name)
  return !namesakes?.[isOfInterface(one) ? 'interfaceKeys' : 'keys'].has(one.given ?? '')
}

/** The keys of the bindings of each name, and of their interfaces. */
const namesakesIn = onceFor(
  ({ model }: Subject) =>
    new Map(
      [...groupBy(model.bindings, ({ name }) => name)].map(([name, bindings]) => [
        name,
        {
          keys: new Set(bindings.map(({ key }) => key)),
          interfaceKeys: new Set(bindings.map(({ interfaceKey }) => interfaceKey)),
        },
      ]),
    ),
  new WeakMap(),
)
