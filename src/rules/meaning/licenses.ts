import { haveCommonScope, isOfferedFor, licenseIdsOf } from '../../contracts/licenses.ts'
import { isEnvironment } from '../../contracts/vocabulary.ts'
import type { License } from '../../model/model.ts'
import { apiTitle } from '../../operations/titles.ts'
import { type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** Contracts that are restricted to licenses. */
export const licenseRules: readonly PlainRule[] = [
  rule(
    'meaning/no-license',
    'A contract that is restricted gives access to the scopes of its licenses. The one genuine example names none, and is ' +
      'still pending; whether exports leave licenses out is not known.',
    function* ({ model }) {
      for (const contract of model.contracts)
        if (contract.scope?.restricted === true && licenseIdsOf(contract).length === 0)
          yield { at: [contract], member: 'scope', data: {} }
    },
  ),
  rule(
    'meaning/license-unused',
    'Licenses count only for contracts that are restricted to them; others give access to the whole API.',
    function* ({ model }) {
      for (const contract of model.contracts) {
        const count = licenseIdsOf(contract).length
        // What is neither true nor false, or not there, is told already.
        if (count > 0 && contract.scope?.restricted === false)
          yield { at: [contract], member: 'scope', data: { count } }
      }
    },
  ),
  rule(
    'meaning/license-inactive',
    'A license that is not active is not offered; a contract cannot be restricted to it.',
    function* (subject) {
      for (const { contract, license } of granted(subject))
        if (license.active === false)
          yield { at: [contract], member: 'scope', ids: [license.id], data: { license: nameOf(license) } }
    },
  ),
  rule(
    'meaning/license-environment',
    'A license is offered for Production, for Sandbox, or for both. What one that names neither is offered for is not ' +
      'documented; it is taken for both.',
    function* (subject) {
      for (const { contract, license } of granted(subject)) {
        const { environment } = contract
        if (!isEnvironment(environment) || isOfferedFor(license, environment)) continue
        yield { at: [contract], member: 'scope', ids: [license.id], data: { license: nameOf(license), environment } }
      }
    },
  ),
  rule(
    'meaning/license-unrelated',
    'A license gives access to an API version by the scopes that both have. Without a common scope it gives access to ' +
      'nothing there.',
    function* (subject) {
      for (const { contract, license } of granted(subject)) {
        const version = subject.index.apiVersions.get(contract.apiVersionId)
        if (version === undefined || haveCommonScope(license, version)) continue
        const data = { license: nameOf(license), api: apiTitle(version, subject.index) }
        yield { at: [contract], member: 'scope', ids: [license.id], data }
      }
    },
  ),
]

/** Contracts with those of their licenses that are in the archive. */
function* granted({ model, index }: Subject) {
  for (const contract of model.contracts) {
    for (const id of licenseIdsOf(contract)) {
      const license = index.licenses.get(id)
      if (license !== undefined) yield { contract, license }
    }
  }
}

function nameOf({ name, id }: License): string {
  return name ?? id
}
