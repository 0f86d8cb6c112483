import { describe, expect, test } from 'vitest'
import { buildArchive } from '../../src/mapping/build-archive.ts'
import { parseArchive } from '../../src/mapping/parse-archive.ts'
import { buildModel } from '../../src/model/build-model.ts'
import type { Model } from '../../src/model/model.ts'
import { parseModel } from '../../src/model/parse-model.ts'
import { expectSameEntries } from '../support/exports.ts'
import { object, objectData, smallArchive } from '../support/small-archives.ts'

const namespaces = [
  ['o', 'http://soa.com/uri/products/Organization/xsd/1.0'],
  ['i', 'http://soa.com/uri/products/IdentityAuthorization/xsd/1.0'],
  ['c', 'http://soa.com/uri/products/Contracts/xsd/1.0'],
  ['k', 'http://soa.com/xsd/contract/1.0'],
  ['app', 'http://soa.com/xsd/app/1.0'],
  ['u', 'urn:uddi-org:api_v3'],
  ['e', 'http://soa.com/uri/products/ServiceEndpointProperties/1.0'],
]
const declarations = namespaces.map(([prefix, name]) => `xmlns:${prefix}="${name}" `).join('')

/** The model of an archive with this object, which comes back and has no deviations. */
function modelOf(key: string, payload: string): Model {
  const archive = smallArchive({ 'objectdata.xml': objectData(object(key, payload), declarations) })
  const json = buildModel(parseArchive(archive).model)
  expect(json).not.toContain('deviations')
  const model = parseModel(json)
  expectSameEntries(buildArchive(model).archive, archive)
  return model
}

describe('what genuine archives elsewhere hold is read as values', () => {
  test('rules of an organization', () => {
    const { organizations } = modelOf(
      '<t:OrganizationKey><t:Key>uddi:a</t:Key></t:OrganizationKey>',
      '<ExportOrganization><o:Organization><o:OrganizationKey><t:Key>uddi:a</t:Key></o:OrganizationKey>' +
        '<o:Name>A</o:Name><o:OrganizationType>Project</o:OrganizationType></o:Organization>' +
        '<u:businessEntity businessKey="uddi:a"><u:name>A</u:name><u:categoryBag>' +
        '<u:keyedReferenceGroup tModelKey="uddi:soa.com:organization:group"><u:keyedReference ' +
        'keyName="Organization type" keyValue="Project" tModelKey="uddi:soa.com:categorization:organizationtype"/>' +
        '</u:keyedReferenceGroup></u:categoryBag></u:businessEntity><i:Rule><i:RuleKey>r</i:RuleKey><i:RuleInfo>' +
        '<i:RuleName>Callers</i:RuleName><i:Description></i:Description></i:RuleInfo><t:ResourceSet>' +
        '<t:ServiceKey>uddi:s</t:ServiceKey></t:ResourceSet><i:IdentitySet><i:UserIdentity>someone</i:UserIdentity>' +
        '</i:IdentitySet></i:Rule></ExportOrganization>',
    )
    expect(organizations).toEqual([
      {
        key: 'uddi:a',
        name: 'A',
        type: 'Project',
        rules: [{ key: 'r', name: 'Callers', description: '', serviceKeys: ['uddi:s'], users: ['someone'] }],
      },
    ])
  })

  test('an organization without a name and a type', () => {
    const { organizations } = modelOf(
      '<t:OrganizationKey><t:Key>uddi:a</t:Key></t:OrganizationKey>',
      '<ExportOrganization><o:Organization><o:OrganizationKey><t:Key>uddi:a</t:Key></o:OrganizationKey>' +
        '</o:Organization><u:businessEntity businessKey="uddi:a"/></ExportOrganization>',
    )
    expect(organizations).toEqual([{ key: 'uddi:a' }])
  })

  test.each([
    ['<c:ConsumerOrganizationKey>uddi:b</c:ConsumerOrganizationKey>', '<c:ConsumerIdentities/>', undefined],
    ['<c:ConsumerOrganizationKey>uddi:b</c:ConsumerOrganizationKey>', '', false],
    ['', '<c:ConsumerIdentities/>', true],
    ['', '', undefined],
  ])('a Policy Manager contract with %s and %s', (consumer, identities, consumerIdentities) => {
    const { policyManagerContracts } = modelOf(
      '<t:ContractKey><t:Key>a</t:Key></t:ContractKey>',
      `<ExportContract><c:Contract><c:ContractInfo Anonymous="false" Key="a:1" Name="n">${consumer}</c:ContractInfo>` +
        `<c:ContractScope/>${identities}</c:Contract></ExportContract>`,
    )
    expect(policyManagerContracts[0]?.consumerIdentities).toBe(consumerIdentities)
  })

  test('categories of a SOAP binding', () => {
    const { bindings } = modelOf(
      '<t:BindingKey><t:Key>uddi:b</t:Key><t:BindingQName>{urn:n}B</t:BindingQName>' +
        '<t:BindingType>binding.soap11</t:BindingType></t:BindingKey>',
      '<ExportBinding><u:tModel deleted="false" tModelKey="uddi:b"><u:name>B</u:name><u:categoryBag>' +
        '<u:keyedReference keyName="uddi-org:types" keyValue="wsdlSpec" ' +
        'tModelKey="uddi:uddi.org:categorization:types"/><u:keyedReference keyName="SOAP 1.1" ' +
        'keyValue="uddi:uddi.org:protocol:soap" tModelKey="uddi:uddi.org:wsdl:categorization:protocol"/>' +
        '<u:keyedReference keyName="HTTP Transport" keyValue="uddi:uddi.org:transport:http" ' +
        'tModelKey="uddi:uddi.org:wsdl:categorization:transport"/><u:keyedReference keyName="portType Reference" ' +
        'keyValue="uddi:i" tModelKey="uddi:uddi.org:wsdl:porttypereference"/><u:keyedReference keyName="WSDL type" ' +
        'keyValue="binding" tModelKey="uddi:uddi.org:wsdl:types"/><u:keyedReference keyName="binding namespace" ' +
        'keyValue="urn:n" tModelKey="uddi:uddi.org:xml:namespace"/></u:categoryBag></u:tModel>' +
        '<BindingWsdlUri>wsdls/uddi_b.wsdl</BindingWsdlUri></ExportBinding>',
    )
    expect(bindings).toEqual([{ key: 'uddi:b', name: '{urn:n}B', type: 'binding.soap11', interfaceKey: 'uddi:i' }])
  })

  test.each([
    ['<u:overviewURL>a.wsdl</u:overviewURL>', { overviewUrl: 'a.wsdl' }],
    ['<u:overviewURL useType="wsdl">a.wsdl</u:overviewURL>', { overviewUseType: 'wsdl', overviewUrl: 'a.wsdl' }],
    ['<u:overviewURL useType=""></u:overviewURL>', { overviewUseType: '', overviewUrl: '' }],
    ['<u:overviewURL useType="wsdl"/>', { overviewUseType: 'wsdl' }],
  ])('the origin of an interface, %s', (overview, members) => {
    const { interfaces } = modelOf(
      '<t:InterfaceKey><t:Key>uddi:i</t:Key><t:InterfaceQName>{urn:n}I</t:InterfaceQName></t:InterfaceKey>',
      `<ExportInterface><u:tModel deleted="false" tModelKey="uddi:i"><u:name>I</u:name><u:overviewDoc>${overview}` +
        '</u:overviewDoc><u:categoryBag><u:keyedReference keyName="WSDL type" keyValue="portType" ' +
        'tModelKey="uddi:uddi.org:wsdl:types"/><u:keyedReference keyName="portType namespace" keyValue="urn:n" ' +
        'tModelKey="uddi:uddi.org:xml:namespace"/></u:categoryBag></u:tModel>' +
        '<InterfaceWsdlUri>wsdls/uddi_i.wsdl</InterfaceWsdlUri></ExportInterface>',
    )
    expect(interfaces).toEqual([{ key: 'uddi:i', name: '{urn:n}I', ...members }])
  })

  test('a category without a name', () => {
    const { services } = modelOf(
      '<t:ServiceKey><t:Key>uddi:s</t:Key><t:ServiceQName>{urn:n}s</t:ServiceQName></t:ServiceKey>',
      '<ExportService><ms:PhysicalService Discovered="false" ServiceKey="uddi:s" WsdlServiceLocalName="s" ' +
        'WsdlTargetNamespaceUrl="urn:n"><ms:Name>S</ms:Name><ms:Operations/></ms:PhysicalService>' +
        '<u:businessService serviceKey="uddi:s"><u:name>S</u:name><u:categoryBag>' +
        '<u:keyedReference keyValue="Any in and out" tModelKey="uddi:soa.com:api:defaultprofile"/></u:categoryBag>' +
        '</u:businessService></ExportService>',
    )
    const references = [{ value: 'Any in and out', type: 'uddi:soa.com:api:defaultprofile' }]
    expect(services[0]?.categories).toEqual({ references })
  })

  const category = (name: string, value: string, type: string) =>
    `<u:keyedReference${name} keyValue="${value}" tModelKey="uddi:${type}"/>`
  const named = (value: string) => category(' keyName="virtualHost"', value, 'soa.com:endpoint:cname')
  const unnamed = (value: string) => category('', value, 'soa.com:endpoint:cname')
  const host = 'pay.example.org'

  test.each([
    ['a virtual host that is registered with its name', host, named(host), undefined],
    ['one that is registered without a name', host, unnamed(host), [{ named: false }]],
    ['one that is registered both ways', host, named(host) + unnamed(host), [{ named: true }, { named: false }]],
    ['one that is not registered', host, '', []],
    ['another host', host, named('b.example.org'), [{ named: true, value: 'b.example.org' }]],
    ['no virtual host', undefined, '', undefined],
    ['a host without the property', undefined, unnamed(host), [{ named: false, value: host }]],
  ])('an endpoint with %s', (_, property, registered, registeredHosts) => {
    const properties =
      property === undefined ? '' : category(' keyName="virtualHost"', host, 'soa.com:endpoint:virtualhost')
    const group =
      properties &&
      `<u:keyedReferenceGroup tModelKey="uddi:soa.com:serviceendpoint:connprops:group">${properties}</u:keyedReferenceGroup>`
    const { services } = modelOf(
      '<t:ServiceKey><t:Key>uddi:s</t:Key><t:ServiceQName>{urn:n}s</t:ServiceQName></t:ServiceKey>',
      '<ExportService><ms:PhysicalService Discovered="false" ServiceKey="uddi:s" WsdlServiceLocalName="s" ' +
        'WsdlTargetNamespaceUrl="urn:n"><ms:Name>S</ms:Name><ms:Operations/></ms:PhysicalService>' +
        '<u:businessService serviceKey="uddi:s"><u:name>S</u:name><u:bindingTemplates><u:bindingTemplate ' +
        'bindingKey="uddi:e" serviceKey="uddi:s"><u:accessPoint useType="endPoint">http://a/</u:accessPoint>' +
        '<u:tModelInstanceDetails><u:tModelInstanceInfo tModelKey=""><u:description>The wsdl:binding that this ' +
        'wsdl:port implements. The instanceParms specifies the port local name.</u:description><u:instanceDetails>' +
        '<u:instanceParms>p</u:instanceParms></u:instanceDetails></u:tModelInstanceInfo><u:tModelInstanceInfo ' +
        'tModelKey=""><u:description>The wsdl:portType that this wsdl:port implements.</u:description>' +
        '</u:tModelInstanceInfo></u:tModelInstanceDetails><u:categoryBag>' +
        `${registered}${category(' keyName="WSDL type"', 'port', 'uddi.org:wsdl:types')}${group}</u:categoryBag>` +
        '</u:bindingTemplate></u:bindingTemplates><u:categoryBag>' +
        category(' keyName="WSDL type"', 'service', 'uddi.org:wsdl:types') +
        category(' keyName="service local name"', 's', 'uddi.org:xml:localname') +
        category(' keyName="service namespace"', 'urn:n', 'uddi.org:xml:namespace') +
        '</u:categoryBag></u:businessService><ExportServiceEndpoint><e:ServiceEndpoint><e:ServiceKey>uddi:s' +
        '</e:ServiceKey><e:Name>uddi:e</e:Name><e:Url>http://a/</e:Url><e:BindingQName>{urn:n}B</e:BindingQName>' +
        '<e:PortName>p</e:PortName>' +
        (property === undefined
          ? ''
          : '<e:ConnectionProperties><e:NameValue><e:Name>virtualHost</e:Name>' +
            `<e:Value>${host}</e:Value></e:NameValue></e:ConnectionProperties>`) +
        '<e:Protocol>http</e:Protocol></e:ServiceEndpoint><EndpointWsdlUri>wsdls/uddi_e.wsdl</EndpointWsdlUri>' +
        '</ExportServiceEndpoint></ExportService>',
    )
    expect(services[0]?.endpoints?.[0]?.registeredHosts).toEqual(registeredHosts)
  })

  test('the configuration of a policy in a contract', () => {
    const { contracts } = modelOf(
      '<ObjectKey><t:Key>c.acme</t:Key></ObjectKey>',
      '<am:ExportedApiContractDetails><k:Contract><k:ContractID>c.acme</k:ContractID>' +
        '<api:APIVersionID>v.acme</api:APIVersionID><app:RuntimeID>r.acme</app:RuntimeID>' +
        '<k:Environment>Sandbox</k:Environment><api:Policies><api:Policy><api:PolicyKey>urn:uuid:p</api:PolicyKey>' +
        '<api:PolicyConfiguration><q xmlns="urn:q">100</q></api:PolicyConfiguration></api:Policy></api:Policies>' +
        '</k:Contract></am:ExportedApiContractDetails>',
    )
    expect(contracts[0]?.policies).toEqual([
      { key: 'urn:uuid:p', configuration: [['{urn:q}q', { xmlns: 'urn:q' }, '100']] },
    ])
  })
})
