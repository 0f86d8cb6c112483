import { groupTypes } from '../../documents/object-data/group.ts'
import { adminGroupIdOf, businessAdminGroupIdOf, teamIdOf } from '../../documents/object-data/platform-ids.ts'
import { hostingMarks } from '../../documents/object-data/service-registration.ts'
import { momentOf } from '../../values/local-time.ts'
import { endpointsOf } from '../parts.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'

/** Values of objects that follow from others of the same object. */
export const objectValueRules: readonly PlainRule[] = [
  rule(
    'document/timestamp',
    'The platform writes the times of its own objects in UTC, to the second. It may not read other forms.',
    function* ({ model }) {
      const { apis, apiVersions, apps, appVersions, groups } = model
      for (const object of [...apis, ...apiVersions, ...apps, ...appVersions, ...groups]) {
        for (const name of ['created', 'updated'] as const) {
          const value = object[name]
          if (value !== undefined && !isTimestamp(value)) yield { at: [object], member: name, data: { name, value } }
        }
      }
    },
  ),
  rule(
    'object-data/group-id',
    'The admins of an API are group apiadmin-{APIID}, those of a business group bizadmin-{BusinessID}, the team of an ' +
      'app is group appteam-{AppID}; a group names the object that it is of. An import finds the group by its ID.',
    function* ({ model }): Generator<HitOf<'object-data/group-id'>> {
      for (const business of model.businesses) {
        const usual = businessAdminGroupIdOf(business.id)
        const { adminGroupId: found = usual } = business
        if (found !== usual) yield { at: [business], member: 'adminGroupId', data: { noun: 'business', found, usual } }
      }
      for (const api of model.apis) {
        const usual = adminGroupIdOf(api.id)
        const { adminGroupId: found = usual } = api
        if (found !== usual) yield { at: [api], member: 'adminGroupId', data: { noun: 'API', found, usual } }
      }
      for (const app of model.apps) {
        const usual = teamIdOf(app.id)
        const { teamId: found = usual } = app
        if (found !== usual) yield { at: [app], member: 'teamId', data: { noun: 'app', found, usual } }
      }
      for (const group of model.groups) {
        const { contextId, type = '' } = group
        const usual = contextId === undefined ? undefined : groupIds.get(type)?.(contextId)
        if (usual !== undefined && group.id !== usual)
          yield { at: [group], member: 'id', data: { noun: 'group’s object', found: group.id, usual } }
      }
    },
  ),
  rule(
    'object-data/auto-connect-version',
    'The auto-connect settings of an API version name the API version once more.',
    function* ({ model }) {
      for (const version of model.apiVersions) {
        for (const one of version.autoConnect ?? []) {
          const { apiVersionId: found = version.id } = one
          if (found !== version.id) yield { at: [version, one], member: 'apiVersionId', data: { found } }
        }
      }
    },
  ),
  rule('object-data/protocol', 'The protocol of an endpoint is the scheme of its address.', function* ({ model }) {
    for (const { endpoint, at } of endpointsOf(model.services)) {
      const { protocol: found, url } = endpoint
      if (found !== undefined && found !== url.split(':')[0]) yield { at, member: 'protocol', data: { found } }
    }
  }),
  rule(
    'object-data/service-categories',
    'The registry marks a proxy as "Virtual Service", and as "Managed Service" too once it has endpoints; targets and ' +
      'designs as neither. The mark tells the platform what it hosts.',
    function* ({ model }) {
      for (const service of model.services) {
        if (service.categories === undefined) continue
        const references = service.categories.references ?? []
        const marks = references.filter(({ type }) => type === hostingMarks).map(({ name = '' }) => name)
        const fault = faultOf(marks, service.kind === 'virtual', (service.endpoints ?? []).length > 0)
        if (fault !== undefined) yield { at: [service], member: 'categories', data: { service: service.name, fault } }
      }
    },
  ),
  rule(
    'object-data/policy-contents',
    'The document of a policy stands in objectdata.xml as a text, and that text is itself a CDATA section with an XML ' +
      'document. All genuine policies are wrapped twice in this way.',
    function* ({ model }) {
      for (const policy of model.policies) {
        const { configuration: text, name } = policy
        if (text === undefined || (text.startsWith('<![CDATA[<?xml') && text.trimEnd().endsWith(']]>'))) continue
        const fault = text.startsWith('<![CDATA[') ? 'has no XML declaration' : 'is not wrapped in a CDATA section'
        yield { at: [policy], member: 'configuration', data: { policy: name, fault } }
      }
    },
  ),
]

/** How the ID of a group follows from its object, by the type of the group. */
const groupIds = new Map<string, (contextId: string) => string>([
  [groupTypes.admins, adminGroupIdOf],
  [groupTypes.team, teamIdOf],
])

function faultOf(marks: readonly string[], isProxy: boolean, hasEndpoints: boolean): string | undefined {
  if (!isProxy) return marks.length > 0 ? `is no proxy, but registered as ${marks.join(', ')}` : undefined
  if (!marks.includes('Virtual Service')) return 'is a proxy, but not registered as Virtual Service'
  if (hasEndpoints === marks.includes('Managed Service')) return undefined
  return hasEndpoints
    ? 'has endpoints, but is not registered as Managed Service'
    : 'has no endpoints, but is registered as Managed Service'
}

/** Whether a text is a time in UTC, to the second, that clocks tell. */
function isTimestamp(text: string): boolean {
  return text.endsWith('Z') && momentOf(text.slice(0, -1)) !== undefined
}
