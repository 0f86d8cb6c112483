import { expect, test } from 'vitest'
import { appOrganizationKey, clientIdOf, teamIdOf } from '../../src/documents/object-data/platform-ids.ts'
import { sliceContracts } from '../../src/export/slice.ts'
import type { Model } from '../../src/model/model.ts'
import { validateModel } from '../../src/validation/validate.ts'
import { organization } from '../export/organization.ts'

const [contract] = organization.contracts
const { graph: _, ...slice } = sliceContracts(organization, [contract?.id ?? ''], {
  api: true,
  application: true,
}).model
const appId = slice.apps[0]?.id ?? ''
const userName = slice.appVersions[0]?.identity ?? clientIdOf(slice.appVersions[0]?.id ?? '')

const strangersIn = (model: Model) =>
  validateModel(model).findings.filter(({ code }) =>
    /^reference\/(?:unconnected|group-absent|organization-absent)$/.test(code),
  )

// Whether the platform exports these with a contract is not known: neither their presence nor their absence is a fault.
test.each<[string, Partial<Model>]>([
  ['nothing more', {}],
  ['the organization of its app', { organizations: [{ key: appOrganizationKey(appId), name: 'App' }] as never }],
  ['the identity of its app version', { identities: [{ userName, fullName: 'App' }] as never }],
  ['the Policy Manager contract behind it', { policyManagerContracts: [{ key: 'a:1', name: contract?.id }] as never }],
  ['the team of its app', { groups: organization.groups.filter(({ id }) => id === teamIdOf(appId)) }],
])('the export of a contract may hold %s', (_name, more) => {
  for (const list of Object.values(more)) expect(list).toHaveLength(1)
  expect(slice.services.filter(({ organizationKey }) => organizationKey !== undefined)).not.toEqual([])
  expect(strangersIn({ ...slice, ...more })).toEqual([])
})

test('the organization, the identity and the Policy Manager contract of others are left over', () => {
  const others = {
    organizations: [{ key: 'uddi:other', name: 'Other' }],
    identities: [{ userName: 'other' }],
    policyManagerContracts: [{ key: 'a:1', name: 'other' }],
  }
  expect(strangersIn({ ...slice, ...others } as never)).toHaveLength(3)
})
