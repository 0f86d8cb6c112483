import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Archive, Entry } from '../../src/archive/archive.ts'
import { crc32 } from '../../src/archive/crc32.ts'
import type { ContractExportOptions } from '../../src/export/boxes.ts'
import { sliceContracts } from '../../src/export/slice.ts'
import { buildArchive } from '../../src/mapping/build-archive.ts'
import { parseArchive } from '../../src/mapping/parse-archive.ts'
import type { Contract, Model } from '../../src/model/model.ts'
import { listed } from '../../src/rules/listed.ts'
import {
  graphIn,
  isCorpusAbsent,
  linksBetween,
  linkText,
  nodesOfVersion,
  nodeText,
  readGenuine,
  type Web,
  webOf,
} from './genuine.ts'

const file = 'business-export-2016.zip'
const roots = ['objectgraph.xml', 'objectdata.xml', 'exportproperties.properties']
const options = [
  ['license', 'migration.export.include.licenses'],
  ['api', 'migration.export.include.apis'],
  ['policies', 'migration.qospolicy.export'],
  ['application', 'migration.export.include.apps'],
] as const

const combinations = Array.from({ length: 16 }, (_, bits) =>
  Object.fromEntries(options.map(([box], place) => [box, (bits >> place) % 2 === 1])),
)

describe.skipIf(isCorpusAbsent)(`contracts of ${file} (skipped where the corpus is absent)`, () => {
  let whole: Model
  let originals: ReadonlyMap<string, Entry>
  let web: Web
  let app: ReadonlyMap<string, string>

  beforeAll(() => {
    const archive = readGenuine(file)
    whole = parseArchive(archive).model
    originals = new Map(archive.entries.map((entry) => [entry.name, entry]))
    web = webOf(graphIn(archive))
    app = new Map(whole.appVersions.map(({ id, appId }) => [id, appId]))
  })

  test.each(combinations)('license $license, api $api, policies $policies, application $application', (boxes) => {
    expect(whole.contracts).toHaveLength(71)
    const failures = whole.contracts.flatMap((contract) => {
      const { model, findings } = sliceContracts(whole, [contract.id], boxes)
      const { archive, findings: said } = buildArchive(model)
      const checks = {
        ...judgeOnce(contract, boxes, model, archive),
        'lacks nothing': findings.every(({ severity }) => severity === 'info') && said.length === 0,
        'has the entries of the whole': archive.entries.every(isUntouched),
        'has the date of the whole': dateIn(archive) === textOf(originals.get(roots[2] ?? '')).split('\n')[1],
        'has its options': isDeepStrictEqual(optionsIn(archive), expectedOptions(boxes)),
      }
      return Object.entries(checks).flatMap(([check, holds]) => (holds ? [] : [`${contract.id} ${check}`]))
    })
    expect(failures).toEqual([])
  })

  type Checks = Readonly<Record<string, boolean>>
  const judged = new Map<string, Checks>()

  /** No contract has licenses or policies of its own: the boxes for these only change the options. */
  function judgeOnce(contract: Contract, boxes: ContractExportOptions, model: Model, archive: Archive): Checks {
    const { api, application } = boxes
    const files = archive.entries.slice(0, -1).map((entry) => `${entry.name} ${crc32(entry.bytes)}`)
    const id = JSON.stringify([contract.id, api, application, files])
    const known = judged.get(id) ?? judge(contract, boxes, model, archive)
    judged.set(id, known)
    return known
  }

  function judge(contract: Contract, boxes: ContractExportOptions, model: Model, archive: Archive): Checks {
    const graph = graphIn(archive)
    const nodes = new Set(graph.nodes.map(nodeText))
    const objects = [...listed(model)].map(({ class: name, key }) => `${name} ${key}`)
    return {
      'comes back': isDeepStrictEqual(parseArchive(archive).model, model),
      'has the nodes of the whole': isDeepStrictEqual(nodes, expectedNodes(contract, boxes)),
      'has the links of the whole': isDeepStrictEqual(
        new Set(graph.links.map(linkText)),
        expectedLinks(contract, boxes),
      ),
      'has an object for each node': isDeepStrictEqual(
        new Set(objects),
        new Set([...nodes].filter((node) => !withoutObject.test(node))),
      ),
      'has a process for each operation of a proxy': model.processes.length === operationsOfProxies(model),
    }
  }

  function isUntouched({ name, bytes, time }: Entry): boolean {
    const original = originals.get(name)
    if (original === undefined || original.time !== time) return false
    return roots.includes(name) || Buffer.compare(original.bytes, bytes) === 0
  }

  function expectedNodes({ id, apiVersionId, appVersionId }: Contract, { api, application }: ContractExportOptions) {
    const ofApp = [`AppVersion ${appVersionId}`, `App ${app.get(appVersionId)}`]
    return new Set([
      `ApiContract ${id}`,
      ...(api ? nodesOfVersion(apiVersionId, web) : []),
      ...(application ? ofApp : []),
    ])
  }

  /** The induced links, and those of the contract, which the whole has for the first contract of a version only. */
  function expectedLinks(contract: Contract, boxes: ContractExportOptions): ReadonlySet<string> {
    const { id, apiVersionId, appVersionId } = contract
    const links = new Set(linksBetween(expectedNodes(contract, boxes), web))
    for (const [box, kind, node] of [
      ['api', 'apiversion', `ApiVersion ${apiVersionId}`],
      ['application', 'appversion', `AppVersion ${appVersionId}`],
    ] as const) {
      if (!boxes[box]) continue
      links.add(`ApiContract ${id} apicontract->${kind}:child ${node} `)
      links.add(`${node} ${kind}->apicontract:parent ApiContract ${id} `)
    }
    return links
  }
})

function textOf(entry: Entry | undefined): string {
  return new TextDecoder().decode(entry?.bytes)
}

function dateIn({ entries }: Archive): string | undefined {
  return textOf(entries.at(-1)).split('\n')[1]
}

function optionsIn({ entries }: Archive): string[] {
  return textOf(entries.at(-1))
    .split('\n')
    .flatMap((line) => /^(migration\..*)=true$/.exec(line)?.[1] ?? [])
}

function expectedOptions(boxes: ContractExportOptions): string[] {
  return options.flatMap(([box, option]) => (boxes[box] === true ? [option] : []))
}

/** Parts of objects, and what belongs to the platform, are nodes without an object. */
const withoutObject = /^(Op|BndOp|ApiOp|Endpoint|Container|Policy|Contract) /

function operationsOfProxies({ services }: Model): number {
  const proxies = services.filter(({ kind }) => kind === 'virtual')
  return proxies.flatMap(({ operations = [] }) => operations).length
}
