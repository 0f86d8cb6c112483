import type { Code } from '../../diagnostics/catalogue/index.ts'
import type { Model } from '../../model/model.ts'
import type { Reference } from '../references/absent.ts'
import {
  apiVersionsOfContracts,
  appVersionsOfContracts,
  licensesOfContracts,
  scopesOfLicenses,
} from '../references/contract-references.ts'
import { processesCalled, scriptsImported } from '../references/processes.ts'
import { interfacesOfBindings } from '../references/service-objects.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** References to what neither the archive nor the target of the import holds. */
export const importedObjectRules: readonly PlainRule[] = [
  missing(
    'import/api-version',
    'A contract is imported only if its API version is in the archive, or in the target already.',
    ({ apiVersions }) => apiVersions.map(({ id }) => id),
    apiVersionsOfContracts,
  ),
  missing(
    'import/app-version',
    'A contract is imported only if its app version is in the archive, or in the target already.',
    ({ appVersions }) => appVersions.map(({ id }) => id),
    appVersionsOfContracts,
  ),
  missing(
    'import/license',
    'A contract that is restricted to licenses is imported only if they are in the archive, or in the target already.',
    ({ licenses }) => licenses.map(({ id }) => id),
    licensesOfContracts,
  ),
  missing(
    'import/missing-object',
    'The API of an API version, its services, and the app of an app version must be in the archive, or in the target ' +
      'already.',
    ({ apis, services, apps }) => [...apis, ...apps, ...services.map(({ key }) => ({ id: key }))].map(({ id }) => id),
    function* ({ model }) {
      for (const version of model.apiVersions)
        for (const member of ['apiId', 'productionServiceKey', 'sandboxServiceKey'] as const)
          if (version[member] !== undefined) yield { at: [version], member, id: version[member] }
      for (const version of model.appVersions) yield { at: [version], member: 'appId', id: version.appId }
    },
  ),
  missing(
    'import/scope',
    'The scopes that an API version asks for must be in the archive, or in the target already.',
    ({ scopes }) => scopes.map(({ id }) => id),
    function* ({ model }) {
      for (const version of model.apiVersions) {
        const ofOperations = (version.operationScopes ?? []).flatMap(({ scopeIds = [] }) => scopeIds)
        for (const id of new Set([...(version.scopeIds ?? []), ...ofOperations]))
          yield { at: [version], member: 'scopeIds', id }
      }
    },
  ),
  missing(
    'import/license-scope',
    'The scopes of a license must be in the archive, or in the target already.',
    ({ scopes }) => scopes.map(({ id }) => id),
    scopesOfLicenses,
  ),
  missing(
    'import/binding-interface',
    'The interface of a binding must be in the archive, or in the target already.',
    ({ interfaces }) => interfaces.map(({ key }) => key),
    interfacesOfBindings,
  ),
  missing(
    'import/missing-reference',
    'Processes that are called, and scripts that are imported, must be in the archive, or in the target already.',
    ({ processes, scripts }) => [...processes, ...scripts].map(({ key }) => key),
    function* (subject) {
      yield* processesCalled(subject)
      yield* scriptsImported(subject)
    },
  ),
]

type MissingCode = {
  [C in Code]: C extends `import/${string}` ? (HitOf<C>['data'] extends { readonly id: string } ? C : never) : never
}[Code]

type Needed = Omit<Reference, 'holder'> & Partial<Reference>

function missing(
  code: MissingCode,
  explanation: string,
  keysOf: (model: Model) => readonly string[],
  needed: (subject: Subject) => Iterable<Needed>,
): PlainRule {
  return rule(code, explanation, function* (subject): Generator<HitOf<typeof code>> {
    if (subject.target?.model === undefined) return
    const known = new Set([...keysOf(subject.model), ...keysOf(subject.target.model)])
    for (const { id, holder: _, ...where } of needed(subject))
      if (id !== undefined && !known.has(id)) yield { ...where, ids: [id], data: { id } }
  })
}
