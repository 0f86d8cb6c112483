import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../../../src/archive/read-archive.ts'
import { buildObjectGraph } from '../../../src/documents/object-graph/build.ts'
import { parseObjectGraph } from '../../../src/documents/object-graph/parse.ts'
import { deriveGraph } from '../../../src/mapping/graph/derive.ts'
import { graphOf } from '../../../src/mapping/graph/graph-of.ts'
import { parseArchive } from '../../../src/mapping/parse-archive.ts'
import { readXml } from '../../../src/xml/read.ts'

const corpus = new URL('../../../../shared/corpus/', import.meta.url)
const entry = 'objectgraph.xml'

const known = new Map<string, ReturnType<typeof readAnew>>()

function read(name: string) {
  const found = known.get(name) ?? readAnew(name)
  known.set(name, found)
  return found
}

function readAnew(name: string) {
  const archive = readArchive(new Uint8Array(readFileSync(new URL(name, corpus))))
  const text = new TextDecoder().decode(archive.entries.find((one) => one.name === entry)?.bytes)
  const { model } = parseArchive(archive)
  const { graph: form = {}, containers, externalPolicies } = model
  const size = JSON.stringify({ graph: model.graph, containers, externalPolicies }).length
  return { text, graph: parseObjectGraph(readXml(text, entry), entry), model, form, size }
}

/** Name, Java of the server, and what of the graph follows neither from the objects nor from the facts of the model. */
const archives = [
  ['api-export-2014.zip', 'java7', { named: 1 }],
  ['business-export-2016.zip', undefined, {}],
  ['organization-export-2015-apihook.zip', 'java7', { extraLinks: 2 }],
  ['organization-export-2015-scripts.zip', 'java7', { extraLinks: 2 }],
  ['resource-export-2015.zip', undefined, {}],
] as const

describe.skipIf(!existsSync(corpus))('genuine archives (skipped where the corpus is absent)', () => {
  test.each(archives)('%s', (name, java, differences) => {
    const { text, graph, model, form, size } = read(name)
    const { java: found, hashes: _, nodeOrder, linkOrder, ...rest } = form
    expect(found).toBe(java)
    expect(Object.fromEntries(Object.entries(rest).map(([key, list]) => [key, list.length]))).toEqual(differences)
    expect(size).toBeLessThan(0.03 * text.length)
    // Hardly anything is out of the computed order: buckets that Java turned into trees, and a few ties.
    expect((nodeOrder?.moves.length ?? 0) / 2).toBeLessThanOrEqual(1)
    expect((linkOrder?.moves.length ?? 0) / 2).toBeLessThanOrEqual(Math.ceil(0.007 * graph.links.length))
    expect(buildObjectGraph(graphOf(JSON.parse(JSON.stringify(model)))) === text).toBe(true)
  })

  test('of a large one, every node and link follows from the objects', () => {
    const { graph, model } = read('business-export-2016.zip')
    const derived = deriveGraph(model)
    expect(derived.nodes).toHaveLength(graph.nodes.length)
    const isContract = ({ type }: { readonly type: string }) =>
      type.startsWith('apicontract->ap') || type.endsWith('->apicontract:parent')
    expect(derived.links.filter((link) => !isContract(link)).length).toBe(
      graph.links.filter((link) => !isContract(link)).length,
    )
    expect(graph.links.filter(isContract)).toHaveLength(2 * (26 + 34))
    expect(derived.optional.size).toBe(4 * 71)
  })
})
