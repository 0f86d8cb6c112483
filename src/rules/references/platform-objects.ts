import { groupTypes } from '../../documents/object-data/group.ts'
import { adminGroupIdOf, teamIdOf } from '../../documents/object-data/platform-ids.ts'
import type { Service } from '../../model/model.ts'
import { onceFor } from '../../values/once.ts'
import { isContractExport, shouldHold } from '../export-kind.ts'
import { type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { absent, holderText, type Reference, referencesBy } from './absent.ts'
import {
  apiVersionsOfContracts,
  appVersionsOfContracts,
  licensesOfAutoConnect,
  licensesOfContracts,
  scopesOfLicenses,
} from './contract-references.ts'

const everything = { has: () => true }

/** References between APIs, apps, licenses, scopes, groups and contracts. */
export const platformReferenceRules: readonly PlainRule[] = [
  absent(
    'reference/api-version-absent',
    'A contract needs the API version that it is for, in the archive or in the target of the import. Reported unless ' +
      'the contract was exported without its API.',
    ({ model, index }) => (shouldHold(model, 'api') ? index.apiVersions : everything),
    apiVersionsOfContracts,
  ),
  absent(
    'reference/app-version-absent',
    'A contract needs the app version that calls, in the archive or in the target of the import. Reported unless the ' +
      'contract was exported without its app.',
    ({ model, index }) => (shouldHold(model, 'application') ? index.appVersions : everything),
    appVersionsOfContracts,
  ),
  absent(
    'reference/license-absent',
    'A contract that is restricted to licenses needs them, in the archive or in the target of the import, and so do the ' +
      'contracts that auto-connect makes. Reported unless the contract was exported without its licenses.',
    ({ model, index }) => (shouldHold(model, 'license') ? index.licenses : everything),
    function* (subject) {
      yield* licensesOfContracts(subject)
      yield* licensesOfAutoConnect(subject)
    },
  ),
  absent(
    'reference/api-absent',
    'An API version belongs to an API; exports hold both.',
    ({ index }) => index.apis,
    ({ model }) => referencesBy('API version', model.apiVersions, 'apiId'),
  ),
  absent(
    'reference/service-absent',
    'An API version names the services that implement it in Production and Sandbox; exports hold them.',
    ({ index }) => index.services,
    function* ({ model }) {
      yield* referencesBy('API version', model.apiVersions, 'productionServiceKey')
      yield* referencesBy('API version', model.apiVersions, 'sandboxServiceKey')
    },
  ),
  absent(
    'reference/design-absent',
    'An API version of 2016 or later has a design that its implementations follow. An import without it fails.',
    ({ index }) => index.services,
    function* ({ model }) {
      for (const version of model.apiVersions)
        yield {
          at: [version],
          member: 'design',
          id: version.design?.serviceKey,
          holder: holderText('API version', version),
        }
    },
  ),
  absent(
    'reference/scope-absent',
    'API versions and their operations ask for scopes. A scope that is neither in the archive nor in the target stops ' +
      'the import. Reported unless a contract was exported without licenses and scopes.',
    scopesOf,
    function* ({ model }) {
      for (const version of model.apiVersions) {
        const holder = holderText('API version', version)
        for (const one of [version, ...(version.operationScopes ?? [])])
          for (const [index, id] of (one.scopeIds ?? []).entries())
            yield { at: one === version ? [version] : [version, one], member: 'scopeIds', index, id, holder }
      }
    },
  ),
  absent(
    'reference/license-scope-absent',
    'A license gives access to scopes. An import needs them, in the archive or in the target.',
    scopesOf,
    scopesOfLicenses,
  ),
  rule(
    'reference/scope-operation',
    'Scopes of an operation are asked for by its name, which must be that of an operation of the services.',
    function* ({ model, index }) {
      for (const version of model.apiVersions) {
        const keys = [version.productionServiceKey, version.sandboxServiceKey, version.design?.serviceKey]
        const services = keys.flatMap((key) => index.services.get(key ?? '') ?? [])
        const isThere = (name: string) => services.some((service) => operationNames(service).has(name))
        for (const one of services.length === 0 ? [] : (version.operationScopes ?? []))
          if (!isThere(one.operation))
            yield { at: [version, one], member: 'operation', ids: [one.operation], data: { name: one.operation } }
      }
    },
  ),
  absent(
    'reference/app-absent',
    'An app version belongs to an app; exports hold both.',
    ({ index }) => index.apps,
    ({ model }) => referencesBy('app version', model.appVersions, 'appId'),
  ),
  absent(
    'reference/default-version-absent',
    'An app names the version that stands for it; exports of organizations hold all versions. That of a contract holds ' +
      'the version alone that the contract is for.',
    ({ model, index }) => (model.businesses.length > 0 ? index.appVersions : everything),
    ({ model }) => referencesBy('app', model.apps, 'defaultVersionId'),
  ),
  absent(
    'reference/group-absent',
    'APIs have a group of admins, apps a team, and there is an option for each. Archives that hold groups of one kind ' +
      'hold those of all their APIs or apps; which of them the export of a contract holds is not known.',
    ({ model, index }) => (isContractExport(model) ? everything : index.groups),
    function* ({ model }): Generator<Reference> {
      const holds = (type: string) => model.groups.some((group) => group.type === type)
      for (const api of holds(groupTypes.admins) ? model.apis : [])
        yield {
          at: [api],
          member: 'adminGroupId',
          id: api.adminGroupId ?? adminGroupIdOf(api.id),
          holder: holderText('API', api),
        }
      for (const app of holds(groupTypes.team) ? model.apps : [])
        yield { at: [app], member: 'teamId', id: app.teamId ?? teamIdOf(app.id), holder: holderText('app', app) }
    },
  ),
  absent(
    'reference/business-absent',
    'Licenses and scopes belong to a business. Exports of a single object leave it out.',
    ({ model, index }) => (model.businesses.length > 0 ? index.businesses : everything),
    function* ({ model }): Generator<Reference> {
      yield* referencesBy('license', model.licenses, 'businessId')
      yield* referencesBy('scope', model.scopes, 'businessId')
    },
  ),
  absent(
    'reference/organization-absent',
    'Services belong to an organization. Exports of a single object leave it out; that of a contract may hold the ' +
      'organization of its app all the same.',
    ({ model, index }) =>
      model.organizations.length === 0 || isContractExport(model) ? everything : index.organizations,
    ({ model }) => referencesBy('service', model.services, 'organizationKey'),
  ),
]

/** The names of the operations of a service, which may implement many API versions. */
const operationNames = onceFor(
  ({ operations = [] }: Service): ReadonlySet<string> => new Set(operations.map(({ name }) => name)),
  new WeakMap(),
)

/** The scopes that there are; any, where they need not be in the archive. */
function scopesOf({ model, index }: Subject) {
  const isExpected = model.scopes.length > 0 || !isContractExport(model)
  return isExpected ? index.scopes : everything
}
