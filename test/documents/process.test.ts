import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ProcessDefinition, processDefinition } from '../../src/documents/process/definition.ts'
import { stepName } from '../../src/documents/process/step-rules.ts'
import {
  calledProcessesOf,
  nextHopServiceOf,
  portTypeOf,
  scriptImportsOf,
  stepsOf,
} from '../../src/documents/process/walk.ts'
import { ProblemError } from '../../src/errors.ts'
import { buildText, expectSame, parseText } from './laws.ts'
import { arbitraryMutations, expectKept } from './mutations.ts'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url), 'utf8')
const ownersOf = (text: string) => [{ key: /processKey="([^"]*)"/.exec(text)?.[1] }]
const proxy: ProcessDefinition = JSON.parse(fixture('process-proxy.json'))
const activities: ProcessDefinition = JSON.parse(fixture('process-activities.json'))
const reusable: ProcessDefinition = JSON.parse(fixture('process-reusable.json'))

describe('documents of the platform, in bytes', () => {
  test.each(['process-proxy', 'process-activities', 'process-reusable'])('%s', (name) => {
    const text = fixture(`${name}.xml`)
    const owners = ownersOf(text)
    const value = parseText(processDefinition, text, owners)
    expect(value).toEqual(JSON.parse(fixture(`${name}.json`)))
    expect(buildText(processDefinition, value, owners)).toBe(text)
  })

  test('a proxy takes a tenth of its document', () => {
    expect(JSON.stringify(proxy).length).toBeLessThan(fixture('process-proxy.xml').length / 9)
  })

  test('names without a namespace undo the default namespace where they stand', () => {
    const definition: ProcessDefinition = {
      name: 'op',
      partnerLinks: [{ name: 'initial', portType: 'Port' }],
      steps: [{ step: 'receive' }],
    }
    expect(buildText(processDefinition, definition)).toContain(
      '<ns11:receive createInstance="yes" name="Receive" operation="op" partnerLink="initial" portType="Port" variable="message" xmlns="" xmlns:ns11="http://schemas.xmlsoap.org/ws/2003/03/business-process/"/>',
    )
    expectSame(processDefinition, definition)
  })
})

test.each(['process-activities', 'process-reusable'])('nothing of a changed %s is lost', (name) => {
  const text = fixture(`${name}.xml`)
  fc.assert(
    fc.property(arbitraryMutations, (mutations) => {
      try {
        expectKept(processDefinition, text, mutations, ownersOf(text))
      } catch (error) {
        if (!(error instanceof ProblemError) || error.problem.code !== 'document/incomplete') throw error
      }
    }),
    { numRuns: 80 },
  )
})

describe('what the rules give is left out', () => {
  const explicit: ProcessDefinition = {
    name: 'op',
    namespace: 'uri:x',
    partnerLinks: [
      { name: 'initial', portType: '{uri:x}P', myRole: 'Provider' },
      { name: 'Other', portType: '{uri:x}P', myRole: 'Consumer' },
      {
        name: 'Activity',
        portType: '{http://soa.com/capabilities/service/virtualization/bpel/activity}ActivityPortType',
      },
    ],
    variables: [{ name: 'message' }, { name: 'fault' }],
    faultHandler: true,
    steps: [
      { step: 'receive', name: 'Receive', operation: 'op', partnerLink: 'initial', portType: '{uri:x}P' },
      { step: 'invoke', name: 'A', operation: 'invoke', partnerLink: 'Activity', activity: 'A', audit: false },
      { step: 'invoke', partnerLink: 'Other', service: '{uri:x}S', audit: true, inputVariable: 'message' },
      { step: 'switch', language: 'js', inputVariable: '', condition: { source: 's', language: 'js' } },
      { step: 'reply', name: 'Reply', variable: 'message' },
    ],
  }
  test('from every part of a process', () => {
    const text = buildText(processDefinition, explicit)
    const short = parseText(processDefinition, text)
    expect(short).toEqual({
      name: 'op',
      partnerLinks: [{ name: 'initial', portType: '{uri:x}P' }, { name: 'Other' }, { name: 'Activity' }],
      steps: [
        { step: 'receive' },
        { step: 'invoke', activity: 'A' },
        { step: 'invoke', partnerLink: 'Other', service: '{uri:x}S' },
        { step: 'switch', condition: { source: 's' } },
        { step: 'reply' },
      ],
    })
    expect(buildText(processDefinition, short)).toBe(text)
  })
})

describe('what nobody foresaw is kept', () => {
  const text = fixture('process-activities.xml')
  const keeps = (changed: string, deviations: unknown) => {
    expect(changed).not.toBe(text)
    const value = parseText(processDefinition, changed, ownersOf(changed))
    expect(value.deviations).toEqual(deviations)
    expect(buildText(processDefinition, value, ownersOf(changed))).toBe(changed)
    return value
  }

  test('an activity of another kind, with the declarations of its payload', () => {
    const payload = /<ns2:ScriptedActivity [^>]*>.*?<\/ns2:ScriptedActivity>/s
    const type = 'xmlns:ns11="http://soa.com/uri/products/activity/script/xsd/1.0"><ns4:Xform xmlns:ns4="uri:xform"/><'
    const changed = text
      .replace(payload, '<ns4:Xform xmlns:ns4="uri:xform"/>')
      .replace('"ns11:ScriptedActivity"', '"ns11:XformActivity"')
    expect(changed).toContain(type)
    const value = keeps(changed, [
      { at: 'Activities/Activity[WeighParcel]', insert: 0, xml: ['{uri:xform}Xform', { 'xmlns:ns4': 'uri:xform' }] },
    ])
    expect(value.activities?.[0]?.type).toBe('{http://soa.com/uri/products/activity/script/xsd/1.0}XformActivity')
  })

  test('an activity without what its kind must have', () => {
    const changed = text.replace(/<ns5:ProcessID>[^<]*<\/ns5:ProcessID>/, '')
    const value = keeps(changed, [expect.objectContaining({ insert: 0 })])
    const called = value.activities?.filter(({ type }) => type !== undefined)
    expect(called?.map(({ type }) => type)).toEqual([
      '{http://soa.com/uri/products/activity/process/xsd/1.0}ProcessActivity',
    ])
  })

  test('an activity that says another kind than it holds', () => {
    const changed = text.replace('"ns11:ScriptedActivity"', '"ns11:XformActivity"')
    const value = keeps(changed, [
      {
        at: 'Activities/Activity[WeighParcel]',
        attributes: expect.objectContaining({ ActivityType: expect.stringContaining('Xform') }),
      },
    ])
    expect(value.activities?.[0]?.type).toBeUndefined()
  })

  test('a step of another kind', () => {
    keeps(text.replace('<switch ', '<empty name="Nothing"/><switch '), [
      {
        at: 'sequence',
        insert: 3,
        xml: ['{http://schemas.xmlsoap.org/ws/2003/03/business-process/}empty', { name: 'Nothing' }],
      },
    ])
  })

  test('a partner link of another type', () => {
    keeps(text.replace('partnerLinkType="ns11:Shipping_Hook_PortTypeProvider"', 'partnerLinkType="ns11:Own"'), [
      {
        at: 'partnerLinks/partnerLink[initial]',
        attributes: { partnerLinkType: '{http://example.org/shipping}Own' },
      },
    ])
  })

  test('another process key', () => {
    const value = parseText(processDefinition, text, [{ key: 'bpel:other' }])
    expect(value.deviations).toEqual([
      { at: '', attributes: { '{http://soa.com/bpel/ext}processKey': ownersOf(text)[0]?.key } },
    ])
  })
})

test('characters that XML does not have are refused', () => {
  fc.assert(
    fc.property(fc.constantFrom('\u0000', '\u0001', '\u001f', '\uFFFE', '\uD800'), (character) => {
      const build = () => buildText(processDefinition, { name: `a${character}b` })
      expect(build).toThrow(ProblemError)
    }),
  )
})

test('a document of another kind is refused', () => {
  const text = '<?xml version="1.0" encoding="UTF-8"?>\n<process xmlns="uri:x"/>'
  expect(() => parseText(processDefinition, text)).toThrow('The root element is {uri:x}process')
})

describe('looking into a process', () => {
  test('its steps, those of switches included', () => {
    expect(stepsOf(activities).map(stepName)).toEqual([
      'Receive',
      'GetRate',
      'WeighParcel',
      'WeightLimit',
      'CallCarrier',
      'RefuseParcel',
      'Reply',
    ])
    expect(stepsOf(reusable).map(stepName)).toEqual(['Outer', 'AskCity', 'Inner', 'AskStreet'])
    expect(stepsOf({ name: 'none' })).toEqual([])
  })

  test('scripts that it imports and processes that it calls, each once', () => {
    expect(scriptImportsOf(activities)).toEqual(['script:a1c3e5f7-2c33-11e5-9e4f-0242ac130007'])
    expect(calledProcessesOf(activities)).toEqual(['bpel:b2d4f608-2c33-11e5-9e4f-0242ac130007'])
    const twice: ProcessDefinition = {
      name: 'twice',
      activities: [
        { name: 'a', script: { imports: ['script:1', 'script:2'] }, process: { key: 'bpel:1' } },
        { name: 'b', script: { imports: ['script:1'] }, process: { key: 'bpel:1' } },
      ],
    }
    expect(scriptImportsOf(twice)).toEqual(['script:1', 'script:2'])
    expect(calledProcessesOf(twice)).toEqual(['bpel:1'])
    expect([scriptImportsOf(proxy), calledProcessesOf(proxy)]).toEqual([[], []])
  })

  test('the port type that it receives by', () => {
    expect(portTypeOf(proxy)).toBe('{uri:atmosphere}PortType_svc_e2a4c6d8-7b90-4c1e-8f3a-1d5b9e7c2a40.globex_0')
    expect(portTypeOf({ name: 'own', steps: [{ step: 'receive', portType: '{uri:x}P' }] })).toBe('{uri:x}P')
    expect(portTypeOf(reusable)).toBeUndefined()
  })

  test('the service that it passes on to', () => {
    expect(nextHopServiceOf(proxy)).toBe(
      '{uri:atmosphere}svc_e2a4c6d8-7b90-4c1e-8f3a-1d5b9e7c2a40.globex.sandbox.target',
    )
    expect(nextHopServiceOf(activities)).toBeUndefined()
    const nested: ProcessDefinition = {
      name: 'nested',
      steps: [{ step: 'switch', otherwise: [{ step: 'invoke', service: '{uri:x}S' }] }],
    }
    expect(nextHopServiceOf(nested)).toBe('{uri:x}S')
  })
})

test('thousands of partner links take time in proportion to their number', () => {
  // In proportion to its square, it would not end before the test does.
  const count = 10_000
  const text = readFileSync(new URL('../../fixtures/documents/process-proxy.xml', import.meta.url), 'utf8')
  const [type = ''] = /<(ns\d+):partnerLinkType.*?<\/\1:partnerLinkType>/.exec(text) ?? []
  const [link = ''] = /<partnerLink [^>]*name="nextHop"[^>]*>/.exec(text) ?? []
  const many = text.replace(type, type.repeat(count)).replace(link, link.repeat(count))
  expect(parseText(processDefinition, many).partnerLinks).toHaveLength(count + 1)
})
