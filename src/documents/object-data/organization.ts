import { ida, mig, org, types, uddi } from '../namespaces.ts'
import { derived, inside, many, maybe, maybeInside, one, shape, text } from '../shape/parts.ts'
import type { Site, TypeOf } from '../shape/shape.ts'
import { keyElement } from './key.ts'
import { element, keyedReference } from './uddi.ts'

const rule = shape(
  one('key', ida('RuleKey'), text, 'Key of the rule.'),
  inside(
    ida('RuleInfo'),
    maybe('name', ida('RuleName'), text, 'Name of the rule.'),
    maybe('description', ida('Description'), text, 'Description of the rule.'),
  ),
  inside(types('ResourceSet'), many('serviceKeys', types('ServiceKey'), text, 'Services that may be called.')),
  inside(ida('IdentitySet'), many('users', ida('UserIdentity'), text, 'Those who may call them. Personal.')),
)

/** An organization: a tenant, an app's own, or one of Policy Manager's (`ExportOrganization`). */
export const organization = shape(
  keyElement(types('OrganizationKey'), 'key'),
  inside(
    mig('ExportOrganization'),
    inside(
      org('Organization'),
      inside(org('OrganizationKey'), one('key', types('Key'), text, 'OrganizationKey.')),
      maybeInside(org('ParentKey'), maybe('parentKey', types('Key'), text, 'Organization that it is part of.')),
      maybe('name', org('Name'), text, 'Name of the organization.'),
      maybe('description', org('Description'), text, 'Description of the organization.'),
      maybe('type', org('OrganizationType'), text, '`atmo.tenant`, `atmo.application`, `Project` or `Application`.'),
    ),
    derived(uddi('businessEntity'), businessEntity),
    many('rules', ida('Rule'), rule, 'Who may call which services.'),
  ),
)

export type Organization = TypeOf<typeof organization>

/** Whether an organization is a tenant of the platform. */
export function isTenant({ type }: Organization): boolean {
  return type === 'atmo.tenant'
}

/** Whether an organization is one that the platform has given to an app. */
export function isOfApp({ type }: Organization): boolean {
  return type === 'atmo.application'
}

function businessEntity({ self }: Site) {
  const type = keyedReference('Organization type', String(self['type']), 'uddi:soa.com:categorization:organizationtype')
  const group = element('keyedReferenceGroup', { tModelKey: 'uddi:soa.com:organization:group' }, type)
  const description = self['description'] ? [element('description', {}, String(self['description']))] : []
  return [
    element(
      'businessEntity',
      { businessKey: String(self['key']) },
      element('name', {}, String(self['name'])),
      ...description,
      element('categoryBag', {}, group),
    ),
  ]
}
