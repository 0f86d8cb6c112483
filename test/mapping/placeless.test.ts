import { describe, expect, it } from 'vitest'
import { writeArchive } from '../../src/archive/write-archive.ts'
import { placelessIn } from '../../src/mapping/placeless.ts'
import { buildModel } from '../../src/model/build-model.ts'
import type { Model } from '../../src/model/model.ts'
import { parseModel } from '../../src/model/parse-model.ts'
import { exportArchive, importArchive } from '../../src/operations/archives.ts'
import { validateModel } from '../../src/validation/validate.ts'
import { archiveOf, bytesOf, entryOf, exportNames } from '../support/exports.ts'

type Editable<T> = T extends object ? { -readonly [K in keyof T]: Editable<T[K]> } : T

/** What is not written of an edited fixture: its place in the model, and why. */
function told(name: string, edit: (model: Editable<Model>) => void, bytes = bytesOf(name)) {
  const model: Editable<Model> = JSON.parse(buildModel(importArchive(bytes).model))
  edit(model)
  const { findings } = exportArchive(parseModel(JSON.stringify(model)))
  return findings.flatMap(({ code, data }) => (code === 'model/not-written' ? Object.values(data) : []))
}

function first<T>(list: readonly T[] | undefined): T {
  const [item] = list ?? []
  if (item === undefined) throw new Error('the fixture has none')
  return item
}

describe('what is not written', () => {
  it.each(exportNames)('is nothing of the model that %s gives', (name) => {
    expect(placelessIn(importArchive(bytesOf(name)).model)).toEqual([])
  })

  it('is the name of a node whose object has another key', () => {
    const edited = told('api', ({ apis }) => {
      first(apis).id = `x${first(apis).id}`
    })
    expect(edited).toEqual(['/graph/named/0', 'API 3d379998-3a08-4b2f-a63a-efd9bc5b9c16.acme is not there'])
  })

  it('is how many objects of a list follow each other where there are fewer', () => {
    const edited = told('contract-all', (model) => {
      model.objectOrder = [
        ['scopes', 1],
        ['apis', 1],
        ['scopes', 1],
        ['scopes', 3],
      ]
    })
    expect(edited).toEqual(['/objectOrder/3', 'scopes has fewer objects'])
  })

  it('is a link to a node that is not there, and one that says more than follows any more', () => {
    const [from, to] = ['a.acme', 'b.acme']
    const edited = told('contract-all', (model) => {
      const { id, productionServiceKey = '' } = first(model.apiVersions)
      model.graph = {
        extraLinks: [
          { type: 'api->group:child', from, to },
          { type: 'api->group:child', from: first(model.apis).id, to },
          {
            type: 'api->identity:child',
            from: { class: 'Identity', key: 'jane' },
            to: { class: 'Api', key: first(model.apis).id },
          },
        ],
        changedLinks: [
          { type: 'apiversion->service:child', from: id, to: productionServiceKey, serviceType: 'Live' },
          { type: 'apiversion->service:child', from: id, to: 'uddi:x', serviceType: 'Live' },
        ],
      }
    })
    expect(edited).toEqual([
      '/graph/extraLinks/0',
      'API a.acme is not there',
      '/graph/extraLinks/1',
      'group b.acme is not there',
      '/graph/extraLinks/2',
      'an identity is not there',
      '/graph/changedLinks/1',
      expect.stringContaining('to service uddi:x follows any more'),
    ])
  })

  it('is what a node or a link says beside XML that says something else', () => {
    const edited = told('unknown', ({ graph }) => {
      Object.assign(first(graph?.extraNodes), { name: 'Widget' })
      Object.assign(first(graph?.extraLinks), { type: 'widget->apicontract:lifts' })
    })
    const why = 'its xml says something else, and is written'
    expect(edited).toEqual(['/graph/extraNodes/0', why, '/graph/extraLinks/0', why])
  })

  it('is a name of what nothing names, or of what has another name', () => {
    const edited = told('contract-all', ({ containers, externalPolicies, contracts }) => {
      containers?.push({ key: 'gone', name: 'Gone' }, { key: 'nameless' }, { key: 'ND-Cluster', name: 'Other' })
      externalPolicies?.push({ key: 'Audit', name: 'Audit' })
      const contract = first(contracts)
      contract.policyManagerContractKey = 'u:1'
      contracts.push({ ...contract, id: `x${contract.id}` })
    })
    expect(edited).toEqual([
      '/containers/3',
      'nothing else speaks of container gone',
      '/containers/5',
      'container ND-Cluster has another name already',
      '/externalPolicies/2',
      'nothing else speaks of policy Audit',
      '/contracts/1/policyManagerContractKey',
      'Policy Manager contract u:1 has another name already',
    ])
  })

  it('is a zone without a time, a tenant without objects, and a scope around another that is not there', () => {
    const edited = told('contract-all', ({ source, scopes }) => {
      delete source.exportedAt
      first(scopes).parentId = 'x.acme'
    })
    expect(edited).toEqual([
      '/source/zone',
      'a zone stands beside the time of the export alone, source.exportedAt',
      '/scopes/0/parentId',
      'there is no scope x.acme',
    ])
    const emptied = told('contract-none', (model) => {
      model.contracts = []
    })
    expect(emptied).toEqual(['/source/tenant', 'no object has the ID of a tenant'])
  })

  it('is what deviates in a part that is gone or has another key', () => {
    const ranked = archiveOf('contract-all').entries.map((entry) => {
      const text = new TextDecoder().decode(entry.bytes)
      const add = (_: string, before: string) => `${before} Rank="1" ServiceKey`
      const changed = text.replaceAll(/(<ns\d+:LogicalOperation [^>]*?) ServiceKey/g, add)
      return entry.name === 'objectdata.xml' ? entryOf(entry.name, changed) : entry
    })
    const edited = told(
      'contract-all',
      ({ services }) => {
        const service = first(services.filter(({ kind }) => kind === 'virtual'))
        first(service.operations).key = 'other'
      },
      writeArchive({ entries: ranked }),
    )
    expect(edited).toEqual([
      expect.stringMatching(/^\/services\/\d+\/deviations\/0$/),
      expect.stringMatching(/^there is no ExportService\/VirtualService\/Operations\/LogicalOperation\[[\w-]+\]$/),
    ])
  })

  it('is found without a walk through the model for each object that deviates', () => {
    const { model } = importArchive(bytesOf('contract-all'))
    const { operations = [], ...service } = first(model.services.filter(({ kind }) => kind === 'virtual'))
    const at = `ExportService/VirtualService/Operations/LogicalOperation[${first(operations).key}]`
    const deviations = [{ at, attributes: { Rank: '1' } }]
    const foundOf = (count: number, operation: object) => {
      let reads = 0
      const source = Object.defineProperty({ ...model.source }, 'zone', { get: () => void reads++ })
      const deviating = (_: unknown, i: number) => ({
        ...service,
        key: `uddi:${i}`,
        operations: [operation],
        deviations,
      })
      const services = Array.from({ length: count }, deviating) as Model['services']
      const pointers = placelessIn({ ...model, source, services }).map(({ data }) => JSON.stringify(data))
      return { told: pointers.filter((text) => text.includes('/deviations/0')).length, reads }
    }
    for (const operation of [first(operations), { ...first(operations), key: 'other' }])
      expect(foundOf(30, operation).reads).toBe(foundOf(3, operation).reads)
    expect(foundOf(30, { ...first(operations), key: 'other' }).told).toBe(30)
  })

  it('is found in a model, where it stands there', () => {
    const model: Editable<Model> = JSON.parse(buildModel(importArchive(bytesOf('contract-all')).model))
    first(model.scopes).parentId = 'x.acme'
    model.containers?.push({ key: 'gone', name: 'Gone' })
    const found = validateModel(JSON.stringify(model)).findings.filter(({ code }) => code === 'model/not-written')
    expect(found.map(({ severity, pointer, subject }) => [severity, pointer, subject])).toEqual([
      ['warning', '/scopes/0/parentId', 'scope payments.read'],
      ['warning', '/containers/3', 'container gone'],
    ])
  })
})
