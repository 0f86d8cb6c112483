import { describe, expect, test } from 'vitest'
import { sliceApis } from '../../src/export/slice.ts'
import { buildArchive } from '../../src/mapping/build-archive.ts'
import { parseArchive } from '../../src/mapping/parse-archive.ts'
import type { Model } from '../../src/model/model.ts'
import { exportArchive, importArchive } from '../../src/operations/archives.ts'
import { genuineBytes, graphIn, isCorpusAbsent, nodesOfVersion, nodeText, readGenuine, webOf } from './genuine.ts'

describe.skipIf(isCorpusAbsent)('genuine APIs (skipped where the corpus is absent)', () => {
  test('the only API of an export is that export, byte for byte', () => {
    const bytes = genuineBytes('api-export-2014.zip')
    const { model } = importArchive(bytes)
    const slice = sliceApis(model, [model.apis[0]?.id ?? ''])
    expect(slice.findings).toEqual([])
    expect(Buffer.compare(exportArchive(slice.model).bytes, bytes)).toBe(0)
  })

  test('its only version is the same but for the name of the API in the graph', () => {
    const { model } = importArchive(genuineBytes('api-export-2014.zip'))
    const version = sliceApis(model, [model.apiVersions[0]?.id ?? '']).model
    const graphs = [model, version].map((one) => graphIn(buildArchive(one).archive))
    const withoutName = graphs.map(({ nodes }) =>
      nodes.map(({ name, ...node }) => (node.class === 'Api' ? node : { ...node, name })),
    )
    expect(new Set(withoutName[1]?.map(nodeText))).toEqual(new Set(withoutName[0]?.map(nodeText)))
    expect(graphs[1]?.nodes.find((node) => node.class === 'Api')).not.toHaveProperty('name')
    expect(new Set(graphs[1]?.links.map((link) => JSON.stringify(link)))).toEqual(
      new Set(graphs[0]?.links.map((link) => JSON.stringify(link))),
    )
  })

  test('every API of an organization comes back with the nodes that its versions lead to', () => {
    const archive = readGenuine('business-export-2016.zip')
    const whole: Model = parseArchive(archive).model
    const web = webOf(graphIn(archive))
    const failures = whole.apis.filter(({ id }) => {
      const { model, findings } = sliceApis(whole, [id])
      const part = buildArchive(model).archive
      const versions = whole.apiVersions.filter(({ apiId }) => apiId === id)
      const expected = new Set([`Api ${id}`, ...versions.flatMap((one) => [...nodesOfVersion(one.id, web)])])
      const found = new Set(graphIn(part).nodes.map(nodeText))
      return findings.length > 0 || found.size !== expected.size || [...found].some((node) => !expected.has(node))
    })
    expect(whole.apis).toHaveLength(59)
    expect(failures).toEqual([])
  })
})
