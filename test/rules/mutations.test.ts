import { beforeAll, describe, expect, it } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import { writeArchive } from '../../src/archive/write-archive.ts'
import { buildArchive } from '../../src/mapping/build-archive.ts'
import { inverseOf, linkTypes } from '../../src/mapping/graph/link-types.ts'
import { parseArchive } from '../../src/mapping/parse-archive.ts'
import type { Model } from '../../src/model/model.ts'
import { validateModel } from '../../src/validation/validate.ts'
import { validateArchive } from '../../src/validation/validate-archive.ts'
import { bytesOf } from './support/edits.ts'
import { orderModel } from './support/order-model.ts'
import { modelOf } from './support/recipe.ts'

const graphName = 'objectgraph.xml'

/** Types of links that the graph alone knows, or that may be absent. */
const free = new Set([
  'proxysvc->service:proxyFor',
  'service->operationalpolicy:ReferedBy',
  'svcbinding->operationalpolicy:ReferedBy',
  'resource->resource:child',
  'org->identity:refer',
])

describe.each(['contract', 'live', 'organization', 'api', 'contract-all', 'contract-none', 'processes'])(
  '%s',
  (base) => {
    let model: Model
    let archive: Archive
    let before: readonly string[]

    beforeAll(async () => {
      model = await modelOf(base)
      archive = buildArchive(model).archive
      before = codesIn(archive)
    })

    /** Codes that come with a change, each once. */
    const added = (changed: Archive) => minus(codesIn(changed), before)
    const addedByModel = (changed: Model) =>
      minus(
        validateModel(orderModel(changed)).findings.map(({ code }) => code),
        before,
      )
    const withEntry = (name: string, change: (text: string) => string): Archive => ({
      ...archive,
      entries: archive.entries.map((entry) =>
        entry.name === name ? { ...entry, bytes: bytesOf(change(textOf(entry.bytes))) } : entry,
      ),
    })
    const withGraph = (change: (graph: string) => string) => withEntry(graphName, change)

    it('each file dropped is missed', () => {
      for (const { name } of archive.entries) {
        const changed = { ...archive, entries: archive.entries.filter((entry) => entry.name !== name) }
        expect([name, ...added(changed)]).toEqual([name, ...missed(name)])
      }
    })

    it('a link of each type dropped is missed', () => {
      const graph = textOf(archive.entries.find(({ name }) => name === graphName)?.bytes)
      for (const [type, link, inverse] of pairsIn(graph)) {
        const expected = free.has(type) ? [] : ['object-graph/link-absent']
        const changed = withGraph((text) => text.replace(link, '').replace(inverse ?? '', ''))
        expect([type, ...added(changed)]).toEqual([type, ...expected])
      }
    })

    it('a link of each type without its inverse is told', () => {
      const graph = textOf(archive.entries.find(({ name }) => name === graphName)?.bytes)
      for (const [type, , inverse] of pairsIn(graph)) {
        if (inverse === undefined) continue
        expect([type, ...added(withGraph((text) => text.replace(inverse, '')))]).toEqual([
          type,
          'object-graph/no-inverse',
        ])
      }
    })

    it('a link of each type that leads to nowhere is told', () => {
      const graph = textOf(archive.entries.find(({ name }) => name === graphName)?.bytes)
      for (const [type, link, inverse] of pairsIn(graph)) {
        const dangling = link.replace(
          /<ObjectKey class="([^"]*)">[^<]*<\/ObjectKey><\/Node><\/To>/,
          '<ObjectKey class="$1">nowhere</ObjectKey></Node></To>',
        )
        const found = added(withGraph((text) => text.replace(link, dangling))).filter(
          (code) => code !== 'object-graph/table-order',
        )
        const expected = ['object-graph/dangling-link', ...(inverse === undefined ? [] : ['object-graph/no-inverse'])]
        expect([type, ...found]).toEqual([type, ...expected])
      }
    })

    it('the links of an absent binding or service are no fault of the graph', () => {
      const graph = archive.entries.filter(({ name }) => name === graphName)
      for (const list of ['bindings', 'services'] as const) {
        for (const object of model[list]) {
          const built = buildArchive({ ...model, [list]: model[list].filter((one) => one !== object) }).archive
          const entries = built.entries.flatMap((entry) => (entry.name === graphName ? graph : [entry]))
          const found = added({ ...built, entries })
          expect(found).toContain('object-graph/object-absent')
          expect(found).not.toContain('object-graph/link-unfounded')
        }
      }
    })

    it('what follows from the name of a binding or an interface is not told as well when the name is another one', () => {
      for (const name of ['BindingQName', 'InterfaceQName']) {
        const renamed = (text: string) => text.replace(new RegExp(`(:${name}>[^<]*)`), '$1X')
        const changed = withEntry('objectdata.xml', renamed)
        const found = added(changed)
        if (model.bindings.length > 0) expect(found).toEqual(expect.arrayContaining(['document/wsdl-name']))
        expect(found).not.toContain('object-graph/link-unfounded')
        expect(found).not.toContain('object-graph/part-absent')
      }
    })

    it('a node under another key leaves each relation with it dangling once', () => {
      const graph = textOf(archive.entries.find(({ name }) => name === graphName)?.bytes)
      for (const { key } of model.services) {
        const links = Array.from(graph.matchAll(/<Link type="([^"]*)">.*?<\/Link>/gs))
        const relations = links.filter(([text, type = '']) => type in linkTypes && text.includes(`>${key}<`))
        const found = codesIn(withGraph((text) => text.replace(`>${key}<`, '>other<')))
        expect(found.filter((code) => code === 'object-graph/dangling-link')).toHaveLength(relations.length)
      }
    })

    it('what an absent object would lead to is not told as well', () => {
      for (const list of ['apiVersions', 'appVersions', 'interfaces', 'services'] as const) {
        for (const object of model[list]) {
          const found = codesIn(
            buildArchive({ ...model, [list]: model[list].filter((one: object) => one !== object) }).archive,
          )
          expect(found).not.toContain('meaning/process-port-type')
          // Nothing names the API version in the export of an API.
          if (list !== 'apiVersions' || model.contracts.length > 0)
            expect(found, list).not.toContain('reference/unconnected')
        }
      }
    })

    it('environments interchanged in the graph are told', () => {
      const changed = withGraph((text) =>
        text.replaceAll(
          /(name="_SERVICETYPE_"[^>]*>)(Production|Sandbox)/g,
          (_, start, name) => start + (name === 'Sandbox' ? 'Production' : 'Sandbox'),
        ),
      )
      expect(added(changed)).toEqual(model.apiVersions.length > 0 ? ['object-graph/environment'] : [])
    })

    it('services of environments interchanged are told', () => {
      for (const version of model.apiVersions) {
        const { productionServiceKey, sandboxServiceKey, ...rest } = version
        if (productionServiceKey === undefined || sandboxServiceKey === undefined) continue
        const swapped = { ...rest, productionServiceKey: sandboxServiceKey, sandboxServiceKey: productionServiceKey }
        const apiVersions = model.apiVersions.map((one) => (one === version ? swapped : one))
        expect(addedByModel({ ...model, apiVersions })).toEqual(['meaning/environment-name'])
      }
    })

    it('each process dropped is missed', () => {
      for (const process of model.processes) {
        const processes = model.processes.filter((one) => one !== process)
        const isReusable = process.definition?.exported !== undefined
        expect(addedByModel({ ...model, processes })).toEqual([
          isReusable ? 'reference/process-absent' : 'meaning/no-process',
        ])
      }
    })

    it('each identity of a service dropped is missed', () => {
      for (const identity of model.identities.filter(({ fullName }) => fullName?.startsWith('Service: '))) {
        const identities = model.identities.filter((one) => one !== identity)
        const expected = identities.length === 0 ? [] : ['reference/service-identity']
        expect(addedByModel({ ...model, identities })).toEqual(expected)
      }
    })

    it.each([
      ['apis', 'reference/api-absent'],
      ['apps', 'reference/app-absent'],
      ['scripts', 'reference/script-absent'],
      ['schemas', 'reference/schema-absent'],
    ] as const)('each of %s dropped is missed', (list, code) => {
      for (const object of model[list]) {
        const left = model[list].filter((one) => one !== object)
        const named = model.graph?.named?.some(({ key }) => 'id' in object && key === object.id)
        const also = [
          ...(list === 'apis' || list === 'apps' ? groupsOf(model, object) : []),
          ...(named ? ['model/not-written'] : []),
        ]
        expect(addedByModel({ ...model, [list]: left }).filter((one) => !also.includes(one))).toEqual([code])
      }
    })

    it('an ID written otherwise in its key element is told', () => {
      const changed = {
        ...archive,
        entries: archive.entries.map((entry) =>
          entry.name === 'objectdata.xml'
            ? {
                ...entry,
                bytes: bytesOf(textOf(entry.bytes).replace(/(Key>[^<]*<[^>]*:?ObjectKey><[^>]*Key>)[^<]*/, '$1other')),
              }
            : entry,
        ),
      }
      if (
        textOf(archive.entries.find(({ name }) => name === 'objectdata.xml')?.bytes) !==
        textOf(changed.entries.find(({ name }) => name === 'objectdata.xml')?.bytes)
      )
        expect(added(changed)).toEqual(['object-data/key-differs'])
    })

    it('comes back without a change of findings', () => {
      expect(added(buildArchive(parseArchive(archive).model).archive)).toEqual([])
    })
  },
)

function codesIn(archive: Archive): readonly string[] {
  return validateArchive(writeArchive(archive)).findings.map(({ code }) => code)
}

function minus(after: readonly string[], before: readonly string[]): readonly string[] {
  const count = (list: readonly string[], wanted: string) => list.filter((code) => code === wanted).length
  return [...new Set(after)].filter((code) => count(after, code) > count(before, code)).toSorted()
}

function missed(name: string): readonly string[] {
  if (!name.includes('/')) return ['layout/root-absent']
  if (/^definition-documents\/.*\/raml$/.test(name)) return ['layout/orphan-file']
  if (/^definition-documents\/.*\/list$/.test(name)) return ['layout/definition-list']
  return /^pki\/|_bpelsgraph\.xml$/.test(name) ? [] : ['layout/file-absent']
}

/** The first link of each type in its first direction, with its inverse. */
function* pairsIn(graph: string): Generator<readonly [type: string, link: string, inverse?: string]> {
  const links = Array.from(graph.matchAll(/<Link type="([^"]*)">.*?<\/Link>/gs), ([text, type = '']) => ({
    text,
    type,
  }))
  const seen = new Set<string>()
  for (const { text, type } of links) {
    const other = inverseOf(type)
    if (seen.has(type) || !(type in linkTypes)) continue
    seen.add(type)
    const [from, to] = endsOf(text)
    const twin = links.find((one) => one.type === other && endsOf(one.text).join() === [to, from].join())
    yield twin === undefined ? [type, text] : [type, text, twin.text]
  }
}

function endsOf(link: string): readonly string[] {
  return Array.from(link.matchAll(/<ObjectKey class="[^"]*">[^<]*/g), ([text]) => text)
}

/** A group whose object is gone is connected with nothing. */
function groupsOf(model: Model, _: object): readonly string[] {
  return model.groups.length > 0 ? ['reference/unconnected'] : []
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes)
}
