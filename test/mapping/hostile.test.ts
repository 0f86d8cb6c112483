import { describe, expect, test } from 'vitest'
import { buildArchive } from '../../src/mapping/build-archive.ts'
import { contentsOf } from '../../src/mapping/contents.ts'
import { bytesOf } from '../../src/mapping/held-entry.ts'
import { parseArchive } from '../../src/mapping/parse-archive.ts'
import { buildModel } from '../../src/model/build-model.ts'
import type { Model } from '../../src/model/model.ts'
import { parseModel } from '../../src/model/parse-model.ts'
import { contentIn } from '../support/content.ts'
import { expectSameEntries } from '../support/exports.ts'
import { problemOf } from '../support/refusal.ts'
import {
  apiObject,
  type Files,
  graphText,
  object,
  objectData,
  processObject,
  processText,
  propertiesText,
  serviceObject,
  smallArchive,
} from '../support/small-archives.ts'

const xml = /^object|^bpels/

/** The archive comes back from its JSON, entry for entry; what its XML says even without the corrections of style. */
function expectKept(files: Parameters<typeof smallArchive>[0]): Model {
  const archive = smallArchive(files)
  const model = parseModel(buildModel(parseArchive(archive).model))
  const { archive: again, findings } = buildArchive(model)
  expectSameEntries(again, archive)
  expect(findings).toEqual([])
  const contents = contentsOf(model)
  for (const { name, bytes } of archive.entries)
    if (xml.test(name)) expect(contentIn(bytesOf(contents.get(name) ?? ''), name)).toBe(contentIn(bytes, name))
  return model
}

function refusal(files: Files) {
  const { code, place } = problemOf(() => parseArchive(smallArchive(files))) ?? {}
  return { code, ...place }
}

describe('root files', () => {
  const roots = ['objectgraph.xml', 'objectdata.xml', 'exportproperties.properties']

  test.each(roots)('an absent %s is refused', (name) => {
    expect(refusal({ [name]: undefined })).toEqual({ code: 'layout/root-absent', entry: name })
  })

  test.each(roots.slice(0, 2))('an empty %s, another root and bytes that are no text are refused', (name) => {
    const place = { entry: name, line: 1, column: 1 }
    expect(refusal({ [name]: '' })).toEqual({ code: 'xml/not-well-formed', ...place })
    expect(refusal({ [name]: '<a/>' })).toEqual({ code: 'document/root', ...place })
    expect(refusal({ [name]: '\n<ExportConfiguration xmlns="urn:other"/>' })).toEqual({
      code: 'document/root',
      ...place,
      line: 2,
    })
    expect(refusal({ [name]: new Uint8Array(10) })).toEqual({ code: 'xml/character', ...place })
  })

  test('objectdata.xml must begin with the source organization and its key', () => {
    const root = (content: string) => objectData('').replace(/<SourceOrganization>.*<\/SourceOrganization>/, content)
    const refused = { code: 'object-data/no-source', entry: 'objectdata.xml', line: 2, column: 1 }
    expect(refusal({ 'objectdata.xml': root('') })).toEqual(refused)
    expect(refusal({ 'objectdata.xml': root('<SourceOrganization/>') })).toEqual(refused)
    const key = '<t:Key>o</t:Key>'
    expect(refusal({ 'objectdata.xml': root(`<a/><SourceOrganization>${key}</SourceOrganization>`) })).toEqual(refused)
    const deep = '<SourceOrganization><t:Key><a/></t:Key></SourceOrganization>'
    expect(refusal({ 'objectdata.xml': root(deep) })).toEqual(refused)
  })

  test('objectgraph.xml must have its two lists', () => {
    const graph = '<DepedendencyGraph version="1.1"><Nodes/></DepedendencyGraph>'
    expect(refusal({ 'objectgraph.xml': graph }).code).toBe('object-graph/no-list')
  })

  test('a byte order mark, other line ends and any properties are kept', () => {
    expectKept({ 'objectdata.xml': `\ufeff${objectData('')}`, 'objectgraph.xml': `\ufeff${graphText()}` })
    const crlf = (text: string) => text.replaceAll('\n', '\r\n')
    expectKept({
      'objectdata.xml': crlf(objectData('')),
      'objectgraph.xml': crlf(graphText()),
      'exportproperties.properties': crlf(propertiesText),
    })
    for (const text of ['', '<a/>', 'a=1', '#only\n', `\ufeff${propertiesText}`, propertiesText.replaceAll('\n', '\r')])
      expectKept({ 'exportproperties.properties': text })
    expectKept({ 'exportproperties.properties': Uint8Array.of(0x61, 0x3d, 0xfc, 0x00, 0xff) })
  })

  test('what stands at the roots besides the usual is kept', () => {
    const more = '<a/>text<b><![CDATA[<c>]]></b><!-- d -->'
    expectKept({ 'objectdata.xml': objectData('', 'edition="2" xmlns:x="urn:x" x:y="z" ') })
    expectKept({ 'objectdata.xml': objectData('').replace('</SourceOrganization>', `${more}</SourceOrganization>`) })
    expectKept({ 'objectdata.xml': objectData('').replace('<t:Key>', `<t:Key a="b">x<![CDATA[y]]>`) })
    const graph = '<DepedendencyGraph xmlns:x="urn:x" x:a="1"><Nodes x:b="2"><x:Node/></Nodes><Links>text</Links>'
    expectKept({ 'objectgraph.xml': `${graph}<Nodes/><x:More/></DepedendencyGraph>` })
  })

  test('objects in any order, and what is no object, are kept', () => {
    const model = expectKept({
      'objectdata.xml': objectData(
        `${processObject('b', 'x')}<a/>${apiObject('1.t')}${processObject('c', 'y')}<b><c>text</c></b>`,
      ),
    })
    expect(model.objectOrder).toEqual([
      ['processes', 1],
      ['otherObjects', 1],
      ['apis', 1],
      ['processes', 1],
      ['otherObjects', 1],
    ])
  })
})

describe('entries', () => {
  const uses = (uri: string, key = 'bpel:1') => objectData(processObject(key, uri))

  test.each([
    ['an entry that is not there', { 'objectdata.xml': uses('bpels/nowhere.xml') }],
    ['the usual entry, which is not there', { 'objectdata.xml': uses('bpels/bpel_1.xml') }],
    ['nothing', { 'objectdata.xml': uses('') }],
    ['a root file', { 'objectdata.xml': uses('objectdata.xml') }],
    ['the other root file', { 'objectdata.xml': uses('objectgraph.xml') }],
    ['the options file', { 'objectdata.xml': uses('exportproperties.properties') }],
    ['a document of another kind', { 'objectdata.xml': uses('bpels/a.xml'), 'bpels/a.xml': '<other/>' }],
    ['a document without what it must have', { 'objectdata.xml': uses('bpels/a.xml'), 'bpels/a.xml': '<process/>' }],
  ])('an object may name %s', (_, files) => {
    expectKept(files)
  })

  test('an object may name none, and lack everything that can be lacked', () => {
    const key = '<t:BpelKey><t:Key>bpel:1</t:Key></t:BpelKey>'
    expectKept({ 'objectdata.xml': objectData(object(key, '<ExportBpel/>')), 'bpels/bpel_1.xml': processText('p') })
    expectKept({ 'objectdata.xml': objectData(object(key, '')) })
    expectKept({ 'objectdata.xml': objectData(object('', '<ExportBpel/>')) })
    expectKept({ 'objectdata.xml': objectData(object('<t:BpelKey/>', '<ExportBpel/><ExportBpel/>')) })
  })

  test('a named document that is no XML is refused with its place', () => {
    const refused = { code: 'xml/not-well-formed', entry: 'bpels/a.xml', line: 1, column: 1 }
    expect(refusal({ 'objectdata.xml': uses('bpels/a.xml'), 'bpels/a.xml': '' })).toEqual(refused)
    expect(refusal({ 'objectdata.xml': uses('bpels/a.xml'), 'bpels/a.xml': 'text' })).toEqual(refused)
  })

  test('a schema that is no XML is refused with its place, though its text is kept as it is', () => {
    const key = '<t:SchemaKey><t:Key>uddi:s</t:Key><t:SchemaNamespace>n</t:SchemaNamespace></t:SchemaKey>'
    const uri = 'schemas/uddi_s.xsd'
    const named = objectData(object(key, `<ExportSchema><SchemaXsdUri>${uri}</SchemaXsdUri></ExportSchema>`))
    const place = { code: 'xml/not-well-formed', entry: uri, line: 1 }
    expect(refusal({ 'objectdata.xml': named, [uri]: 'text' })).toEqual({ ...place, column: 1 })
    expect(refusal({ 'objectdata.xml': named, [uri]: '<a></b>' })).toEqual({ ...place, column: 4 })
    expectKept({ 'objectdata.xml': named, [uri]: "<a b='c'>\n<!-- d --></a>" })
  })

  test('an entry that two objects name belongs to the first', () => {
    const model = expectKept({
      'objectdata.xml': objectData(processObject('bpel:1', 'bpels/a.xml') + processObject('bpel:2', 'bpels/a.xml')),
      'bpels/a.xml': processText('p'),
    })
    expect(model.processes.map(({ definition }) => definition?.name)).toEqual(['p', undefined])
  })

  test('an entry of the wrong kind for the first belongs to the second', () => {
    const wsdl = '<definitions xmlns="http://schemas.xmlsoap.org/wsdl/"/>'
    const key = '<t:InterfaceKey><t:Key>k</t:Key><t:InterfaceQName>q</t:InterfaceQName></t:InterfaceKey>'
    const uri = '<InterfaceWsdlUri>bpels/a.xml</InterfaceWsdlUri>'
    const model = expectKept({
      'objectdata.xml': uses('bpels/a.xml').replace(
        '</ExportConfiguration>',
        `${object(key, `<ExportInterface>${uri}</ExportInterface>`)}</ExportConfiguration>`,
      ),
      'bpels/a.xml': wsdl,
    })
    expect(model.processes[0]?.definition).toBeUndefined()
  })

  test.each([
    ['bpel:1', 'bpel:1'],
    ['bpel:1', 'bpel_1'],
  ])('objects with the keys %s and %s are kept', (one, other) => {
    const uri = 'bpels/bpel_1.xml'
    expectKept({
      'objectdata.xml': objectData(processObject(one, uri) + processObject(other, uri)),
      [uri]: processText('p'),
    })
  })

  test('a process in the place of a layout is kept', () => {
    expectKept({
      'objectdata.xml': objectData(
        processObject('bpel:1', 'bpels/a.xml') + processObject('bpel:2', 'bpels/a_bpelsgraph.xml'),
      ),
      'bpels/a.xml': processText('p'),
      'bpels/a_bpelsgraph.xml': processText('q'),
    })
  })

  test('two documents for one entry are refused on the way back', () => {
    const uri = 'bpels/a.xml'
    const { model } = parseArchive(
      smallArchive({
        'objectdata.xml': objectData(processObject('bpel:1', uri) + processObject('bpel:2', uri)),
        [uri]: processText('p'),
      }),
    )
    const [one, two] = model.processes
    const both = { ...model, processes: [one, { ...two, definition: { name: 'another' } }] }
    const problem = problemOf(() => buildArchive(parseModel(JSON.stringify(both))))
    expect(problem).toMatchObject({ code: 'model/entry-twice', place: { entry: uri } })
  })

  test('definition documents are kept, whatever their list says', () => {
    const data = { 'objectdata.xml': objectData(serviceObject('s')) }
    const folder = 'definition-documents/s'
    expectKept({ ...data, [`${folder}/raml`]: 'x', [`${folder}/list`]: 'raml' })
    expectKept({ ...data, [`${folder}/raml`]: 'x', [`${folder}/list`]: 'something else' })
    expectKept({ ...data, [`${folder}/raml`]: 'x' })
    expectKept({ ...data, [`${folder}/list`]: 'x' })
    const two = { [`${folder}/raml`]: 'x', [`${folder}/wsdl`]: Uint8Array.of(0, 255), [`${folder}/below/z`]: '' }
    const model = expectKept({ ...data, ...two, [`${folder}/list`]: 'raml\nwsdl' })
    expect(model.services[0]?.definitionDocuments).toEqual([
      { name: 'raml', content: { text: 'x' } },
      { name: 'wsdl', content: { base64: 'AP8=' } },
    ])
  })

  test('a list of definition documents that says something else outlives an edit', () => {
    const files = { 'definition-documents/s/raml': 'x', 'definition-documents/s/list': 'raml and more' }
    const { model } = parseArchive(smallArchive({ 'objectdata.xml': objectData(serviceObject('s')), ...files }))
    const [service] = model.services
    const edited = {
      ...model,
      services: [
        {
          ...service,
          definitionDocuments: [
            { name: 'raml', content: { text: 'y' } },
            ...(service?.definitionDocuments ?? []).slice(1),
          ],
        },
      ],
    }
    const contents = contentsOf(parseModel(JSON.stringify(edited)))
    expect(contents.get('definition-documents/s/raml')).toEqual(new TextEncoder().encode('y'))
    expect(contents.get('definition-documents/s/list')).toEqual(new TextEncoder().encode('raml and more'))
  })

  test('services with the same folder are kept', () => {
    const files = { 'definition-documents/a_b/raml': 'x', 'definition-documents/a_b/list': 'raml' }
    const both = serviceObject('a:b', 'services/1.xml') + serviceObject('a_b', 'services/2.xml')
    expectKept({ 'objectdata.xml': objectData(both), ...files })
    expectKept({ 'objectdata.xml': objectData(serviceObject('..') + serviceObject('')) })
  })

  test('bytes that look like text are kept', () => {
    expectKept({
      'a.bin': Uint8Array.of(0xef, 0xbb, 0xbf),
      'b.bin': Uint8Array.of(0xff),
      'c.txt': '\ufffe\uffff\u2028',
    })
  })

  test('huge values are kept', () => {
    const id = `${'x'.repeat(2_000_000)}.t`
    expect(expectKept({ 'objectdata.xml': objectData(apiObject(id)) }).apis[0]?.id).toBe(id)
  })
})

describe('names that objects have by themselves', () => {
  test('as names of elements, attributes and prefixes', () => {
    expectKept({
      'objectdata.xml': objectData('<__proto__ constructor="1" __proto__="x"/><constructor/><toString>x</toString>'),
    })
    const odd = '<__proto__ __proto__="a" hasOwnProperty="b"/><constructor>1</constructor>'
    expectKept({ 'objectdata.xml': objectData(apiObject('a.t', odd, ' __proto__="a" constructor="b"')) })
    const prefixes = '<__proto__:x xmlns:__proto__="urn:p" constructor:y="1" xmlns:constructor="urn:c"/>'
    expectKept({ 'objectdata.xml': objectData(prefixes) })
    expectKept({ 'objectdata.xml': objectData('<__proto__:x/>', 'xmlns:__proto__="urn:p" ') })
  })

  test('as keys of properties, in any order', () => {
    const lines = '__proto__=x\nconstructor=y\n__proto__a=z\n2=two\n1=one\ntoString=true\n'
    const { source } = expectKept({ 'exportproperties.properties': propertiesText + lines })
    expect(source.options).toEqual(['toString'])
    expect(Object.entries(source.otherProperties ?? {}).toSorted()).toEqual([
      ['1', 'one'],
      ['2', 'two'],
      ['__proto__', 'x'],
      ['__proto__a', 'z'],
      ['constructor', 'y'],
    ])
  })

  test('as names of entries and keys of objects', () => {
    expectKept([
      ['__proto__', 'x'],
      ['constructor', 'y'],
      ['bpels/__proto__', processText('z')],
    ])
    const keys = processObject('__proto__', 'bpels/__proto__.xml') + processObject('constructor', 'toString')
    const model = expectKept([
      ['objectdata.xml', objectData(keys)],
      ['bpels/__proto__.xml', processText('__proto__')],
      ['toString', processText('constructor')],
    ])
    expect(model.processes.map(({ definition }) => definition?.name)).toEqual(['__proto__', 'constructor'])
  })

  test('as classes, keys and types of the graph', () => {
    const node = (name: string) =>
      `<Node type="urn:com:soa:ObjectKey"><ObjectKey class="${name}">__proto__</ObjectKey></Node>`
    const nodes = ['__proto__', 'constructor', 'com.soa.__proto__', 'com.soa.wsdl.model.impl.WsdlInterfaceImpl']
    const link = `<Link type="__proto__"><From>${node('__proto__')}</From><To>${node('constructor')}</To></Link>`
    expectKept({ 'objectgraph.xml': graphText(nodes.map(node).join(''), link) })
  })
})
