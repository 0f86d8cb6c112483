import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emptyCollections } from '../../src/documents/object-data/object-data.ts'
import { readDocuments } from '../../src/mapping/read-documents.ts'
import { sourcesOf } from '../../src/mapping/sources.ts'
import type { XmlLimits } from '../../src/xml/limits.ts'

const text = readFileSync(new URL('../../fixtures/documents/process-proxy.xml', import.meta.url), 'utf8')
const name = 'bpels/a.xml'

interface Definition {
  readonly partnerLinks: readonly object[]
  readonly steps: readonly object[]
}

/** Reads a process from its entry. */
function read(written: string, limits: Partial<XmlLimits> = {}) {
  const sources = sourcesOf([{ name, content: new TextEncoder().encode(written) }], limits)
  const objects = emptyCollections()
  const process: { key: string; uri: string; definition?: Definition } = {
    key: /processKey="([^"]*)"/.exec(text)?.[1] ?? '',
    uri: name,
  }
  objects.processes.push(process)
  readDocuments(objects, sources)
  return { sources, definition: process.definition }
}

const places = ({ sources, definition }: ReturnType<typeof read>) =>
  [definition, ...(definition?.partnerLinks ?? []), ...(definition?.steps ?? [])].map((object) => {
    const { local, offset } = sources.origins.get(object ?? {}) ?? {}
    return [local, offset]
  })

test('each part of a document is found where it stands, read by a template or by the shape', () => {
  const byTemplate = read(text)
  expect(places(byTemplate).map(([local]) => local)).toEqual([
    ...['process', 'partnerLink', 'partnerLink', 'receive', 'invoke', 'reply'],
  ])
  const byShape = read(text, { maxDepth: 31 })
  expect(byTemplate.definition).toEqual(byShape.definition)
  expect(places(byTemplate)).toEqual(places(byShape))
  expect(byTemplate.sources.origins.get({})).toBeUndefined()
})

test('limits that a document breaks are told, whatever it is read by', () => {
  expect(() => read(text, { maxNodes: 20 })).toThrow('20')
  expect(() => read(text, { maxAttributeLength: 20 })).toThrow('20')
})

test('what is no XML is refused, however much the rest is like a template', () => {
  expect(() => read(text.replace('name="', 'name="\u0001'))).toThrow('U+0001')
  expect(() => read(text.replace('</process>', ''))).toThrow('never closed')
})
