import type { Model } from '../model/model.ts'

/** Only these policies stay as objects; the others stay in the graph, by name. */
export function withoutPolicies(model: Model, kept: ReadonlySet<string>): Model {
  const policies = model.policies.filter(({ key }) => kept.has(key))
  const objects = new Set(policies.map(({ key }) => key))
  const external = (model.externalPolicies ?? []).filter(({ key }) => !objects.has(key))
  const { externalPolicies: _, ...rest } = model
  return { ...rest, policies, ...(external.length > 0 && { externalPolicies: external }) }
}

/** Identities as an export without `migration.pki.export` has them. */
export function withoutPasswords(model: Model): Model {
  const identities = model.identities.map(
    ({ password: _, passwordSalt: __, pkiGenerated: ___, ...identity }) => identity,
  )
  return { ...model, identities }
}

/** App versions as an export without `migration.app.pki.export` has them. */
export function withoutSharedSecrets(model: Model): Model {
  const appVersions = model.appVersions.map(({ encryptedSharedSecret: _, certificate: __, ...version }) => version)
  return { ...model, appVersions }
}
