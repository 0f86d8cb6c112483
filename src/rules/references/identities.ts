import { serviceFullName, serviceUserName } from '../../documents/object-data/service-identity.ts'
import { groupBy } from '../../values/group-by.ts'
import { type PlainRule, rule } from '../rule.ts'

/** Keys, and the identities that services act by. */
export const identityRules: readonly PlainRule[] = [
  rule(
    'reference/key-twice',
    'The objects of a kind have distinct keys; others refer to them by these. Which of two an import takes is not known.',
    function* ({ index }) {
      for (const { object, noun, key } of index.repeated)
        yield { at: [object], data: { noun, key: noun === 'identity' ? 'that it has' : key } }
    },
  ),
  rule(
    'reference/service-identity',
    'Each service acts by an identity of its own, which bears its key and whose user name follows from it. Archives that ' +
      'hold identities hold one for each service.',
    function* ({ model }) {
      if (model.identities.length === 0) return
      const byName = groupBy(model.identities, ({ fullName }) => fullName)
      for (const service of model.services) {
        const [identity, ...more] = byName.get(serviceFullName(service.key)) ?? []
        const fault = faultOf(identity?.userName, more.length, service.key)
        if (fault !== undefined) yield { at: [service], data: { service: service.name, fault } }
      }
    },
  ),
]

function faultOf(userName: string | undefined, more: number, key: string): string | undefined {
  if (userName === undefined) return 'has no identity'
  if (more > 0) return `has ${more + 1} identities`
  return userName === serviceUserName(key) ? undefined : 'has an identity with another user name'
}
