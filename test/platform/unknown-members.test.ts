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

test('a known member that nothing is done with is told too', () => {
  const message = { Policies: { Policy: [{ PolicyKey: 'a', PolicyConfiguration: { limit: 1 } }] } }
  expect(unknownMembers(contractMessage, message).map(messageOf)).toEqual([
    'Nothing is done with the member Policies.Policy.0.PolicyConfiguration.',
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

test('with the text of the message each is told with its line and column', () => {
  const json = '\ufeff{"Policies":\n  {"Policy": [{"PolicyKey": "a"}, {"PolicyKey": "b",\n    "polcyType": "c"}]}}'
  const xml =
    '<Contract xmlns="http://soa.com/xsd/contract/1.0"><ContractScope>\n' +
    '  <LicensID>l</LicensID></ContractScope></Contract>'
  for (const [text, mediaType, member, place] of [
    [json, 'application/json', 'Policies.Policy.1.polcyType', { line: 3, column: 5 }],
    [xml, 'application/xml', 'ContractScope.LicensID', { line: 2, column: 3 }],
  ] as const) {
    const message = parseMessage(contractMessage, text, mediaType)
    const found = unknownMembers(contractMessage, message, { text, mediaType })
    expect(found).toMatchObject([{ data: { member }, place }])
  }
})

test('very many of them are told in a time that grows with the message', () => {
  const names = Array.from({ length: 20_000 }, (_, i) => `Unknown${i}`)
  const json = `{\n${names.map((name) => `"${name}": 1`).join(',\n')}\n}`
  const elements = names.map((name) => `<${name}>1</${name}>`).join('\n')
  const xml = `<Contract xmlns="http://soa.com/xsd/contract/1.0">\n${elements}\n</Contract>`
  for (const [text, mediaType] of [
    [json, 'application/json'],
    [xml, 'application/xml'],
  ] as const) {
    const found = unknownMembers(contractMessage, parseMessage(contractMessage, text, mediaType), { text, mediaType })
    expect([found.length, found.at(-1)?.place]).toEqual([20_000, { line: 20_001, column: 1 }])
  }
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
