import { expect, test } from 'vitest'
import type { Finding } from '../../src/validation/finding.ts'
import { validate, validateModel } from '../../src/validation/validate.ts'
import { cook, modelOf, type Recipe } from './support/recipe.ts'

const inRegistry = (local: string) => `<ns2:${local} .*?<ns2:name>[^<]*</ns2:name>`
const described = { at: '/services/0/description', set: 'Takes payments.' }
const kept = { at: '/services/3/endpoints/0/connectionProperties', set: [{ name: 'http.version', value: '1.1' }] }
const inData = (match: string, by: string) => [{ in: 'objectdata.xml', match, by }]

const proxied = '/processes/key=d4f6082a-2c33-11e5-9e4f-0242ac130007/definition'
const reusable = '/processes/key=b2d4f608-2c33-11e5-9e4f-0242ac130007/definition'

const javaNine = [
  'migration.export.include.apps',
  'migration.qospolicy.export',
  'migration.export.include.apis',
  'migration.export.include.licenses',
]

// What genuine archives may hold, or may lack.
test.each<[string, Recipe]>([
  [
    'a service whose description is not in the registry',
    { model: [described], files: inData('<ns2:description>Takes payments.</ns2:description>', '') },
  ],
  [
    'a service whose description is another one in the registry',
    { model: [described], files: inData('(<ns2:description>)Takes payments.', '$1Takes') },
  ],
  [
    'a service whose description is in the registry alone',
    { files: inData(`(${inRegistry('businessService')})`, '$1<ns2:description>Takes payments.</ns2:description>') },
  ],
  [
    'an organization with an empty description in the registry',
    {
      base: 'organization',
      files: inData(`(${inRegistry('businessEntity')})(?!<ns2:description>)`, '$1<ns2:description></ns2:description>'),
    },
  ],
  [
    'a target whose properties are not in the registry',
    {
      model: [kept],
      files: inData('<ns2:keyedReferenceGroup [^>]*><ns2:keyedReference keyName="http.version"[^>]*></ns2:\\w+>', ''),
    },
  ],
  [
    'a process named .bpel',
    { model: [{ at: '/processes/0/uri', set: 'bpels/bpel_867a5e6b-b0d6-1b44-86ec-43a3f18faabc.bpel' }] },
  ],
  ['options in the order of a server since Java 9', { model: [{ at: '/source/options', set: javaNine }] }],
  [
    'definition documents whose list has commas',
    {
      base: 'processes',
      files: [
        {
          put: 'definition-documents/uddi_61d2c0aa-2c31-11e5-9e4f-0242ac130007/wsdl',
          text: '<a/>',
          before: 'definition-documents/*61d2*/list',
        },
        { in: 'definition-documents/*61d2*/list', text: 'raml,wsdl' },
      ],
    },
  ],
  [
    'steps that name no variables',
    {
      base: 'processes',
      files: [
        ' inputVariable="message"',
        ' outputVariable="message"',
        ' variable="message"(?=[^>]*/></sequence></process>)',
      ].map((match) => ({ in: 'bpels/bpel_d4f6082a*.xml', match, by: '' })),
    },
  ],
  [
    'a next hop with a role of its own that is called by another port type',
    {
      base: 'processes',
      model: [
        { at: `${proxied}/partnerLinks/1/partnerRole`, set: 'Shipping_Hook_PortTypeNextHop' },
        { at: `${proxied}/steps/1/portType`, set: '{http://example.org/shipping}Shipping_PortType' },
      ],
    },
  ],
  [
    'a reusable process that replies',
    {
      base: 'processes',
      model: [
        { at: `${reusable}/partnerLinks`, add: { name: 'initial', portType: '{http://example.org/shipping}Rates' } },
        { at: `${reusable}/steps`, add: { step: 'reply', operation: 'getRates' } },
        {
          at: '/processes/key=b2d4f608-2c33-11e5-9e4f-0242ac130007/layout/positions',
          add: { step: 'Reply', x: 1, y: 1 },
        },
      ],
    },
  ],
  [
    'a process of Policy Manager that does not reply',
    {
      base: 'processes',
      model: [
        { at: `${proxied}/steps/2`, remove: true },
        { at: `${proxied}/faultHandler`, set: false },
      ],
    },
  ],
  [
    'a process of Policy Manager that replies at once',
    { base: 'processes', model: [{ at: `${proxied}/steps/1`, remove: true }] },
  ],
  [
    'an operation of a platform API that does not answer',
    {
      model: [
        { at: '/interfaces/0/wsdl/operations/name=getPayment/output', remove: true },
        { at: '/bindings/0/wsdl/operations/name=getPayment/output', remove: true },
        { at: '/processes/key=ecd0a1ca-b62c-1e30-8cc2-3f607a8d7fb9/definition/steps/2', remove: true },
        { at: '/processes/key=23538983-d04c-17f8-981c-e75c014b34e6/definition/steps/2', remove: true },
      ],
    },
  ],
  [
    'two parameters of one name for different parts',
    {
      base: 'processes',
      model: [
        { at: '/bindings/0/wsdl/operations/0/output/parts', add: { name: 'response', part: 'page', type: 'entity' } },
        {
          at: '/interfaces/0/wsdl/messages/name=GET__shipmentsResponseMessage/parts',
          add: { name: 'page', type: 'xs:any' },
        },
      ],
    },
  ],
  [
    'two parameters of one name in different places',
    {
      model: [
        {
          at: '/bindings/0/wsdl/operations/name=getPayment/input/parts',
          add: { name: 'paymentId', type: 'query' },
        },
      ],
    },
  ],
  [
    'an operation that a number in brackets tells from another',
    {
      model: [
        { at: '/services/localName=.live.target/operations/0/name', set: 'addPayment (2)' },
        { at: '/services/localName=.live.target/operations/0/wsdlName', set: 'addPayment' },
      ],
    },
  ],
  [
    'an endpoint whose WSDL has the placeholder of Policy Manager for its namespace alone',
    { model: [{ at: '/services/0/endpoints/0/wsdl/targetNamespace', set: 'http://schemas.xmlsoap.org/wsdl/' }] },
  ],
  [
    'an operation that answers before it is asked',
    {
      files: [
        {
          in: 'wsdls/uddi_*.wsdl',
          match: '(      <wsdl:input message.*?</wsdl:input>\n)(      <wsdl:output message.*?</wsdl:output>\n)',
          by: '$2$1',
        },
      ],
    },
  ],
])('nothing is found in %s', async (_, recipe) => {
  const { base = 'contract' } = recipe
  expect(await codesIn(recipe)).toEqual(await codesIn({ base }))
})

async function codesIn(recipe: Recipe): Promise<readonly string[]> {
  return (await findingsIn(recipe)).map(({ code }) => code)
}

async function findingsIn(recipe: Recipe): Promise<readonly Finding[]> {
  const { inputs } = validate([{ name: 'a.zip', bytes: await cook(recipe) }])
  return inputs.flatMap(({ findings }) => findings)
}

test('the export of an app alone may lack the default version', async () => {
  const alone = ['/contracts', '/businesses'].map((at) => ({ at, set: [] }))
  const other = { at: '/apps/0/defaultVersionId', set: 'other.acme' }
  const codes = await codesIn({ base: 'organization', model: alone })
  expect(await codesIn({ base: 'organization', model: [...alone, other] })).toEqual(codes)
})

test('the export of an API may hold its contracts, by an option of its own', async () => {
  const lists = ['/businesses', '/apps', '/appVersions', '/groups', '/organizations', '/licenses']
  const ofApi = lists.map((at) => ({ at, set: [] }))
  const options = (set: readonly string[]) => ({ at: '/source/options', set: [...set, 'migration.pki.export'] })
  const withoutContracts = { at: '/contracts', set: [] }
  const codes = await codesIn({ base: 'organization', model: [...ofApi, options([]), withoutContracts] })
  const connections = ['migration.export.include.api.connections']
  const found = await codesIn({ base: 'organization', model: [...ofApi, options(connections)] })
  expect(minus(found, codes)).toEqual([])
})

test('what a split holds is not taken for absent', async () => {
  const files = [
    {
      in: 'bpels/bpel_c3e5f719-2c33-11e5-9e4f-0242ac130007.xml',
      match: '(<invoke .*?</invoke>)',
      by: '<flow name="Split"><sequence>$1</sequence></flow>',
    },
  ]
  const base = await codesIn({ base: 'processes' })
  expect(minus(await codesIn({ base: 'processes', files }), base)).toEqual(['document/unknown-content'])
})

test.each([
  ['the call', '(<invoke .*?</invoke>)'],
  ['the call and the reply', '(<invoke .*?</invoke><reply [^>]*/>)(?=</sequence></process>)'],
])('%s may stand in a split of the process of a platform API', async (_, match) => {
  const by = '<flow name="Split"><sequence>$1</sequence></flow>'
  const files = [{ in: 'bpels/bpel_867a5e6b-b0d6-1b44-86ec-43a3f18faabc.xml', match, by }]
  expect(minus(await codesIn({ files }), await codesIn({}))).toEqual(['document/unknown-content'])
})

test('users of a rule that are told by more than a name are not wrong', async () => {
  const ida = 'http://soa.com/uri/products/IdentityAuthorization/xsd/1.0'
  const rule =
    `<i:Rule xmlns:i="${ida}"><i:RuleKey>r</i:RuleKey><i:IdentitySet><i:UserIdentity><i:Name>a</i:Name>` +
    '</i:UserIdentity></i:IdentitySet></i:Rule>'
  const files = inData('</ExportOrganization>', `${rule}</ExportOrganization>`)
  const found = minus(await codesIn({ base: 'organization', files }), await codesIn({ base: 'organization' }))
  expect(found).not.toContain('document/value-invalid')
  expect(found).toContain('document/unknown-content')
})

const policyEdit = (by: string) => inData('<(ns5:PolicyKey)>(.*?)</ns5:PolicyKey>', by)
const policy = {
  name: 'P',
  key: 'urn:uuid:p',
  organizationKey: 'uddi:soa.com:atmosphere:tenant:acme',
  type: 'Operational Policy',
  description: '',
  readOnly: false,
  local: false,
  updated: '2024-05-17T09:30:00Z',
  configuration: '<![CDATA[<?xml version="1.0"?><p/>]]>',
}
const withPolicy: Recipe = { model: [{ at: '/policies', set: [policy] }] }

test('a key element of an unknown kind is no third child', async () => {
  const base = await codesIn(withPolicy)
  const unknown = await codesIn({ ...withPolicy, files: policyEdit('<ns5:PolKey>$2</ns5:PolKey>') })
  expect(minus(unknown, base)).toEqual(['document/absent', 'document/unknown-content'])
  const twice = await codesIn({ ...withPolicy, files: policyEdit('<$1>$2</$1><ns5:PolKey>$2</ns5:PolKey>') })
  expect(minus(twice, base)).toEqual(['object-data/object-children'])
})

test.each([
  ['rule', '<T:Key>k</T:Key>', 's', 'u'],
  ['service', 'k', '<T:Key>s</T:Key>', 'u'],
  ['user', 'k', 's', '<T:UserName>u</T:UserName>'],
])('a rule of an organization whose %s has elements of its own is not known', async (_, key, service, user) => {
  const rule =
    `<R:Rule><R:RuleKey>${key}</R:RuleKey><R:RuleInfo><R:RuleName>r</R:RuleName></R:RuleInfo>` +
    `<T:ResourceSet><T:ServiceKey>${service}</T:ServiceKey></T:ResourceSet>` +
    `<R:IdentitySet><R:UserIdentity>${user}</R:UserIdentity></R:IdentitySet></R:Rule>`
  const files = inData('(</ns2:businessEntity>)', `$1${rule.replaceAll('R:', 'ns11:').replaceAll('T:', 'ns5:')}`)
  const [found, before] = [await codesIn({ base: 'organization', files }), await codesIn({ base: 'organization' })]
  expect(minus(found, before)).toEqual(['document/unknown-content'])
})

test('what OAuth of a sandbox may lack is not known', async () => {
  const absentWith = async (environment: string) => {
    const endpoint = `${environment}Endpoint`
    const by = `<ns16:ProxyAPI><ns16:${endpoint}><ns16:OAuthProvider>p</ns16:OAuthProvider></ns16:${endpoint}></ns16:ProxyAPI>`
    return minus(await codesIn({ files: inData('<ns16:ProxyAPI/>', by) }), await codesIn({}))
  }
  expect(await absentWith('Production')).toEqual(['document/absent', 'document/absent'])
  expect(await absentWith('Sandbox')).toEqual([])
})

test('an object that cannot be read for its unknown key element is one of an unknown kind', async () => {
  const found = await codesIn({
    files: inData('<(ns5:BpelKey)>(.*?)</ns5:BpelKey>', '<ns5:ProcessKey>$2</ns5:ProcessKey>'),
  })
  expect(found).toContain('object-data/unknown-object')
  expect(found).not.toContain('object-data/object-incomplete')
})

const category = (system: string) =>
  `<ns2:keyedReference keyName="x" keyValue="x" tModelKey="${system}"></ns2:keyedReference>`

test.each([
  ['of an interface', '(keyValue="portType".*?)(</ns2:categoryBag>)', 'uddi:uddi.org:wsdl:types'],
  ['of a binding', '(keyValue="wsdlSpec".*?)(</ns2:categoryBag>)', 'uddi:uddi.org:wsdl:porttypereference'],
])('an unknown category %s is kept and told, one more of a known system is wrong', async (_, match, known) => {
  const base = await codesIn({})
  const codesWith = async (system: string) =>
    minus(await codesIn({ files: inData(match, `$1${category(system)}$2`) }), base)
  expect(await codesWith('uddi:unknown')).toEqual(['document/unknown-content'])
  expect(await codesWith(known)).toEqual(['document/value-invalid'])
})

test('an unknown category of an endpoint is kept and told, one of a container that it does not name is wrong', async () => {
  const base = await codesIn({})
  const match = '(<ns2:keyedReference keyName="WSDL type" keyValue="port")'
  const codesWith = async (system: string) =>
    minus(await codesIn({ files: inData(match, `${category(system)}$1`) }), base)
  expect(await codesWith('uddi:unknown')).toEqual(['document/unknown-content'])
  expect(await codesWith('uddi:soa.com:serviceendpoint:containername')).toEqual(['object-data/registration'])
})

test.each([
  ['another local name', '(keyName="service local name" keyValue=")', '$1x'],
  ['another namespace', '(keyName="service namespace" keyValue=")', '$1x'],
  ['no local name', '<ns2:keyedReference keyName="service local name"[^>]*/>', ''],
  ['another WSDL type', '(keyName="WSDL type" keyValue=")service', '$1port'],
  ['a mark of another value', '(keyName="Virtual Service" keyValue=")', '$1x'],
])('a service with %s in the registry is told', async (_, match, by) => {
  const found = await findingsIn({ files: inData(match, by) })
  const added = found.filter(({ code }) => code === 'object-data/registration')
  expect(added).toHaveLength(1)
  expect(added[0]?.pointer).toMatch(/^\/services\/\d+\/categories$/)
})

test.each([
  [
    'an attribute',
    'attribute OperationLastUpdatedAt',
    'LogicalOperation',
    ' OperationLastUpdatedAt="[^"]*"( OperationName)',
  ],
  ['an element in a wrapper', 'Four', 'RatingSummary', '<ns22:Four>0</ns22:Four>()'],
  ['a wrapper', 'RatingSummary', 'Application', '<ns22:RatingSummary>.*?</ns22:RatingSummary>()'],
])('%s that every object has is missed', async (_, what, where, match) => {
  const found = (await findingsIn({ files: inData(match, '$1') })).filter(({ code }) => code === 'document/absent')
  expect(found.map(({ message }) => message)).toEqual([
    `${where} has no ${what}, which every document of its kind has.`,
  ])
})

test('a wrapper whose members are all absent is missed once, one of its own optional members never', async () => {
  const start = { dateTime: '2024-05-17T09:30:00Z', timeZone: 'UTC' }
  const version = { lastModified: '2024-05-17Z', user: 'a', metadataVersion: '1', activeMetadataVersion: '1' }
  const contract = {
    anonymous: true,
    key: 'a:1',
    name: 'A',
    type: 'service.contract',
    ...version,
    start,
    expires: false,
  }
  const missed = async (value: object) => {
    const found = await findingsIn({ model: [{ at: '/policyManagerContracts', set: [value as typeof contract] }] })
    return found.flatMap(({ code, message }) => (code === 'document/absent' ? [message.split(',')[0]] : []))
  }
  expect(await missed(contract)).toEqual([])
  const { expires: _, start: __, ...endless } = contract
  expect(await missed(endless)).toEqual(['ContractInfo has no EffectiveDateTimes'])
  expect(await missed({ ...endless, expires: false })).toEqual(['EffectiveDateTimes has no StartDateTime'])
  const { user: ___, ...unknown } = contract
  expect(await missed(unknown)).toEqual(['ContractVersionInfo has no User'])
})

test('what policies of a kind that was never seen may lack is not known', async () => {
  const { local: _, updated: __, ...bare } = policy
  const absentIn = async (type: string) =>
    minus(await codesIn({ model: [{ at: '/policies', set: [{ ...bare, type }] }] }), await codesIn({}))
  expect(await absentIn('Operational Policy')).toContain('document/absent')
  expect(await absentIn('Service Level Policy')).not.toContain('document/absent')
})

test('a next hop whose service is no name is not told to have none', async () => {
  const files = [{ in: 'bpels/bpel_867a5e6b-b0d6-1b44-86ec-43a3f18faabc.xml', match: '( service=")', by: '$1odd:' }]
  const found = minus(await codesIn({ files }), await codesIn({}))
  expect(found).toEqual(['document/value-invalid'])
})

test('a service without an organization is told to lack it, and of nothing else', async () => {
  const found = minus(await codesIn({ files: inData('( BusinessKey="[^"]*")( ServiceKey=)', '$2') }), await codesIn({}))
  expect(found).toEqual(['document/absent'])
})

test('a proxy with two configurations is not taken for a service that is no proxy', async () => {
  const found = minus(await codesIn({ files: inData('(<BpelUri>services.*?</BpelUri>)', '$1$1') }), await codesIn({}))
  expect(found).toEqual(['document/value-invalid'])
})

test('a model may say what the rules give anyway', async () => {
  const first = '/processes/0/definition'
  const spelledOut = await modelOf('contract', [
    {
      at: `${first}/steps/step=receive`,
      set: { step: 'receive', name: 'Receive', partnerLink: 'initial', variable: 'message' },
    },
    { at: `${first}/partnerLinks/name=initial/myRole`, set: 'Provider' },
    { at: `${first}/partnerLinks/name=nextHop/myRole`, set: 'Consumer' },
  ])
  expect(validateModel(JSON.stringify(spelledOut)).findings).toEqual([])
})

test('a model may say twice which service is called, what a script is called and what an activity does', async () => {
  const spelledOut = await modelOf('processes', [
    { at: '/services/0/operations/0/nextHop/serviceName', set: 'Shipping_API' },
    { at: '/scripts/0/document/name', set: 'Weights' },
    {
      at: '/processes/0/definition/activities/0/type',
      set: '{http://soa.com/uri/products/activity/script/xsd/1.0}ScriptedActivity',
    },
    {
      at: '/processes/0/definition/steps/activity=GetRate',
      set: { step: 'invoke', activity: 'GetRate', operation: 'invoke', partnerLink: 'Activity' },
    },
  ])
  expect(codesOf(spelledOut)).toEqual(codesOf(await modelOf('processes')))
})

function codesOf(model: unknown): readonly string[] {
  return validateModel(JSON.stringify(model)).findings.map(({ code }) => code)
}

function minus(codes: readonly string[], others: readonly string[]): readonly string[] {
  return codes.filter((code) => !others.includes(code))
}
