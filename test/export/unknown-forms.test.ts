import { expect, test } from 'vitest'
import { messageOf } from '../../src/diagnostics/problem.ts'
import { unknownForms } from '../../src/export/unknown-forms.ts'
import type { Model } from '../../src/model/model.ts'
import { payments } from './organization.ts'

const [contract] = payments.contracts
const withContract = (more: object): Model =>
  ({
    ...payments,
    policies: [],
    apiVersions: [],
    contracts: [{ ...contract, scope: {}, policies: [], ...more }],
  }) as Model

test.each([
  [{ scope: { restricted: true, licenseIds: ['l'] } }, 'a contract that is restricted to licenses'],
  [{ policies: [{ key: 'p' }] }, 'a contract with policies'],
  [{ workflowState: 'Approved' }, 'the workflow state "Approved"'],
])('says that nobody has seen %j', (more, form) => {
  const [found, ...others] = unknownForms(withContract(more))
  expect(others).toEqual([])
  expect(found && messageOf(found)).toBe(
    `No genuine archive with ${form} is known; it is written here as the platform's schemas describe it.`,
  )
  expect(unknownForms(withContract(more), withContract(more))).toEqual([])
})

test('says so of policies and of auto-connect, all in one sentence', () => {
  const model = {
    ...withContract({}),
    policies: [{ type: 'Service Level Policy' }],
    apiVersions: [{ autoConnect: [{ licenseIds: ['l'] }, {}] }],
  } as unknown as Model
  expect(unknownForms(model)).toMatchObject([
    { severity: 'info', data: { forms: ['a quality-of-service policy', 'auto-connect with licenses'] } },
  ])
})

test('says nothing of what genuine archives hold', () => {
  for (const workflowState of ['Active', 'Pending Approval', undefined])
    expect(unknownForms(withContract({ workflowState }))).toEqual([])
})
