import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { readArchive } from '../../src/archive/read-archive.ts'
import { buildDocument, type DocumentKind, parseDocument } from '../../src/documents/codec.ts'
import { layoutEntry, processLayout } from '../../src/documents/layout.ts'
import { managementSettings } from '../../src/documents/management.ts'
import { type DocumentRole, usualEntry } from '../../src/documents/object-data/entry.ts'
import { parseObjectData } from '../../src/documents/object-data/object-data.ts'
import { processDefinition } from '../../src/documents/process/definition.ts'
import { scriptDocument } from '../../src/documents/script.ts'
import { serviceConfiguration } from '../../src/documents/service-configuration.ts'
import { member } from '../../src/documents/shape/parts.ts'
import type { Fields } from '../../src/documents/shape/shape.ts'
import { sameXml } from '../../src/xml/canonical.ts'
import { namespaceMap } from '../../src/xml/print-compact.ts'
import { readXml } from '../../src/xml/read.ts'

const corpus = new URL('../../../shared/corpus/', import.meta.url)
const archives = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.zip')) : []
const totals = { documents: 0, deviating: 0, xml: 0, json: 0 }

interface Genuine {
  readonly name: string
  readonly text: string
  readonly kind: DocumentKind<object>
  readonly owner: Fields
}

/** The documents of the objects in one archive, found by the names that the rules give them. */
function documentsIn(archive: string): readonly Genuine[] {
  const { entries } = readArchive(new Uint8Array(readFileSync(new URL(archive, corpus))))
  const texts = new Map(entries.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]))
  const objectData = readXml(texts.get('objectdata.xml') ?? '', 'objectdata.xml')
  const { scripts, processes, services } = parseObjectData(objectData, 'objectdata.xml', new WeakMap()).objects
  const found: Genuine[] = []
  const add = (kind: DocumentKind<object>, name: string, owner: Fields) => {
    const text = texts.get(name)
    if (text !== undefined) found.push({ name, text, kind, owner })
  }
  for (const script of scripts) add(scriptDocument, named('script', script), script)
  for (const process of processes) {
    add(processDefinition, named('process', process), process)
    add(processLayout, layoutEntry(named('process', process)), process)
  }
  for (const service of services) {
    add(serviceConfiguration, named('configuration', service), service)
    add(managementSettings, named('management', service), service)
  }
  return found
}

function named(role: DocumentRole, owner: Fields): string {
  return usualEntry(role, member(owner, 'key')) ?? ''
}

/** Declarations that say once more what is declared around them; they are a matter of style. */
function isRedundant(text: string): boolean {
  return /<ns2:ScriptedActivity [^>]*xmlns:(?:ns8|ns11)=/.test(text)
}

describe.skipIf(archives.length === 0)('genuine documents (skipped where the corpus is absent)', () => {
  test.each(archives)(
    '%s',
    (archive) => {
      for (const { name, text, kind, owner } of documentsIn(archive)) {
        const context = { owners: [owner], surroundings: { bindingNamed: () => undefined } }
        const document = readXml(text, name)
        const json = JSON.stringify(parseDocument(kind, document, name, context, new WeakMap()))
        const value = JSON.parse(json)
        const built = buildDocument(kind, value, context, namespaceMap(document.root))
        const isKept = built === text || (isRedundant(text) && sameXml(readXml(built, name).root, document.root))
        expect(isKept, name).toBe(true)
        totals.documents += 1
        totals.deviating += 'deviations' in value ? 1 : 0
        totals.xml += text.length
        totals.json += json.length
      }
    },
    60_000,
  )

  test('hardly any deviates from the rules, and JSON takes an eighth of the XML', () => {
    expect(totals.deviating).toBe(0)
    expect(totals.json).toBeLessThan(totals.xml / 8)
  })

  afterAll(() => {
    const { documents, deviating, xml, json } = totals
    console.info(`${documents} genuine documents, ${deviating} with deviations, ${xml} characters XML, ${json} JSON`)
  })
})
