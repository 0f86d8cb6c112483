import { describe, expect, test } from 'vitest'
import { parseArchive } from '../../src/mapping/parse-archive.ts'
import { viewModel } from '../../src/operations/view.ts'
import { archiveOf } from '../support/exports.ts'

const viewOf = (name: string) => viewModel(parseArchive(archiveOf(name)).model)

describe('the nested picture', () => {
  test('leads from the contract to the app and the API, down to the process of each operation', () => {
    const [contract] = viewOf('contract-all').contracts
    expect(contract?.app?.name).toBe('Web Shop')
    expect(contract?.appVersion?.name).toBe('v2')
    expect(contract?.licenses.map(({ name }) => name)).toEqual(['Gold'])
    expect(contract?.apiVersion?.api?.name).toBe('Payments API')
    const lines = contract?.apiVersion?.environments.flatMap(({ environment, operations }) =>
      operations.map(({ operation, method, path, process, nextHop }) =>
        [environment, method, path, operation.name, process?.definition?.name, nextHop?.name].join(' '),
      ),
    )
    expect(lines).toEqual(
      ['Production', 'Sandbox'].flatMap((environment) => {
        const target = `Payments API_1.0_${environment === 'Production' ? 'Live' : 'Sandbox'}_Target`
        return [
          `${environment} POST /payments addPayment addPayment ${target}`,
          `${environment} DELETE /payments/{paymentId} deletePayment deletePayment ${target}`,
          `${environment} GET /payments/{paymentId} getPayment getPayment ${target}`,
          `${environment} GET /payments listPayments listPayments ${target}`,
          `${environment} PUT /payments/{paymentId} modifyPayment modifyPayment ${target}`,
        ]
      }),
    )
  })

  test('tells the processes of the environments apart, which share their interface', () => {
    const environments = viewOf('api').apiVersions[0]?.environments ?? []
    const keys = environments.flatMap(({ operations }) => operations.map(({ process }) => process?.key))
    expect(keys).toHaveLength(10)
    expect(new Set(keys).size).toBe(10)
  })

  test('lacks what the model lacks', () => {
    const [contract] = viewOf('contract-none').contracts
    expect(Object.keys(contract ?? {})).toEqual(['contract', 'licenses'])
    expect(contract?.licenses).toEqual([])
    expect(viewOf('processes')).toEqual({ contracts: [], apiVersions: [] })
  })

  test('of an API version whose services are not in the model has no environments', () => {
    const { model } = parseArchive(archiveOf('api'))
    const [version] = viewModel({ ...model, apis: [], services: [] }).apiVersions
    expect(version?.environments).toEqual([])
    expect(version).not.toHaveProperty('api')
  })
})
