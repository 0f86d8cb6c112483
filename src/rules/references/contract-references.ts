import type { Subject } from '../subject.ts'
import { holderText, type Reference, referencesBy } from './absent.ts'

/** The API versions that contracts are for. */
export function apiVersionsOfContracts({ model }: Subject): readonly Reference[] {
  return referencesBy('contract', model.contracts, 'apiVersionId')
}

/** The app versions that call by contracts. */
export function appVersionsOfContracts({ model }: Subject): readonly Reference[] {
  return referencesBy('contract', model.contracts, 'appVersionId')
}

/** The licenses that contracts are restricted to. */
export function* licensesOfContracts({ model }: Subject): Generator<Reference> {
  for (const contract of model.contracts)
    for (const [index, id] of (contract.scope?.licenseIds ?? []).entries()) {
      const at = [contract, contract.scope ?? {}] as const
      yield { at, member: 'licenseIds', index, id, holder: holderText('contract', contract) }
    }
}

/** The licenses that contracts made by auto-connect are restricted to. */
export function* licensesOfAutoConnect({ model }: Subject): Generator<Reference> {
  for (const version of model.apiVersions)
    for (const one of version.autoConnect ?? [])
      for (const [index, id] of (one.licenseIds ?? []).entries()) {
        const holder = `auto-connect of ${holderText('API version', version)}`
        yield { at: [version, one], member: 'licenseIds', index, id, holder }
      }
}

/** The scopes that licenses give access to. */
export function* scopesOfLicenses({ model }: Subject): Generator<Reference> {
  for (const license of model.licenses)
    for (const part of license.parts ?? [])
      for (const [index, id] of (part.scopeIds ?? []).entries())
        yield { at: [license, part], member: 'scopeIds', index, id, holder: holderText('license', license) }
}
