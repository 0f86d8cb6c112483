import { expect, test } from 'vitest'
import { clientIdOf, tenantOf, uniqueOf } from '../../src/documents/object-data/platform-ids.ts'

test.each([
  ['a1.acme', 'a1', 'acme', 'acme-a1'],
  ['a1.acme.example', 'a1', 'acme.example', 'acme.example-a1'],
  ['a1.', 'a1', '', '-a1'],
  ['a1', 'a1', undefined, undefined],
])('%s is taken apart at its first dot', (id, unique, tenant, clientId) => {
  expect([uniqueOf(id), tenantOf(id), clientIdOf(id)]).toEqual([unique, tenant, clientId])
})
