import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actionMessage, contractMessage } from '../../src/platform/contract-message.ts'
import { contractApiMessage, contractAppMessage } from '../../src/platform/details-message.ts'
import { apiLicensesMessage, autoConnectAnswer, autoConnectMessage } from '../../src/platform/license-message.ts'
import { encodingOf, mediaTypes } from '../../src/platform/media-type.ts'
import { buildMessage, parseMessage } from '../../src/platform/message.ts'
import type { MessageKind } from '../../src/platform/message-kind.ts'
import { refusal } from '../support/refusal.ts'
import { sample } from './sample.ts'

const json = 'application/json'
const xml = 'application/xml'
const numbers = [1, 2, 3, 4, 5]
const samples: readonly [string, MessageKind<unknown>][] = [
  ...numbers.map((n): [string, MessageKind<unknown>] => [`contract-request-${n}`, contractMessage]),
  ...numbers.map((n): [string, MessageKind<unknown>] => [`contract-response-${n}`, contractMessage]),
  ['auto-connect-request', autoConnectMessage],
  ['auto-connect-response', autoConnectAnswer],
  ['licenses-response', apiLicensesMessage],
]

describe.each(samples)('%s', (name, kind) => {
  const message = parseMessage(kind, sample(name), json)

  test('says in JSON what the sample says', () => {
    const text = buildMessage(kind, message, json)
    expect(JSON.parse(text)).toEqual(JSON.parse(sample(name), (_, value) => (value === 'true' ? true : value)))
    expect(parseMessage(kind, text, json)).toEqual(message)
  })

  test.each(mediaTypes)('is there and back the same as %s', (mediaType) => {
    const text = buildMessage(kind, message, mediaType)
    expect(parseMessage(kind, text, mediaType)).toEqual(message)
    expect(buildMessage(kind, parseMessage(kind, text, mediaType), mediaType)).toBe(text)
  })
})

test('XML has the namespaces, the order and the wrappers of the schema', () => {
  const message = {
    Status: 's',
    RuntimeID: 'r',
    Policies: { Policy: [{ PolicyKey: 'p' }] },
    APIVersionID: 'a',
    Extra: 1,
  }
  expect(buildMessage(contractMessage, message, xml)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<contract:Contract xmlns:contract="http://soa.com/xsd/contract/1.0"' +
      ' xmlns:api="http://soa.com/xsd/api/1.0" xmlns:app="http://soa.com/xsd/app/1.0">' +
      '<api:APIVersionID>a</api:APIVersionID><app:RuntimeID>r</app:RuntimeID>' +
      '<api:Policies><api:Policy><api:PolicyKey>p</api:PolicyKey></api:Policy></api:Policies>' +
      '<contract:Status>s</contract:Status><contract:Extra>1</contract:Extra></contract:Contract>\n',
  )
})

test('XML keeps an attribute of XML itself by its own prefix', () => {
  const message = { Scope: { '@{http://www.w3.org/XML/1998/namespace}lang': 'de' } }
  const text = buildMessage(contractMessage, message, xml)
  expect(text).toContain('<contract:Scope xml:lang="de"/>')
  expect(parseMessage(contractMessage, text, xml)).toEqual(message)
})

test('XML is read whatever its prefixes, with arrays of none and one', () => {
  const text = `<?xml version="1.0" encoding="UTF-8"?>
    <Contract xmlns="http://soa.com/xsd/contract/1.0" xmlns:b="http://soa.com/xsd/business/1.0">
      <APIVersionID xmlns="http://soa.com/xsd/api/1.0">a &amp; <![CDATA[<b>]]>&#65;</APIVersionID>
      <x:Policies xmlns:x="http://soa.com/xsd/api/1.0"/>
      <ContractScope><Restricted>true</Restricted><b:LicenseID>one</b:LicenseID></ContractScope>
      <UpdatedInMillis>1412193575000</UpdatedInMillis>
    </Contract>`
  expect(parseMessage(contractMessage, text, 'text/xml')).toEqual({
    APIVersionID: 'a & <b>A',
    Policies: { Policy: [] },
    ContractScope: { Restricted: true, LicenseID: ['one'] },
    UpdatedInMillis: 1412193575000,
  })
})

test('target resources are a list, even of one', () => {
  const message = { TargetResources: { TargetResource: [{ Name: 'n', IsResourceLevelPermissionSupported: true }] } }
  const text = buildMessage(contractMessage, message, xml)
  expect(text).toContain('<dnmodel:TargetResources><dnmodel:TargetResource><dnmodel:Name>n</dnmodel:Name>')
  expect(parseMessage(contractMessage, text, xml)).toEqual(message)
})

test('the version within an API, and within an app, is the same as beside it', () => {
  const back = <T>(kind: MessageKind<T>, message: T) => parseMessage(kind, buildMessage(kind, message, xml), xml)
  const api = { API: { APIVersion: { Tag: ['t'], APIOwnedImplementations: true }, State: 's' } }
  const app = { Application: { ApplicationVersion: { Tag: ['t'], HasKeyInfo: false }, TeamID: 'i' } }
  expect(back(contractApiMessage, api)).toEqual(api)
  expect(back(contractAppMessage, app)).toEqual(app)
  expect(buildMessage(contractAppMessage, app, xml)).toMatch(/ApplicationVersion>.*TeamID>/)
})

describe('what nobody knows is kept', () => {
  test('in JSON', () => {
    const message = { APIVersionID: 'a', New: { deep: [1, null, { x: false }] }, ContractScope: { Extra: 'e' } }
    expect(parseMessage(contractMessage, JSON.stringify(message), json)).toEqual(message)
  })

  test('in XML: elements, other namespaces, none, attributes, repetition, text beside elements', () => {
    const text =
      '<c:Contract xmlns:c="http://soa.com/xsd/contract/1.0" xmlns:o="urn:other" version="2" o:mark="m">' +
      '<c:New><c:constructor> 1 </c:constructor><c:toString/></c:New><o:Foo o:a="1">t</o:Foo><o:Foo>u</o:Foo><Bare>&#13;</Bare>' +
      '<c:APIVersionID>not of its namespace</c:APIVersionID><c:Mixed>text<c:b/></c:Mixed></c:Contract>'
    const message = parseMessage(contractMessage, text, xml)
    expect(message).toEqual({
      '@version': '2',
      '@{urn:other}mark': 'm',
      New: { constructor: ' 1 ', toString: '' },
      '{urn:other}Foo': [{ '@{urn:other}a': '1', '#': 't' }, 'u'],
      '{}Bare': '\r',
      '{http://soa.com/xsd/contract/1.0}APIVersionID': 'not of its namespace',
      Mixed: { '#': 'text', b: '' },
    })
    expect(parseMessage(contractMessage, buildMessage(contractMessage, message, xml), xml)).toEqual(message)
  })

  const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9.-]{0,6}$/).filter((text) => !(text in known))
  const known = { API: 0, License: 0 }
  const text = fc.string({
    unit: fc.constantFrom('a', '<', '&', '>', '"', "'", ' ', '\n', '\r', '\t', 'ß', '😀', ']]>'),
  })
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.dictionary(name, tie('any'), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
    ),
  })).any

  test('in both: parse(build(message)) = message', () => {
    fc.assert(
      fc.property(
        fc.dictionary(name, value, { noNullPrototype: true }),
        fc.constantFrom(json, xml),
        (extra, mediaType) => {
          const message = { ActionName: 'approve', ...extra }
          const there = buildMessage(actionMessage, message, mediaType)
          expect(parseMessage(actionMessage, there, mediaType)).toEqual(message)
        },
      ),
      { numRuns: 150 },
    )
  })
})

test('a contract is there and back the same, whatever of it is said', () => {
  const words = fc.string({ unit: fc.constantFrom('a', '<', '&', ' ', '\n', 'é', ']') })
  const scope = fc.record(
    { Restricted: fc.boolean(), LicenseID: fc.array(words, { minLength: 1 }) },
    { requiredKeys: [] },
  )
  const policy = fc.record({ PolicyKey: words, Name: words, PolicyType: words }, { requiredKeys: ['PolicyKey'] })
  const contract = fc.record(
    {
      ContractID: words,
      APIVersionID: words,
      RuntimeID: words,
      Environment: words,
      Policies: fc.record({ Policy: fc.array(policy) }),
      State: words,
      ContractScope: scope,
      Scope: scope,
      UpdatedInMillis: fc.integer(),
      Status: words,
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  fc.assert(
    fc.property(contract, fc.constantFrom(...mediaTypes), (message, mediaType) => {
      expect(parseMessage(contractMessage, buildMessage(contractMessage, message, mediaType), mediaType)).toEqual(
        message,
      )
    }),
    { numRuns: 150 },
  )
})

describe('media types', () => {
  test('are the documented ones, in any case, with parameters', () => {
    expect(mediaTypes).toHaveLength(11)
    expect(encodingOf('Application/JSON; charset=UTF-8')).toBe('json')
    expect(encodingOf('application/vnd.soa.v72+xml')).toBe('xml')
  })

  test.each(['', 'text/plain', 'application/vnd.soa.v82+json', 'application/jsonp'])('"%s" is refused', (mediaType) => {
    expect(refusal(() => encodingOf(mediaType))).toMatchObject({ code: 'platform/media-type', data: { mediaType } })
  })
})

const contractOf = (content: string) => `<Contract xmlns="http://soa.com/xsd/contract/1.0">${content}</Contract>`

describe('refused', () => {
  const at = (kind: MessageKind<unknown>, text: string, mediaType: string) =>
    refusal(() => parseMessage(kind, text, mediaType))

  test('what is no JSON, with its place', () => {
    expect(at(contractMessage, '{\n  "ContractID": x\n}', json)).toMatchObject({
      code: 'platform/not-json',
      place: { line: 2, column: 17 },
    })
  })

  test.each([
    [json, `{\n"x": ${'['.repeat(300)}${']'.repeat(300)}}`, { line: 2, column: 133 }],
    [xml, contractOf(`\n${'<a>'.repeat(300)}${'</a>'.repeat(300)}`), { line: 2, column: 382 }],
  ])('what is nested too deeply, with its place and no option: %s', (type, text, place) => {
    expect(at(contractMessage, text, type)).toMatchObject({ code: 'platform/too-deep', place })
  })

  test.each([
    [json, '{"ContractScope":\n{"x":{"__proto__":{"a":1}}}}', { line: 2, column: 19 }],
    [json, '{"__proto__":1}', { line: 1, column: 14 }],
    [json, '{"a":[0,\n {"__proto__":1}]}', { line: 2, column: 15 }],
    [xml, contractOf('<a/>\n<a><b/><__proto__>x</__proto__></a>'), { line: 2, column: 8 }],
  ])('a member that no object can have: %s %s', (type, text, place) => {
    expect(at(contractMessage, text, type)).toMatchObject({
      code: 'platform/member',
      data: { reason: 'no object can have a member of this name' },
      place,
    })
  })

  test.each(['{"Extra":\n[1e400]}', '{"Extra":\n[12345678901234567890]}', '{"UpdatedInMillis":\n 1e20}'])(
    'a number that would come back as another: %s',
    (text) => {
      expect(at(contractMessage, text, json)).toMatchObject({
        code: 'platform/member',
        data: { reason: 'a number of this size is not kept exactly' },
        place: { line: 2, column: 2 },
      })
    },
  )

  test('a member that is given twice, by its name and place', () => {
    const text = '{"Policies": {"Policy": []},\n "ContractID": "a.acme", "Policies": {"Policy": []}}'
    expect(at(contractMessage, text, json)).toMatchObject({
      code: 'platform/member',
      data: { member: 'Policies', reason: 'it is given twice' },
      place: { line: 2, column: 26 },
    })
  })

  test('a value of another kind, by its name and place', () => {
    const text = '{\n "Policies": {"Policy": [{"PolicyKey": 5}]}}'
    expect(at(contractMessage, text, json)).toMatchObject({
      code: 'platform/member',
      data: { member: 'Policies.Policy.0.PolicyKey', reason: 'expected a text, found a number' },
      place: { line: 2, column: 40 },
    })
    expect(at(contractMessage, '[]', json)).toMatchObject({ code: 'platform/member', data: { member: '' } })
    expect(at(autoConnectMessage, '{"APIVersionAutoConnectDetail":[{"Environmnt": "Sandbox"}]}', json)).toMatchObject({
      code: 'platform/member-absent',
      data: { member: 'APIVersionAutoConnectDetail.0.Environment', meant: 'Environmnt' },
    })
  })

  test.each([
    ['{}', undefined],
    ['{"foo": 1}', undefined],
    ['{"APIVersionAutoConnectLicenseDetail": []}', 'APIVersionAutoConnectLicenseDetail'],
  ])('settings without their list, which only an empty list says to be empty: %s', (text, meant) => {
    expect(at(autoConnectMessage, text, json)).toMatchObject({
      code: 'platform/member-absent',
      data: { member: 'APIVersionAutoConnectDetail', ...(meant && { meant }) },
    })
    expect(parseMessage(autoConnectMessage, '{"APIVersionAutoConnectDetail": []}', json)).toEqual({
      APIVersionAutoConnectDetail: [],
    })
  })

  test.each([
    ['<UpdatedInMillis>soon</UpdatedInMillis>', 'UpdatedInMillis', 'expected a whole number', 1],
    ['<ContractID>a</ContractID>\n<ContractID>b</ContractID>', 'ContractID', 'it is given twice', 2],
    ['<ContractScope/>\n<ContractScope/>', 'ContractScope', 'it is given twice', 2],
    [
      '<ContractScope>\n<Restricted>x</Restricted></ContractScope>',
      'ContractScope.Restricted',
      'expected true or false',
      2,
    ],
  ])('a value of another kind in XML, by its name and place: %s', (content, member, reason, line) => {
    expect(at(contractMessage, contractOf(`\n${content}`), xml)).toMatchObject({
      code: 'platform/member',
      data: { member, reason },
      place: { line: line + 1, column: 1 },
    })
  })

  test('a member that is absent in XML, at the element that lacks it', () => {
    const [settings, setting] = ['APIVersionAutoConnectDetails', 'APIVersionAutoConnectDetail']
    const sandbox = `<${setting}><Environment>Sandbox</Environment></${setting}>`
    const text = `<${settings} xmlns="http://soa.com/xsd/api/1.0">${sandbox}\n <${setting}/></${settings}>`
    expect(at(autoConnectMessage, text, xml)).toMatchObject({
      code: 'platform/member-absent',
      data: { member: 'APIVersionAutoConnectDetail.1.Environment' },
      place: { line: 2, column: 2 },
    })
  })

  test('another message, a DOCTYPE, and what is no XML, with their places', () => {
    expect(at(contractMessage, '\n <Contract/>', xml)).toMatchObject({
      code: 'platform/root',
      data: { root: 'Contract', expected: '{http://soa.com/xsd/contract/1.0}Contract' },
      place: { line: 2, column: 2 },
    })
    const unreadable = (text: string) => {
      const { code, place } = at(contractMessage, text, xml)
      return [code, place]
    }
    expect(unreadable('<!DOCTYPE Contract><Contract/>')).toEqual(['xml/doctype', { line: 1, column: 1 }])
    expect(unreadable('<Contract>')).toEqual(['xml/not-well-formed', { line: 1, column: 1 }])
  })

  test('names and characters that XML lacks', () => {
    expect(refusal(() => buildMessage(contractMessage, { 'two words': '' }, xml))).toMatchObject({
      code: 'platform/member',
    })
    expect(refusal(() => buildMessage(contractMessage, { Name: '\u0000' }, xml))).toMatchObject({
      code: 'xml/character',
    })
  })
})

test('the details of API and app are messages too', () => {
  const api = { API: { APIID: 'a', Tag: ['t'] }, APIVersion: { APIVersionID: 'v', APIDesign: { CommonDesign: true } } }
  const app = {
    Application: { AppID: 'a', RatingSummary: { Five: 2 } },
    ApplicationVersion: { RuntimeID: 'r', SecurityMechanisms: ['m'] },
  }
  const back = <T>(kind: MessageKind<T>, message: T) => parseMessage(kind, buildMessage(kind, message, xml), xml)
  expect(back(contractApiMessage, api)).toEqual(api)
  expect(back(contractAppMessage, app)).toEqual(app)
})
