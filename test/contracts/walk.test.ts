import fc from 'fast-check'
import { expect, test } from 'vitest'
import { act } from '../../src/contracts/act.ts'
import { addAppVersion } from '../../src/contracts/auto-connect.ts'
import { switchEnvironment } from '../../src/contracts/environment.ts'
import { contractLabel } from '../../src/contracts/labels.ts'
import { lifecycle } from '../../src/contracts/lifecycle.ts'
import { requestContract } from '../../src/contracts/request.ts'
import { isOver, isUsable, openContracts, originalOf } from '../../src/contracts/revision.ts'
import { actions, environments, reservedActions, statusOf } from '../../src/contracts/vocabulary.ts'
import type { Workflow } from '../../src/contracts/workflow/workflow.ts'
import { ProblemError } from '../../src/errors.ts'
import type { Contract, Model } from '../../src/model/model.ts'
import { bronze, payments, platform, wallet } from './platform.ts'

/** One thing that somebody does; contracts are chosen by number. */
type Step =
  | { readonly kind: 'request'; readonly environment: string; readonly app: number; readonly restricted: boolean }
  | { readonly kind: 'act'; readonly contract: number; readonly action: string }
  | { readonly kind: 'switch'; readonly environment: 'Sandbox' | 'Production' }

const action = fc.constantFrom(...Object.values(actions), reservedActions.appDeleted, reservedActions.apiDeleted)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('request' as const),
      environment: fc.constantFrom(...environments),
      app: fc.nat(1),
      restricted: fc.boolean(),
    }),
  },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('act' as const), contract: fc.nat(9), action }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('switch' as const), environment: fc.constantFrom(...environments) }),
  },
)

const apps = [wallet, { ...wallet, id: 'wallet2.acme' }]
const begun = addAppVersion(
  { ...platform, apiVersions: [{ ...payments, autoConnect: [{ environment: 'Sandbox', enabled: true }] }] },
  { ...wallet, id: 'wallet2.acme' },
)

const variant = fc.record({
  sandbox: fc.constantFrom('approved', 'activated'),
  live: fc.constantFrom('activate', 'by-app', 'at-once'),
  suspend: fc.constantFrom('active', 'approved-too'),
} as const)
const auto = fc.record({ sandboxAutoApproved: fc.boolean(), productionAutoApproved: fc.boolean() })

test('however contracts are handled, what is true of all stays true', () => {
  fc.assert(
    fc.property(variant, auto, fc.array(step, { maxLength: 40 }), (choices, flags, steps) => {
      const rules = lifecycle(choices)
      let model: Model = { ...begun, apiVersions: begun.apiVersions.map((version) => ({ ...version, ...flags })) }
      for (const made of steps) {
        const after = attempt(model, made, rules)
        checkContracts(after, rules)
        checkChanges(model, after, made)
        model = after
      }
    }),
    { numRuns: 150 },
  )
})

function attempt(model: Model, made: Step, rules: Workflow): Model {
  try {
    return perform(model, made, rules)
  } catch (error) {
    if (error instanceof ProblemError) return model
    throw error
  }
}

function perform(model: Model, made: Step, rules: Workflow): Model {
  if (made.kind === 'switch') return switchEnvironment(model, wallet.id, made.environment, { workflow: rules })
  if (made.kind === 'act') {
    const { id = '' } = model.contracts[made.contract % model.contracts.length] ?? {}
    return act(model, id, made.action, { workflow: rules }).model
  }
  const scope = { restricted: made.restricted, ...(made.restricted && { licenseIds: [bronze.id] }) }
  const appVersionId = apps[made.app]?.id ?? wallet.id
  const terms = { apiVersionId: payments.id, appVersionId, environment: made.environment, scope }
  return requestContract(model, terms, { workflow: rules }).model
}

/** State, status, step and label agree; there is at most one original and one revision. */
function checkContracts(model: Model, { steps, transitions }: Workflow): void {
  expect(new Set(model.contracts.map(({ id }) => id)).size).toBe(model.contracts.length)
  for (const contract of model.contracts) {
    expect(contract.status).toBe(statusOf(contract.state ?? ''))
    const here = steps.find(({ name }) => name === contract.workflowState)
    expect(here?.status).toBe(contract.status)
    expect(transitions.some(({ to, state }) => to === here?.id && state === contract.state)).toBe(true)
    expect(contractLabel(contract)).toBeDefined()
    const open = openContracts(model, contract)
    const revisions = open.filter((one) => originalOf(model, one) !== undefined)
    expect(open.length).toBeLessThanOrEqual(2)
    expect(revisions).toHaveLength(open.length === 2 ? 1 : 0)
  }
}

/** What is over stays so; an original ends when somebody ends it, and exactly when its revision can be used. */
function checkChanges(before: Model, after: Model, made: Step): void {
  for (const contract of before.contracts) {
    const changed = after.contracts.find(({ id }) => id === contract.id)
    if (contract.workflowState === 'Finished') expect(changed).toEqual(contract)
    const original = originalOf(before, contract)
    if (original === undefined || changed === undefined) continue
    const isReplaced = !isUsable(contract) && isUsable(changed)
    const isEnded = !isEndedBy(made, before, original) && isOver(find(after, original))
    expect(isEnded).toBe(isReplaced)
  }
}

function isEndedBy(made: Step, model: Model, contract: Contract): boolean {
  if (made.kind !== 'act') return made.kind === 'switch'
  return model.contracts[made.contract % model.contracts.length]?.id === contract.id
}

function find(model: Model, { id }: Contract): Contract {
  return model.contracts.find((contract) => contract.id === id) ?? expect.fail(`${id} is gone`)
}
