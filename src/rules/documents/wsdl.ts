import { propertiesOf } from '../../documents/wsdl/endpoint.ts'
import { compareNames } from '../compare-names.ts'
import { endpointsOf } from '../parts.ts'
import { type PlainRule, rule } from '../rule.ts'
import { differing, toldBy } from './differing.ts'

/** WSDL documents: one interface, binding or endpoint each, and that of the object they belong to. */
export const wsdlRules: readonly PlainRule[] = [
  differing(
    'document/wsdl-content',
    'The platform cuts WSDL into pieces: an interface with its messages, a binding, an endpoint, one a file, without ' +
      'import and types. Schemas are files of their own.',
    ({ name }) => ({ what: `an element ${name} besides` }),
  ),
  differing(
    'document/wsdl-name',
    'The portType or binding that a WSDL defines has the target namespace and name by which objectdata.xml knows it; ' +
      'everything else refers to it by that name.',
    (one) => ({ noun: one.of.kind, name: toldBy(one, 'name') }),
  ),
  differing(
    'document/endpoint-address',
    'The address of an endpoint stands in objectdata.xml and in its WSDL. Callers that go by the WSDL reach another host ' +
      'when they differ.',
    (one) => ({ port: toldBy(one, 'portName', 1) }),
  ),
  rule(
    'document/endpoint-port',
    'The port in the WSDL of an endpoint has the name that objectdata.xml and the registry have for it.',
    function* ({ model }) {
      for (const { endpoint, at } of endpointsOf(model.services)) {
        const { wsdl, portName } = endpoint
        if (wsdl?.portName !== undefined && wsdl.portName !== portName)
          yield { at: [...at, wsdl], member: 'portName', data: { port: portName } }
      }
    },
  ),
  rule(
    'document/connection-properties',
    'Properties of the connection stand in objectdata.xml and, since 2016, in the WSDL of the endpoint too.',
    function* ({ model }) {
      for (const { endpoint, at } of endpointsOf(model.services)) {
        const { wsdl, portName } = endpoint
        if (wsdl?.connectionProperties === undefined) continue
        const { missing, extra } = compareNames(
          propertiesOf(wsdl, endpoint).map(asText),
          (endpoint.connectionProperties ?? []).map(asText),
        )
        if (missing.length + extra.length > 0)
          yield { at: [...at, wsdl], member: 'connectionProperties', data: { port: portName } }
      }
    },
  ),
]

function asText({ name, value }: { readonly name: string; readonly value: string }): string {
  return `${name}\n${value}`
}
