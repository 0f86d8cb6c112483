import { expect, test } from 'vitest'
import { validateModel } from '../../src/validation/validate.ts'
import type { Json } from './support/pointer.ts'
import { modelOf } from './support/recipe.ts'

const [late, day] = ['2015-07-13T12:03:32.345+02:75', '2015-02-30Z']
const mechanisms = ['com.soa.security.mechanism.sharedsecret', 'com.soa.security.mechanism.sharedsecret']
const sandbox = { environment: 'Sandbox', autoApproved: true, enabled: true, restricted: false }
const policy = { key: 'urn:uuid:3f1d8d0a-8a4b-11ee-9c60-0242ac120002', name: 'Quota', type: 'Quota' }

// Each member that a rule goes through has its finding there.
test.each<[code: string, at: string, set: Json, base?: string, pointer?: string]>([
  ['document/timestamp', '/policies/0/updated', late, 'processes'],
  ['document/timestamp', '/policyManagerContracts/0/start/dateTime', '2015-07-13', 'processes'],
  ['document/timestamp', '/policyManagerContracts/0/end/dateTime', late, 'processes'],
  ['document/timestamp', '/policyManagerContracts/0/lastModified', day, 'processes'],
  ['document/timestamp', '/services/0/operations/0/nextHop/updated', late],
  ['document/timestamp', '/groups/0/updated', late, 'organization'],
  ['document/value-unknown', '/policyManagerContracts/0/type', 'app.contract', 'processes'],
  ['document/value-unknown', '/contracts/0/policies', [policy], 'contract', '/contracts/0/policies/0/type'],
  ['document/value-unknown', '/scripts/0/type', 'JavaScript', 'processes'],
  ['document/value-unknown', '/scripts/0/document/language', 'JavaScript', 'processes'],
  [
    'document/value-unknown',
    '/processes/0/definition/variables/0/type',
    'text',
    'processes',
    '/processes/2/definition/variables/0/type',
  ],
  [
    'document/value-unknown',
    '/services/0/management',
    { handlePolicies: false },
    'contract',
    '/services/0/management/handlePolicies',
  ],
  ['document/listed-twice', '/appVersions/0/tags', ['a', 'b', 'a'], 'contract', '/appVersions/0/tags/2'],
  [
    'document/listed-twice',
    '/appVersions/0/securityMechanisms',
    mechanisms,
    'contract',
    '/appVersions/0/securityMechanisms/1',
  ],
  [
    'document/listed-twice',
    '/apiVersions/0/autoConnect',
    [sandbox, sandbox],
    'contract',
    '/apiVersions/0/autoConnect/1',
  ],
  [
    'document/listed-twice',
    '/apiVersions/0/design/bindingTypes',
    ['binding.http', 'binding.http'],
    'contract',
    '/apiVersions/0/design/bindingTypes/1',
  ],
  ['document/listed-twice', '/interfaces/0/schemaKeys', ['uddi:1', 'uddi:1'], 'contract', '/interfaces/0/schemaKeys/1'],
  [
    'document/listed-twice',
    '/scripts/0/document/imports',
    ['script:shipping.units', 'script:shipping.units'],
    'processes',
    '/scripts/0/document/imports/1',
  ],
])('%s is found at %s', async (code, at, set, base = 'contract', pointer = at) => {
  const found = validateModel(await modelOf(base, [{ at, set }])).findings
  expect(found.filter((one) => one.code === code).map((one) => one.pointer)).toEqual([pointer])
})
