import { exportOptions } from '../documents/export-options.ts'
import { policyTypes } from '../documents/object-data/policy.ts'
import type { Model } from '../model/model.ts'

/**
 * A part of a model without what the platform exports only with options that the part does not have: secrets, policies
 * as objects. Policies that are attached to services stay in the graph, by name.
 */
export function withoutUnexported(part: Model): Model {
  const has = (option: string) => part.source.options.includes(option)
  const { externalPolicies = [] } = part
  const isPolicyExported = ({ type = '' }: Model['policies'][number]) =>
    has(policyOptions.get(type) ?? exportOptions.qosPolicies)
  return {
    ...part,
    contracts: part.contracts.map(withoutEnforcement),
    appVersions: has(exportOptions.appKeys) ? part.appVersions : part.appVersions.map(withoutSharedSecret),
    identities: has(exportOptions.keys) ? part.identities : part.identities.map(withoutPassword),
    policies: part.policies.filter(isPolicyExported),
    externalPolicies: [...externalPolicies, ...part.policies.map(({ key, name }) => ({ key, name }))],
  }
}

const policyOptions: ReadonlyMap<string, string> = new Map([
  [policyTypes.operational, exportOptions.operationalPolicies],
  [policyTypes.compliance, exportOptions.compliancePolicies],
])

// An object that stays as it is stays the same object: that tells whether a part is the whole.

function withoutEnforcement(contract: Model['contracts'][number]) {
  const { policyManagerContractKey, ...rest } = contract
  return isNothing(policyManagerContractKey) ? contract : rest
}

function withoutSharedSecret(version: Model['appVersions'][number]) {
  const { encryptedSharedSecret, certificate, ...rest } = version
  return isNothing(encryptedSharedSecret, certificate) ? version : rest
}

function withoutPassword(identity: Model['identities'][number]) {
  const { password, passwordSalt, pkiGenerated, ...rest } = identity
  return isNothing(password, passwordSalt, pkiGenerated) ? identity : rest
}

function isNothing(...values: readonly unknown[]): boolean {
  return values.every((value) => value === undefined)
}
