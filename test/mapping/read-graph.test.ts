import { expect, test } from 'vitest'
import { buildObjectGraph } from '../../src/documents/object-graph/build.ts'
import type { ObjectGraph } from '../../src/documents/object-graph/graph.ts'
import { readGraph } from '../../src/mapping/read-graph.ts'
import { sourcesOf } from '../../src/mapping/sources.ts'

const name = 'objectgraph.xml'
const script = { class: 'Script', key: 'script:a' }
const graph: ObjectGraph = {
  version: '1.1',
  nodes: [script],
  links: [{ type: 'script->script:refer', from: script, to: script }],
}
const usual = buildObjectGraph(graph)

function read(text: string) {
  const entry = { name, content: text }
  const sources = sourcesOf([entry], {})
  return { sources, found: readGraph(sources, entry) }
}

test.each([
  ['as the platform writes it', usual],
  ['in another style', usual.replaceAll('><', '>\n<')],
])('a graph written %s is read, and the place of each part is known', (_, text) => {
  const { sources, found } = read(text)
  expect(found).toEqual(graph)
  const starts = [...found.nodes, ...found.links].map((item) => {
    const { local, offset } = sources.origins.get(item) ?? {}
    return [local, text.slice(offset).slice(0, 5)]
  })
  expect(starts).toEqual([
    ['Node', '<Node'],
    ['Link', '<Link'],
  ])
  expect(sources.origins.get({})).toBeUndefined()
})

test('the tree of a graph is there for those who want it', () => {
  const document = read(usual).sources.documents.get(name)
  expect(document?.text).toBe(usual)
  expect(document?.root.local).toBe('DepedendencyGraph')
  expect(document?.root).toBe(document?.root)
})
