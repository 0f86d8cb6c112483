import { expect, test } from 'vitest'
import { licensesOf } from '../../src/contracts/licenses.ts'
import { bronze, gold, payments, platform } from './platform.ts'

test('are those with a scope of the API version, in the order of the model', () => {
  expect(licensesOf(platform, payments)).toEqual([bronze, gold])
  expect(licensesOf(platform, { ...payments, scopeIds: ['write.acme'] })).toEqual([gold])
  expect(licensesOf(platform, { ...payments, scopeIds: [] })).toEqual([])
})

test('may have other scopes besides', () => {
  const wide = { ...bronze, parts: [{ name: 'part', scopeIds: ['other.acme', 'read.acme'] }] }
  expect(licensesOf({ ...platform, licenses: [wide] }, payments)).toEqual([wide])
})

test('count the scopes of operations too', () => {
  const { scopeIds: _, ...version } = payments
  const operationScopes = [{ operation: 'pay', scopeIds: ['write.acme'] }, { operation: 'ping' }]
  expect(licensesOf(platform, { ...version, operationScopes })).toEqual([gold])
})

test('are active, and offered for the environment that is asked for', () => {
  const { environments: _, ...everywhere } = bronze
  const model = {
    ...platform,
    licenses: [{ ...bronze, active: false }, { ...gold, environments: ['Sandbox'] }, everywhere],
  }
  expect(licensesOf(model, payments, 'Sandbox').map(({ id }) => id)).toEqual([gold.id, bronze.id])
  expect(licensesOf(model, payments, 'Production')).toEqual([everywhere])
})

test('of a license without parts are none', () => {
  const { parts: _, ...empty } = bronze
  expect(licensesOf({ ...platform, licenses: [empty] }, payments)).toEqual([])
})
