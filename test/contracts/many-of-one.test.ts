import { expect, test } from 'vitest'
import { act } from '../../src/contracts/act.ts'
import { addAppVersion, connect } from '../../src/contracts/auto-connect.ts'
import { switchEnvironment } from '../../src/contracts/environment.ts'
import { offeredActions } from '../../src/contracts/follow.ts'
import { listContracts } from '../../src/contracts/overview.ts'
import { revisionOf } from '../../src/contracts/revision.ts'
import { states, statuses } from '../../src/contracts/vocabulary.ts'
import { findContract } from '../../src/export/find.ts'
import type { Contract, Model } from '../../src/model/model.ts'
import { licensesAnswer } from '../../src/platform/license-answers.ts'
import { organizationModel } from '../mapping/graph/organization-model.ts'

// In each of these, comparing many contracts with as many others would take minutes. No time is measured here.

function many<T>(count: number, make: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i))
}

const count = 6_000
const contract: Contract = {
  id: 'contract1.acme',
  apiVersionId: 'version1.acme',
  appVersionId: 'runtime1.acme',
  environment: 'Production',
  state: states.activated,
  status: statuses.inForce,
}

const ofOneConnection = { ...organizationModel, contracts: many(count, (i) => ({ ...contract, id: `${i}.acme` })) }

test('contracts of one connection', () => {
  expect(listContracts(ofOneConnection)).toHaveLength(count)
  expect(revisionOf(ofOneConnection, ofOneConnection.contracts[7] ?? contract)).toBeUndefined()
  expect(findContract(ofOneConnection, '7.acme')).toBe('7.acme')
})

test('contracts of one app version, which changes its environment', () => {
  const contracts = many(count, (i) => ({ ...contract, id: `${i}.acme`, apiVersionId: `${i}.acme` }))
  const live = switchEnvironment({ ...organizationModel, contracts }, 'runtime1.acme', 'Production')
  const back = switchEnvironment(live, 'runtime1.acme', 'Sandbox')
  expect(back.contracts.map(({ state }) => state)).toEqual(contracts.map(() => states.cancelled))
})

test('API versions that promise contracts to a new app version', () => {
  const autoConnect = [{ environment: 'Sandbox', enabled: true }]
  const apiVersions = many(2_000, (i) => ({ id: `${i}.acme`, apiId: 'api1.acme', autoConnect }))
  const model = { ...organizationModel, apiVersions: [...apiVersions, ...apiVersions.slice(0, 10)] }
  const connected = addAppVersion(model, { id: 'new.acme', appId: 'app1.acme' })
  expect(connected.contracts.slice(2).map(({ apiVersionId }) => apiVersionId)).toEqual(apiVersions.map(({ id }) => id))
  expect(connect(connected, 'new.acme')).toEqual(connected)
  expect(() => connect(model, 'runtime1.acme', { newId: () => 'same' })).toThrow('same.acme')
})

test('licenses of an API version, and the scopes that they give access to', () => {
  const scopes = many(count, (i) => ({ id: `${i}.acme`, name: `${i}` }))
  const scopeIds = ['scope1.acme', ...scopes.map(({ id }) => id).reverse()]
  const licenses = [{ id: 'l.acme', name: 'l', parts: [{ name: 'p', scopeIds }] }]
  const model: Model = { ...organizationModel, scopes, licenses }
  const [license] = licensesAnswer(model, 'version1.acme').APILicense ?? []
  const [part] = license?.LicenseDetails?.LicensePartsDetails?.LicensePartDetails ?? []
  expect(part?.Resource.map(({ Name }) => Name).slice(0, 3)).toEqual([undefined, '5999', '5998'])
})

test('a workflow of thousands of steps and actions', () => {
  const always = { all: [] }
  const steps = many(5_001, (i) => ({ id: `${i}`, name: `s${i}` }))
  const chain = many(5_000, (i) => ({ from: `${i}`, to: `${i + 1}`, action: '@x', automatic: i > 0, when: always }))
  const { state: _, ...stateless } = { ...contract, workflowState: 's0' }
  const model = { ...organizationModel, contracts: [stateless] }
  const after = act(model, contract.id, '@x', { workflow: { name: 'w', steps, transitions: chain } })
  expect(after.contract.workflowState).toBe('s5000')
  const transitions = many(5_000, (i) => ({ from: '0', to: '1', action: `apicontract.action.a${i}`, when: always }))
  expect(offeredActions(model, stateless, { workflow: { name: 'w', steps, transitions } })).toHaveLength(5_000)
})
