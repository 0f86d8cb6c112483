import { statusOf, usualStep } from '../contracts/vocabulary.ts'
import { fullState } from '../definition/contract-states.ts'
import { policyTypes } from '../documents/object-data/policy.ts'
import type { Contract, Policy } from '../model/model.ts'
import type { Plan } from './plan.ts'

export function makeContract(plan: Plan): Contract {
  const { environment, state: given = 'activated', licenses = [], policies = [], restricted } = plan.definition.contract
  const state = fullState(given)
  const [status, step] = [statusOf(state), usualStep(state)]
  return {
    id: plan.contractId,
    apiVersionId: plan.apiVersionId,
    appVersionId: plan.appVersionId,
    environment,
    ...(policies.length > 0 && { policies: referencesTo(policies, plan) }),
    state,
    scope: {
      restricted: restricted ?? licenses.length > 0,
      ...(licenses.length > 0 && { licenseIds: licenses.map(plan.licenseId) }),
    },
    ...(status !== undefined && { status }),
    ...(step !== undefined && { workflowState: step }),
  }
}

/** The policies whose documents the definition holds. */
export function makePolicies(plan: Plan): readonly Policy[] {
  return (plan.definition.policies ?? []).flatMap((policy) =>
    policy.configuration === undefined ? [] : [makePolicy(policy, policy.configuration, plan)],
  )
}

type PolicyDefinition = NonNullable<Plan['definition']['policies']>[number]

function makePolicy(policy: PolicyDefinition, configuration: string, plan: Plan): Policy {
  return {
    name: policy.name,
    key: plan.policyKey(policy.name),
    organizationKey: plan.organizationKey,
    type: policy.type ?? policyTypes.qualityOfService,
    ...(policy.subType !== undefined && { subType: policy.subType }),
    description: policy.description ?? '',
    readOnly: false,
    local: false,
    updated: plan.time,
    configuration: `<![CDATA[${configuration.trim()}]]>`,
  }
}

function referencesTo(names: readonly string[], plan: Plan) {
  const known = new Map(plan.definition.policies?.map((policy) => [policy.name, policy]))
  return names.map((name) => reference(known.get(name) ?? { name }, plan))
}

function reference(policy: PolicyDefinition, plan: Plan) {
  return {
    key: plan.policyKey(policy.name),
    name: policy.name,
    ...(policy.description !== undefined && { description: policy.description }),
    type: policy.type ?? policyTypes.qualityOfService,
    ...(policy.subType !== undefined && { subType: policy.subType }),
  }
}
