import type { XmlElement } from '../../xml/tree.ts'
import { ida, mig, org, types, uddi } from '../namespaces.ts'
import { derived } from '../shape/derived-parts.ts'
import { inside, many, maybe, maybeInside, member, one, shape, text, usual } from '../shape/parts.ts'
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
      usual('name', org('Name'), text, 'Name of the organization.'),
      maybe('description', org('Description'), text, 'Description of the organization.'),
      usual('type', org('OrganizationType'), text, '`atmo.tenant`, `atmo.application`, `Project` or `Application`.'),
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
  const name = textElements('name', member(self, 'name'))
  const description = textElements('description', member(self, 'description') || undefined)
  const bag = categoryBags(member(self, 'type'))
  return [element('businessEntity', { businessKey: String(self['key']) }, ...name, ...description, ...bag)]
}

function textElements(local: string, text: string | undefined): readonly XmlElement[] {
  return text === undefined ? [] : [element(local, {}, text)]
}

function categoryBags(type: string | undefined): readonly XmlElement[] {
  if (type === undefined) return []
  const category = keyedReference('Organization type', type, 'uddi:soa.com:categorization:organizationtype')
  const group = element('keyedReferenceGroup', { tModelKey: 'uddi:soa.com:organization:group' }, category)
  return [element('categoryBag', {}, group)]
}
