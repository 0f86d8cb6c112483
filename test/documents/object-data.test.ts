import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Collection, collections, type Kind, kinds } from '../../src/documents/object-data/kinds.ts'
import { objectDataNamespaces } from '../../src/documents/object-data/namespaces.ts'
import {
  buildObjectData,
  emptyCollections,
  type ObjectData,
  parseObjectData,
} from '../../src/documents/object-data/object-data.ts'
import type { Fields } from '../../src/documents/shape/shape.ts'
import { namespaceMap, printCompact } from '../../src/xml/print-compact.ts'
import { readXml } from '../../src/xml/read.ts'
import { isElement } from '../../src/xml/tree.ts'
import { contentIn } from '../support/content.ts'
import { printRaw } from '../xml/print-raw.ts'
import { arbitraryMutations, mutate } from './mutations.ts'
import { arbitraryValue } from './shape/arbitrary-value.ts'

/** For each kind of object. */
const runs = 30

const bytes = (text: string) => new TextEncoder().encode(text)
const parse = (text: string) => parseObjectData(readXml(text, 'objectdata.xml'), 'objectdata.xml', new WeakMap())
const build = (data: ObjectData) => printCompact(buildObjectData(data), objectDataNamespaces)

function dataWith(lists: Partial<Record<Collection, readonly Fields[]>>): ObjectData {
  return { organization: 'o', objects: { ...emptyCollections(), ...lists }, otherObjects: [] }
}

const named = kinds.map((kind: Kind): [string, Kind] => [`${kind.collection} ${kind.holds?.local ?? ''}`.trim(), kind])

describe.each(named)('%s', (_, { collection, shape }) => {
  const values = arbitraryValue(shape)

  test('parse(build(object)) = object, without deviations', () => {
    fc.assert(
      fc.property(values, (value) => {
        const data = dataWith({ [collection]: [value] })
        expect(JSON.parse(JSON.stringify(parse(build(data))))).toEqual(JSON.parse(JSON.stringify(data)))
      }),
      { numRuns: runs },
    )
  })

  test('nothing of a changed object is lost', () => {
    fc.assert(
      fc.property(values, arbitraryMutations, (value, mutations) => {
        const { root } = readXml(build(dataWith({ [collection]: [value] })), 'a.xml')
        const [source = root, object = root] = root.children.filter(isElement)
        const text = printRaw({ ...root, children: [source, mutations.reduce(mutate, object)] })
        const data: ObjectData = JSON.parse(JSON.stringify(parse(text)))
        const again = printCompact(buildObjectData(data), namespaceMap(root))
        expect(contentIn(bytes(again), 'a.xml')).toBe(contentIn(bytes(text), 'a.xml'))
      }),
      { numRuns: runs },
    )
  })
})

describe('objects of all kinds', () => {
  const some = fc.record(
    Object.fromEntries(
      kinds.map(({ collection, shape }) => [collection, fc.array(arbitraryValue(shape), { maxLength: 2 })]),
    ),
    { requiredKeys: [], noNullPrototype: true },
  )

  test('parse(build(data)) = data, in the usual order', () => {
    fc.assert(
      fc.property(some, (lists) => {
        const data = dataWith(lists)
        expect(JSON.parse(JSON.stringify(parse(build(data))))).toEqual(JSON.parse(JSON.stringify(data)))
      }),
      { numRuns: 20 },
    )
  })

  test('every collection of the model has a kind, in the order of the files', () => {
    expect(collections).toHaveLength(new Set(kinds.map(({ collection }) => collection)).size)
    expect(collections.slice(0, 4)).toEqual(['organizations', 'scripts', 'processes', 'schemas'])
    expect(collections.at(-1)).toBe('groups')
  })

  test.each(['virtual', 'physical'] as const)(
    'a %s service is known by what it holds, whatever stands before it',
    (kind) => {
      const service = { kind, key: 'uddi:a', localName: 'a', namespace: 'urn:a', name: 'A', operations: [] }
      const text = build(dataWith({ services: [service] }))
      const odd = text.replace(/(<(?:\w+:)?ExportService>)/, '$1<Novel xmlns="urn:novel"/>')
      expect(odd).not.toBe(text)
      const data = parse(odd)
      expect(data.otherObjects).toEqual([])
      expect(data.objects.services).toMatchObject([{ name: 'A', deviations: [{ at: 'ExportService', insert: 0 }] }])
      const again = printCompact(buildObjectData(data), namespaceMap(readXml(odd, 'a.xml').root))
      expect(contentIn(bytes(again), 'a.xml')).toBe(contentIn(bytes(odd), 'a.xml'))
    },
  )

  test('an object that no description fits is a mistake of the caller', () => {
    expect(() => build(dataWith({ services: [{ kind: 'odd' }] }))).toThrow(TypeError)
  })

  test('runs that do not fit lose no object', () => {
    const scopes = [{ id: 'a' }, { id: 'b' }]
    const ids = (text: string) => [...text.matchAll(/ResourceID>([ab])</g)].map(([, id]) => id)
    const order = [
      ['scopes', 1],
      ['apis', 5],
      ['scopes', 7],
    ] as const
    expect(ids(build({ ...dataWith({ scopes }), order }))).toEqual(['a', 'b'])
    expect(ids(build({ ...dataWith({ scopes }), order: [['apis', 1]] }))).toEqual(['a', 'b'])
  })
})
