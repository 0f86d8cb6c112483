import { groupTypes } from '../../documents/object-data/group.ts'
import { adminGroupIdOf, businessAdminGroupIdOf, teamIdOf } from '../../documents/object-data/platform-ids.ts'
import { hostingMarks } from '../../documents/object-data/service-registration.ts'
import type { Model, Service } from '../../model/model.ts'
import { isMoment } from '../../values/local-time.ts'
import { endpointsOf } from '../parts.ts'
import { type HitOf, type PlainRule, rule, type Where } from '../rule.ts'

/** Values of objects that follow from others of the same object. */
export const objectValueRules: readonly PlainRule[] = [
  rule(
    'document/timestamp',
    'The platform writes the times of its own objects in UTC, to the second; those of operations, policies and Policy ' +
      'Manager contracts also with milliseconds, or the offset of their zone. It may not read other forms.',
    ({ model }) => wrongTimesIn(model),
  ),
  rule(
    'object-data/group-id',
    'The admins of an API are group apiadmin-{APIID}, those of a business group bizadmin-{BusinessID}, the team of an ' +
      'app is group appteam-{AppID}; a group names the object that it is of. Older documentation has group18970.{tenant} ' +
      'too.',
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
      'designs as neither. So it is in all genuine exports.',
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

const zone = '(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)'
const zoned = new RegExp(`^(.{19})(?:\\.\\d{1,3})?${zone}$`)
const zonedDate = new RegExp(`^(.{10})${zone}$`)

/** How times are written: each a form that clocks can tell. */
const forms = {
  second: {
    words: 'yyyy-MM-ddTHH:mm:ssZ',
    isMet: (text: string) => text.endsWith('Z') && isMoment(text.slice(0, -1)),
  },
  zoned: {
    words: 'yyyy-MM-ddTHH:mm:ssZ, some with milliseconds or an offset such as +02:00',
    isMet: (text: string) => isMoment(zoned.exec(text)?.[1] ?? ''),
  },
  date: {
    words: 'yyyy-MM-ddZ, or with an offset such as +02:00',
    isMet: (text: string) => isMoment(`${zonedDate.exec(text)?.[1]}T00:00:00`),
  },
} as const

type Form = (typeof forms)[keyof typeof forms]

function* wrongTimesIn(model: Model): Generator<HitOf<'document/timestamp'>> {
  const { apis, apiVersions, apps, appVersions, groups, services, policies, policyManagerContracts } = model
  for (const object of [...apis, ...apiVersions, ...apps, ...appVersions, ...groups])
    for (const member of ['created', 'updated'] as const) yield* wrong([object], member, object[member], forms.second)
  for (const service of services) yield* wrongTimesInService(service)
  for (const policy of policies) yield* wrong([policy], 'updated', policy.updated, forms.zoned)
  for (const contract of policyManagerContracts) {
    const { start, end, lastModified } = contract
    yield* wrong([contract], 'lastModified', lastModified, forms.date)
    for (const one of [start, end])
      if (one !== undefined) yield* wrong([contract, one], 'dateTime', one.dateTime, forms.zoned)
  }
}

function* wrongTimesInService(service: Service): Generator<HitOf<'document/timestamp'>> {
  for (const operation of service.operations ?? [])
    yield* wrong([service, operation], 'updated', operation.updated, forms.zoned)
  for (const operation of service.kind === 'virtual' ? (service.operations ?? []) : []) {
    const { nextHop } = operation
    if (nextHop !== undefined) yield* wrong([service, operation, nextHop], 'updated', nextHop.updated, forms.zoned)
  }
}

/** A time, if it is not of the form. */
function wrong(
  at: NonNullable<Where['at']>,
  member: string,
  value: string | undefined,
  form: Form,
): HitOf<'document/timestamp'>[] {
  const isRight = value === undefined || form.isMet(value)
  return isRight ? [] : [{ at, member, data: { name: member, value, form: form.words } }]
}
