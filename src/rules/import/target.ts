import { tenantOf, tenantOrganizationKey } from '../../documents/object-data/platform-ids.ts'
import { rootEntry } from '../../mapping/root-entries.ts'
import type { Model } from '../../model/model.ts'
import { unclaimed } from '../layout/files.ts'
import { type PlainRule, rule } from '../rule.ts'

/** How versions of the platform are written: numbers with dots between them, the line in the first two. */
export const platformVersion = /^\d{1,9}(\.\d{1,9})+$/

/** Archive and target as a whole. */
export const targetRules: readonly PlainRule[] = [
  rule(
    'import/version',
    'An archive can be imported into the version that it was exported from, and into later updates of the same line ' +
      '(2019.1.12 into 2019.1.18); never across lines, never into an earlier update. The archive itself does not name ' +
      'its version.',
    function* ({ target }) {
      const { sourceVersion: source, version } = target ?? {}
      if (source === undefined || version === undefined || canImport(source, version)) return
      yield { entry: rootEntry.data, ids: [], data: { source, target: version } }
    },
  ),
  rule(
    'import/tenant',
    'Source and target must have the same FedmemberID, which ends the IDs of all platform objects.',
    function* ({ model, target }) {
      const [source, there] = [tenantIn(model), target?.model && tenantIn(target.model)]
      if (source !== undefined && there !== undefined && source !== there)
        yield { entry: rootEntry.data, ids: [], data: { source, target: there } }
    },
  ),
  rule(
    'import/left-out',
    'Objects of kinds that nobody has described, and files that nothing is known of, are in some archives. What the ' +
      'platform makes of them is not documented.',
    function* (subject) {
      const { model, target } = subject
      if (target?.model === undefined) return
      const { otherObjects = [], archive } = target.model
      const known = new Set(otherObjects.map((one) => JSON.stringify(one)))
      const names = new Set(archive?.files?.map(({ name }) => name))
      const objects = (model.otherObjects ?? []).filter((one) => !known.has(JSON.stringify(one))).length
      const files = unclaimed(subject).filter((name) => !names.has(name)).length
      if (objects + files > 0) yield { entry: rootEntry.data, ids: [], data: { objects, files } }
    },
  ),
  rule('import/scope-tenant', 'A scope belongs to a business of its own tenant.', function* ({ model }) {
    for (const scope of model.scopes) {
      const tenant = tenantOf(scope.businessId ?? scope.id)
      if (tenant !== tenantOf(scope.id)) yield { at: [scope], member: 'businessId', data: { tenant: tenant ?? '' } }
    }
  }),
]

/** The tenant of a model; where it holds no object of the platform, that of the organization that it comes from. */
function tenantIn({ source: { tenant, organization } }: Model): string | undefined {
  const prefix = tenantOrganizationKey('')
  return tenant ?? (organization.startsWith(prefix) ? organization.slice(prefix.length) : undefined)
}

/** Whether both are of one line, the first two numbers, and the target is no earlier update. */
function canImport(source: string, target: string): boolean {
  const [from, to] = [numbersOf(source), numbersOf(target)]
  if (from[0] !== to[0] || from[1] !== to[1]) return false
  const length = Math.max(from.length, to.length)
  for (let i = 2; i < length; i++) {
    const step = (to[i] ?? 0) - (from[i] ?? 0)
    if (step !== 0) return step > 0
  }
  return true
}

function numbersOf(version: string): readonly number[] {
  return version.split(/\D+/).filter(Boolean).map(Number)
}
