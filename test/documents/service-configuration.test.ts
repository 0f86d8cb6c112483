import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ServiceConfiguration, serviceConfiguration } from '../../src/documents/service-configuration.ts'
import { buildText, parseText } from './laws.ts'
import { arbitraryMutations, expectKept } from './mutations.ts'

const service = {
  namespace: 'uri:atmosphere',
  localName: 'svc_1.globex.sandbox',
  operations: [
    { name: 'getInvoice', interface: '{uri:atmosphere}PortType_svc_1_0' },
    { name: 'PUT /a/{id}', interface: '{uri:other}PortType' },
    { name: 'PUT /a/{name}', wsdlName: 'PUT__a__id_2', interface: '{uri:atmosphere}PortType_svc_1_0' },
  ],
}

const open =
  '<?xml version="1.0" encoding="UTF-8"?>\n<VirtualServiceConfiguration LastUpdated="1461932597085" ' +
  'ServiceName="ns13:svc_1.globex.sandbox" xmlns="http://soa.com/capabilities/service/virtualization/bpel" ' +
  'xmlns:ns10="http://schemas.xmlsoap.org/ws/2003/03/business-process/" xmlns:ns11="http://soa.com/bpel/ext" ' +
  'xmlns:ns12="http://schemas.xmlsoap.org/ws/2003/05/partner-link/" xmlns:ns13="uri:atmosphere" ' +
  'xmlns:ns2="http://schemas.xmlsoap.org/ws/2006/02/addressingidentity" ' +
  'xmlns:ns3="http://www.w3.org/2000/09/xmldsig#" ' +
  'xmlns:ns4="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd" ' +
  'xmlns:ns5="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd" ' +
  'xmlns:ns6="http://schemas.xmlsoap.org/ws/2004/09/mex" ' +
  'xmlns:ns7="http://soa.com/capabilities/service/virtualization/bpel/activity" ' +
  'xmlns:ns8="http://www.w3.org/2001/04/xmlenc#" ' +
  'xmlns:ns9="http://federatedgovernance.org/mc/configuration/x509"><OutboundIdentityConfig>' +
  '<UseInboundIdentities xmlns:xs="http://www.w3.org/2001/XMLSchema" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="xs:boolean">true</UseInboundIdentities>' +
  '<UseServiceIdentityForHTTPS>false</UseServiceIdentityForHTTPS></OutboundIdentityConfig>'
const implement = '<PolicyImplementationConfig><ImplementPolicies>true</ImplementPolicies></PolicyImplementationConfig>'
const allHeaders =
  '<BindingHeaderInstructions><PreserveBindingHeaders>true</PreserveBindingHeaders></BindingHeaderInstructions>' +
  '<TransportHeaderInstructions><PreserveTransportHeaders>true</PreserveTransportHeaders></TransportHeaderInstructions>'
const operation = (name: string, type: string, headers = allHeaders, updated = '1461932597085', more = '') =>
  `<OperationImplementation InterfaceName="${type}" LastUpdated="${updated}" OperationName="${name}"${more}>` +
  `<Process/>${headers}</OperationImplementation>`
const foreign = ' xmlns:ns14="uri:other"'
const usual = [
  operation('getInvoice', 'ns13:PortType_svc_1_0'),
  operation('PUT__a__id_', 'ns14:PortType', allHeaders, '1461932597085', foreign),
  operation('PUT__a__id_2', 'ns13:PortType_svc_1_0'),
].join('')
const close = '</VirtualServiceConfiguration>'
const text = open + implement + usual + close

const expectText = (written: string, value: ServiceConfiguration) => {
  expect(parseText(serviceConfiguration, written, [service])).toEqual(value)
  expect(buildText(serviceConfiguration, value, [service])).toBe(written)
}

describe('a configuration as the platform writes it', () => {
  test('names its operations only where they are not simply those of the service', () => {
    expectText(text, { updated: 1461932597085, implementPolicies: true })
  })

  test('with other headers, another time, and without policies', () => {
    const none = '<BindingHeaderInstructions/><TransportHeaderInstructions/>'
    const some =
      '<BindingHeaderInstructions><PreserveBindingHeaders>false</PreserveBindingHeaders></BindingHeaderInstructions>' +
      '<TransportHeaderInstructions><PreservedTransportHeader>Accept</PreservedTransportHeader>' +
      '<PreservedTransportHeader>Authorization</PreservedTransportHeader></TransportHeaderInstructions>'
    const written = [
      operation('PUT__a__id_2', 'ns13:PortType_svc_1_0', none),
      operation('PUT__a__id_', 'ns13:Own', some),
      operation('getInvoice', 'ns13:PortType_svc_1_0', allHeaders, '1461932597086'),
    ]
    expectText(open + written.join('') + close, {
      updated: 1461932597085,
      operations: [
        { name: 'PUT__a__id_2', headers: {} },
        {
          name: 'PUT__a__id_',
          interface: '{uri:atmosphere}Own',
          headers: { binding: false, preserved: ['Accept', 'Authorization'] },
        },
        { name: 'getInvoice', updated: 1461932597086 },
      ],
    })
  })

  test('without operations', () => {
    expectText(open + close, { updated: 1461932597085, operations: [] })
    expect(parseText(serviceConfiguration, open + close, [{ ...service, operations: [] }])).toEqual({
      updated: 1461932597085,
    })
  })

  test('of a service without namespace', () => {
    const bare = { localName: 'svc_1', namespace: '', operations: [] }
    const written = buildText(serviceConfiguration, {}, [bare])
    expect(written).toContain('<ns13:VirtualServiceConfiguration ServiceName="svc_1" xmlns:ns10=')
    expect(written).toContain('xmlns:ns13="http://soa.com/capabilities/service/virtualization/bpel"')
    expect(written).not.toContain('xmlns=')
    expect(parseText(serviceConfiguration, written, [bare])).toEqual({})
  })
})

test('another service name and other outbound identities are kept', () => {
  const other = text
    .replace('ServiceName="ns13:svc_1.globex.sandbox"', 'ServiceName="ns13:own"')
    .replace('>false<', '>true<')
  const value = parseText(serviceConfiguration, other, [service])
  expect(value.deviations).toEqual([
    { at: '', attributes: { ServiceName: '{uri:atmosphere}own' } },
    { at: 'OutboundIdentityConfig/UseServiceIdentityForHTTPS', text: 'true' },
  ])
  expect(buildText(serviceConfiguration, value, [service])).toBe(other)
})

test.each([
  ['xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"', 'xmlns:xsi="urn:other"'],
  ['xmlns:xs="http://www.w3.org/2001/XMLSchema"', 'xmlns:xs="urn:other"'],
  ['xsi:type="xs:boolean"', 'xs:type="xs:boolean" xsi:type="xs:boolean"'],
])('a type with other declarations is kept: %s as %s', (usual, written) => {
  const other = text.replace(usual, written)
  const value = parseText(serviceConfiguration, other, [service])
  const again = parseText(serviceConfiguration, buildText(serviceConfiguration, value, [service]), [service])
  expect(again).toEqual(value)
})

test('nothing of a changed configuration is lost', () => {
  fc.assert(
    fc.property(arbitraryMutations, (mutations) => expectKept(serviceConfiguration, text, mutations, [service])),
  )
})
