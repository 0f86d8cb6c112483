import { licenseIdsOf } from '../contracts/licenses.ts'
import { type Problem, problem } from '../diagnostics/problem.ts'
import { policyTypes } from '../documents/object-data/policy.ts'
import type { Model } from '../model/model.ts'

/**
 * What a model holds, and `before` did not, in a form that no genuine archive is known to have: it is written as the
 * schemas of the platform's messages have it.
 */
export function unknownForms(model: Model, before?: Model): readonly Problem[] {
  const known = new Set(before === undefined ? [] : formsIn(before))
  const forms = [...new Set(formsIn(model))].filter((form) => !known.has(form))
  return forms.length === 0 ? [] : [problem('export/unknown-forms', { forms })]
}

/** The steps of contracts in genuine archives. */
const knownSteps = new Set(['Active', 'Pending Approval'])

function* formsIn({ contracts, policies, apiVersions }: Model): Generator<string> {
  for (const contract of contracts) {
    const { policies: own = [], workflowState } = contract
    if (licenseIdsOf(contract).length > 0) yield 'a contract that is restricted to licenses'
    if (own.length > 0) yield 'a contract with policies'
    if (workflowState !== undefined && !knownSteps.has(workflowState)) yield `the workflow state "${workflowState}"`
  }
  if (policies.some(({ type }) => type === policyTypes.qualityOfService)) yield 'a quality-of-service policy'
  for (const { autoConnect = [] } of apiVersions)
    if (autoConnect.some(({ licenseIds = [] }) => licenseIds.length > 0)) yield 'auto-connect with licenses'
}
