import type { Code } from '../../diagnostics/catalogue/index.ts'
import { calledProcessesOf, scriptImportsOf } from '../../documents/process/walk.ts'
import type { Model } from '../../model/model.ts'
import { type HitOf, type Rule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** References to what neither the archive nor the target of the import holds. */
export const importedObjectRules: readonly Rule[] = [
  missing(
    'import/api-version',
    'A contract is imported only if its API version is in the archive, or in the target already.',
    ({ apiVersions }) => apiVersions.map(({ id }) => id),
    function* ({ model }) {
      for (const contract of model.contracts)
        yield { at: [contract], member: 'apiVersionId', id: contract.apiVersionId }
    },
  ),
  missing(
    'import/app-version',
    'A contract is imported only if its app version is in the archive, or in the target already.',
    ({ appVersions }) => appVersions.map(({ id }) => id),
    function* ({ model }) {
      for (const contract of model.contracts)
        yield { at: [contract], member: 'appVersionId', id: contract.appVersionId }
    },
  ),
  missing(
    'import/license',
    'A contract that is restricted to licenses is imported only if they are in the archive, or in the target already.',
    ({ licenses }) => licenses.map(({ id }) => id),
    function* ({ model }) {
      for (const contract of model.contracts)
        for (const id of contract.scope?.licenseIds ?? []) yield { at: [contract], member: 'scope', id }
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
    function* ({ model }) {
      for (const license of model.licenses)
        for (const part of license.parts ?? [])
          for (const id of part.scopeIds ?? []) yield { at: [license, part], member: 'scopeIds', id }
    },
  ),
  missing(
    'import/binding-interface',
    'The interface of a binding must be in the archive, or in the target already.',
    ({ interfaces }) => interfaces.map(({ key }) => key),
    function* ({ model }) {
      for (const binding of model.bindings) yield { at: [binding], member: 'interfaceKey', id: binding.interfaceKey }
    },
  ),
  missing(
    'import/missing-reference',
    'Processes that are called, and scripts that are imported, must be in the archive, or in the target already.',
    ({ processes, scripts }) => [...processes, ...scripts].map(({ key }) => key),
    function* ({ model }) {
      for (const process of model.processes) {
        if (process.definition === undefined) continue
        for (const id of [...calledProcessesOf(process.definition), ...scriptImportsOf(process.definition)])
          yield { at: [process, process.definition], member: 'activities', id }
      }
      for (const script of model.scripts) for (const id of script.document?.imports ?? []) yield { at: [script], id }
    },
  ),
]

type MissingCode = {
  [C in Code]: C extends `import/${string}` ? (HitOf<C>['data'] extends { readonly id: string } ? C : never) : never
}[Code]

interface Needed {
  readonly at: readonly [object, ...object[]]
  readonly member?: string
  readonly id: string
}

function missing(
  code: MissingCode,
  explanation: string,
  keysOf: (model: Model) => readonly string[],
  needed: (subject: Subject) => Iterable<Needed>,
): Rule {
  return rule(code, 'import', explanation, function* (subject): Generator<HitOf<typeof code>> {
    if (subject.target?.model === undefined) return
    const known = new Set([...keysOf(subject.model), ...keysOf(subject.target.model)])
    for (const { id, ...where } of needed(subject)) if (!known.has(id)) yield { ...where, ids: [id], data: { id } }
  })
}
