import { expect, test } from 'vitest'
import { adoptNamespaces } from '../../src/mapping/adopt-namespaces.ts'
import { parseArchive } from '../../src/mapping/parse-archive.ts'
import { archiveOf } from '../support/exports.ts'

const { model } = parseArchive(archiveOf('processes'))
const own = model.archive?.namespaces ?? {}

test('documents keep the number of their declarations in an archive that has none', () => {
  expect(adoptNamespaces(model, {}).maps).toEqual({
    interface: own['interface'],
    binding: own['binding'],
    endpoint: own['endpoint'],
  })
})

test('declarations that the archive knows are shared, others are added behind them', () => {
  const known = { interface: [{ '': 'urn:a' }, own['interface']?.[1] ?? {}], process: [{ '': 'urn:b' }] }
  const { model: adopted, maps } = adoptNamespaces(model, known)
  expect(maps['interface']).toEqual([{ '': 'urn:a' }, own['interface']?.[1], own['interface']?.[0]])
  expect(maps['process']).toEqual([{ '': 'urn:b' }])
  expect(adopted.interfaces.map(({ wsdl }) => wsdl?.namespaces)).toEqual([3, 2])
})

test('neither the model nor the declarations of the archive are touched', () => {
  const [before, known] = [JSON.stringify(model), { interface: [{ '': 'urn:a' }] }]
  adoptNamespaces(model, known)
  expect(JSON.stringify(model)).toBe(before)
  expect(known).toEqual({ interface: [{ '': 'urn:a' }] })
})

test('a document whose declarations are not there is refused, and takes none of the other archive', () => {
  const { namespaces: _, ...archive } = model.archive ?? {}
  const known = { interface: own['interface'] ?? [] }
  expect(() => adoptNamespaces({ ...model, archive }, known)).toThrow(
    expect.objectContaining({
      problem: expect.objectContaining({
        code: 'model/namespaces-absent',
        data: { number: 1, role: 'interface', count: 0 },
      }),
    }),
  )
})
