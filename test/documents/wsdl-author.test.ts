import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../../src/archive/read-archive.ts'
import { buildDocument, parseDocument } from '../../src/documents/codec.ts'
import { usualEntry } from '../../src/documents/object-data/entry.ts'
import { parseObjectData } from '../../src/documents/object-data/object-data.ts'
import type { Fields } from '../../src/documents/shape/shape.ts'
import {
  type DesignedOperation,
  designBinding,
  designInterface,
  designNames,
  usualParameters,
} from '../../src/documents/wsdl/author.ts'
import { httpOperationsOf } from '../../src/documents/wsdl/binding.ts'
import { bindingWsdl, interfaceWsdl } from '../../src/documents/wsdl/kinds.ts'
import { readXml } from '../../src/xml/read.ts'

const names = designNames('5b1d6c0e-3a52-4f0b-9c7d-2e8f4a6b1c30.acme')
const contextOf = (...owners: readonly Fields[]) => ({ owners, surroundings: { bindingNamed: () => undefined } })
const operations = [
  { name: 'getPayment', method: 'GET', path: '/payments/{PaymentID}' },
  { name: 'addPayment', method: 'POST', path: '/payments' },
  { name: 'Default_Operation', method: 'DELETE', path: '/{path:.+|}' },
]

test('names of the WSDL objects of an API version', () => {
  const { interface: portType, binding, request, response } = names
  expect([portType, binding, request('op'), response('op')]).toEqual([
    '{uri:atmosphere}PortType_svc_5b1d6c0e-3a52-4f0b-9c7d-2e8f4a6b1c30.acme_0',
    '{uri:atmosphere}Binding_svc_5b1d6c0e-3a52-4f0b-9c7d-2e8f4a6b1c30.acme_0',
    'Request_svc_5b1d6c0e-3a52-4f0b-9c7d-2e8f4a6b1c30.acme.op',
    'Response_svc_5b1d6c0e-3a52-4f0b-9c7d-2e8f4a6b1c30.acme.op',
  ])
})

test('what a caller passes to an operation that nobody described', () => {
  expect(operations.map(usualParameters)).toEqual([
    [{ name: 'PaymentID', in: 'path' }],
    [{ name: 'Body', in: 'entity' }],
    [{ name: 'path', in: 'path' }],
  ])
})

test('a request and a response for each operation, in the order of a Java hash map', () => {
  const value = designInterface(names, operations)
  expect(value.operations?.map(({ name, input, output }) => [name, input?.message, output?.message])).toEqual(
    operations.map(({ name }) => [name, names.request(name), names.response(name)]),
  )
  const messages = new Map(value.messages?.map(({ name, parts }) => [name, parts]))
  expect(messages.size).toBe(6)
  expect(messages.get(names.request('getPayment'))).toEqual([{ name: 'PaymentID', type: 'xsd:string' }])
  expect(messages.get(names.request('addPayment'))).toEqual([{ name: 'Body', type: 'xsd:anyType' }])
  expect(messages.get(names.response('addPayment'))).toEqual([{ name: 'Body', type: 'xsd:anyType' }])
  expect(designInterface(names, operations.toReversed()).messages).toEqual(value.messages)
})

test('a binding that accepts all media types', () => {
  const value = designBinding(operations)
  expect(httpOperationsOf(value)).toEqual(operations)
  const text = buildDocument(bindingWsdl, value, contextOf({ name: names.binding }, { name: names.interface }))
  expect(text).toContain(`
    <wsdl:operation name="getPayment">
<wsdl:documentation><sdoc:ext xmlns:sdoc="http://soa.com/wsdl/doc" name="x-media-type-request" type="object"><![CDATA[{"default":"true"}]]></sdoc:ext><sdoc:ext xmlns:sdoc="http://soa.com/wsdl/doc" name="x-media-type-response" type="object"><![CDATA[{"default":"true"}]]></sdoc:ext></wsdl:documentation>
    <shttp:operation faultSerialization="*/*" inputSerialization="*/*" location="/payments/{PaymentID}" method="GET" outputSerialization="*/*"/>
      <wsdl:input>
    <shttp:input name="PaymentID" part="PaymentID" type="path"/>
      </wsdl:input>
      <wsdl:output>
      </wsdl:output>
    </wsdl:operation>
`)
})

test('operations and parameters that somebody described', () => {
  const operation: DesignedOperation = {
    ...{ name: 'findPets', method: 'POST', path: '/pets/{kind}' },
    ...{ summary: 'Finds pets', description: 'Finds <all> pets', tags: ['pets', 'find'] },
    parameters: [
      { name: 'limit', in: 'query', required: false, description: 'How many', type: 'integer', format: 'int32' },
    ],
  }
  const [designed] = designBinding([operation]).operations ?? []
  expect(designed?.documentation).toEqual([
    ['sdoc:displayName', 'findPets'],
    ['sdoc:description', { '#cdata': 'Finds <all> pets' }],
    ['sdoc:summary', { '#cdata': 'Finds pets' }],
    ['sdoc:tag', 'pets'],
    ['sdoc:tag', 'find'],
  ])
  expect(designed?.input?.parts).toEqual([
    {
      name: 'limit',
      type: 'query',
      documentation: [
        ['sdoc:description', { '#cdata': 'How many' }],
        ['sdoc:required', 'false'],
        ['sdoc:type', 'integer'],
        ['sdoc:format', 'int32'],
      ],
    },
  ])
  expect(designBinding([{ ...operation, parameters: [] }]).operations?.[0]?.input).toEqual({})
})

const corpus = new URL('../../../shared/corpus/business-export-2016.zip', import.meta.url)

describe.skipIf(!existsSync(corpus))('designs of the genuine export of 2016 (skipped where it is absent)', () => {
  test('come out as the platform wrote them, from names, methods and paths alone', () => {
    const { entries } = readArchive(new Uint8Array(readFileSync(corpus)))
    const documents = new Map(entries.map(({ name, bytes }) => [name, bytes]))
    const read = (name: string) => readXml(documents.get(name) ?? new Uint8Array(), name)
    const { objects } = parseObjectData(read('objectdata.xml'), 'objectdata.xml', new WeakMap())
    const wsdlOf = ({ key }: Fields) => read(usualEntry('interface', String(key)) ?? '')
    const designs = objects.bindings.flatMap((binding) => {
      const id = /Binding_svc_(.*)_0$/.exec(String(binding['name']))?.[1]
      const portType = objects.interfaces.find(({ key }) => key === binding['interfaceKey'])
      return id === undefined || portType === undefined ? [] : [{ id, binding, portType }]
    })
    expect(designs.length).toBe(51)
    for (const { id, binding, portType } of designs) {
      const document = wsdlOf(binding)
      const context = contextOf(binding, portType)
      const calls = httpOperationsOf(parseDocument(bindingWsdl, document, '', context, new WeakMap()))
      expect(buildDocument(bindingWsdl, designBinding(calls), context)).toBe(document.text)
      const designed = buildDocument(interfaceWsdl, designInterface(designNames(id), calls), contextOf(portType))
      expect(withoutRoot(designed)).toBe(withoutRoot(wsdlOf(portType).text))
    }
  }, 60_000)
})

/** Six of the genuine documents declare the same prefixes in another order. */
function withoutRoot(text: string): string {
  return text.replace(/<wsdl:definitions [^>]*>/, '')
}

test('thousands of parameters of one name, each with a part of its own', () => {
  const path = `/${Array.from({ length: 20_000 }, () => '{a}').join('/')}`
  const { operations: [operation] = [] } = designBinding([{ name: 'o', method: 'GET', path }])
  const parts = operation?.input?.parts?.map(({ name, part = name }) => part)
  expect(parts?.slice(0, 3)).toEqual(['a', 'a2', 'a3'])
  expect(new Set(parts).size).toBe(20_000)
})
