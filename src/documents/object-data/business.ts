import { am, bus, login, secd } from '../namespaces.ts'
import { flag, inside, integer, many, maybe, one, settings, shape, text, usual } from '../shape/parts.ts'
import type { TypeOf } from '../shape/shape.ts'
import { objectKey } from './key.ts'
import { businessAdminGroupIdOf } from './platform-ids.ts'

const securityDomain = shape(
  usual('name', secd('Name'), text, 'Name of the domain.'),
  usual('description', secd('Description'), text, 'Description of the domain.'),
  usual('identitySystemType', secd('IdentitySystemType'), text, 'Kind of identity system.'),
)

const loginDomain = shape(
  one('id', login('LoginDomainID'), text, 'LoginDomainID.'),
  maybe('domainName', login('DomainName'), text, 'Security domain behind it.'),
  usual('tenant', login('FedmemberId'), text, 'Tenant (FedmemberID).'),
  maybe('displayMode', login('DisplayMode'), text, 'How the login is shown.'),
  usual('title', login('Title'), text, 'Title of the login.'),
  usual('sequence', login('Sequence'), integer, 'Place among the logins.'),
  maybe('virtualHost', login('VirtualHost'), text, 'Hosts that it is offered on.'),
  usual('identitySystemType', login('IdSystemType'), text, 'Kind of identity system.'),
  usual('logoAssigned', login('LogoAssigned'), flag, 'Whether it has a logo.'),
  usual('enabled', login('Enabled'), flag, 'Whether it is offered.'),
)

/** A business organization with its feature switches (`ExportedBusinessDetails`). */
export const business = shape(
  objectKey,
  inside(
    am('ExportedBusinessDetails'),
    inside(
      bus('Business'),
      one('id', bus('BusinessID'), text, 'BusinessID, `tenantbusiness.{tenant}`.'),
      usual('name', bus('Name'), text, 'Name of the business.'),
      usual('visibility', bus('Visibility'), text, '`Public` or `Limited`.'),
      maybe('adminGroupId', bus('AdminGroupID'), text, 'Group of its admins, `bizadmin-{BusinessID}`.', {
        fallback: ({ self }) => businessAdminGroupIdOf(String(self['id'])),
      }),
      usual(
        'apiSettings',
        bus('BusinessAPISettings'),
        settings,
        'Feature switches for APIs, in the words of the platform.',
      ),
      usual('appSettings', bus('BusinessAppSettings'), settings, 'Feature switches for apps.'),
      usual('groupSettings', bus('BusinessGroupSettings'), settings, 'Feature switches for groups.'),
      usual('userSettings', bus('BusinessUserSettings'), settings, 'Feature switches for users.'),
    ),
    inside(
      am('SecurityDomains'),
      many('securityDomains', am('SecurityDomain'), securityDomain, 'Domains that prove identities.'),
    ),
    inside(login('LoginDomains'), many('loginDomains', login('LoginDomain'), loginDomain, 'Ways to log in.')),
    inside(am('MessageTemplates')),
  ),
)

export type Business = TypeOf<typeof business>
