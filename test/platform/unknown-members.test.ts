import { expect, test } from 'vitest'
import { autoConnectMessage, contractMessage, messageOf, parseMessage, unknownMembers } from '../../src/index.ts'
import { sample } from './sample.ts'

test('members that nobody knows are told, with the known one that is near', () => {
  const message = {
    Foo: { Bar: 1 },
    ContractScope: { LicensID: ['gold.acme'] },
    Policies: { Policy: [{ PolicyKey: 'a' }, { PolicyKey: 'b', polcyType: 'c' }] },
    Endpoint: { whatever: 'is kept' },
    '@{http://www.w3.org/2001/XMLSchema-instance}schemaLocation': 'contract.xsd',
  }
  expect(unknownMembers(contractMessage, message).map(messageOf)).toEqual([
    'Nothing is done with the member Foo, which is not known.',
    'Nothing is done with the member ContractScope.LicensID, which is not known; did you mean "LicenseID"?',
    'Nothing is done with the member Policies.Policy.1.polcyType, which is not known; did you mean "PolicyType"?',
  ])
})

test('an element in the namespace of another one is told with its own', () => {
  const text =
    '<Contract xmlns="http://soa.com/xsd/contract/1.0"><APIVersionID>a</APIVersionID>' +
    '<ContractScope><LicensID>l</LicensID><LicenseID>l</LicenseID></ContractScope></Contract>'
  const message = parseMessage(contractMessage, text, 'application/xml')
  expect(unknownMembers(contractMessage, message)).toMatchObject([
    { data: { meant: 'LicenseID' } },
    { data: { meant: '{http://soa.com/xsd/business/1.0}LicenseID' } },
    { data: { meant: '{http://soa.com/xsd/api/1.0}APIVersionID' } },
  ])
})

test('a name that every object has is unknown too', () => {
  const message = parseMessage(contractMessage, '{"toString": 1}', 'application/json')
  expect(unknownMembers(contractMessage, message)).toMatchObject([{ data: { member: 'toString' } }])
})

test('the documented requests have none', () => {
  const settings = parseMessage(autoConnectMessage, sample('auto-connect-request'), 'application/json')
  expect(unknownMembers(autoConnectMessage, settings)).toEqual([])
  for (const n of [1, 2, 3, 4, 5]) {
    const request = parseMessage(contractMessage, sample(`contract-request-${n}`), 'application/json')
    expect(unknownMembers(contractMessage, request)).toEqual([])
  }
})
