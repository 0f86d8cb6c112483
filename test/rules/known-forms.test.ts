import { expect, test } from 'vitest'
import { validate } from '../../src/validation/validate.ts'
import { cook, type Recipe } from './support/recipe.ts'

const inRegistry = (local: string) => `<ns2:${local} .*?<ns2:name>[^<]*</ns2:name>`
const described = { at: '/services/0/description', set: 'Takes payments.' }
const kept = { at: '/services/3/endpoints/0/connectionProperties', set: [{ name: 'http.version', value: '1.1' }] }
const inData = (match: string, by: string) => [{ in: 'objectdata.xml', match, by }]

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
])('nothing is found in %s', async (_, recipe) => {
  const { base = 'contract' } = recipe
  expect(await codesIn(recipe)).toEqual(await codesIn({ base }))
})

async function codesIn(recipe: Recipe): Promise<readonly string[]> {
  const { inputs } = validate([{ name: 'a.zip', bytes: await cook(recipe) }])
  return inputs.flatMap(({ findings }) => findings.map(({ code }) => code))
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

function minus(codes: readonly string[], others: readonly string[]): readonly string[] {
  return codes.filter((code) => !others.includes(code))
}
