import { am, bus, leg, login, secd } from '../namespaces.ts'
import { flag, inside, integer, many, maybe, one, settings, shape, text } from '../shape/parts.ts'
import type { TypeOf } from '../shape/shape.ts'
import { objectKey } from './key.ts'

const securityDomain = shape(
  maybe('name', secd('Name'), text, 'Name of the domain.'),
  maybe('description', secd('Description'), text, 'Description of the domain.'),
  maybe('identitySystemType', secd('IdentitySystemType'), text, 'Kind of identity system.'),
)

const loginDomain = shape(
  one('id', login('LoginDomainID'), text, 'LoginDomainID.'),
  maybe('domainName', login('DomainName'), text, 'Security domain behind it.'),
  maybe('tenant', login('FedmemberId'), text, 'Tenant (FedmemberID).'),
  maybe('displayMode', login('DisplayMode'), text, 'How the login is shown.'),
  maybe('title', login('Title'), text, 'Title of the login.'),
  maybe('sequence', login('Sequence'), integer, 'Place among the logins.'),
  maybe('virtualHost', login('VirtualHost'), text, 'Hosts that it is offered on.'),
  maybe('identitySystemType', login('IdSystemType'), text, 'Kind of identity system.'),
  maybe('logoAssigned', login('LogoAssigned'), flag, 'Whether it has a logo.'),
  maybe('enabled', login('Enabled'), flag, 'Whether it is offered.'),
)

/** A business organization with its feature switches (`ExportedBusinessDetails`). */
export const business = shape(
  objectKey,
  inside(
    am('ExportedBusinessDetails'),
    inside(
      bus('Business'),
      one('id', bus('BusinessID'), text, 'BusinessID, `tenantbusiness.{tenant}`.'),
      maybe('name', bus('Name'), text, 'Name of the business.'),
      maybe('visibility', bus('Visibility'), text, '`Public` or `Limited`.'),
      maybe('adminGroupId', bus('AdminGroupID'), text, 'Group of its admins, `bizadmin-{BusinessID}`.', {
        fallback: ({ self }) => `bizadmin-${self['id']}`,
      }),
      maybe(
        'apiSettings',
        bus('BusinessAPISettings'),
        settings,
        'Feature switches for APIs, in the words of the platform.',
      ),
      maybe('appSettings', bus('BusinessAppSettings'), settings, 'Feature switches for apps.'),
      maybe('groupSettings', bus('BusinessGroupSettings'), settings, 'Feature switches for groups.'),
      maybe('userSettings', bus('BusinessUserSettings'), settings, 'Feature switches for users.'),
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

/** A scope, which the archives call resource (`ExportedResourceDetails`). */
export const scope = shape(
  objectKey,
  inside(
    am('ExportedResourceDetails'),
    inside(
      bus('Resource'),
      one('id', bus('ResourceID'), text, 'ResourceID, `{uuid}.{tenant}`.'),
      maybe('name', bus('Name'), text, 'Name of the scope.'),
      maybe('shortDescription', bus('ShortDescription'), text, 'Short description.'),
      maybe('longDescription', bus('LongDescription'), text, 'Long description.'),
      maybe('visibility', bus('Visibility'), text, '`Public` or `Limited`.'),
      maybe(
        'sandboxAnonymous',
        bus('SandboxAnonymousAccessAllowed'),
        flag,
        'Whether Sandbox may use it without a contract.',
      ),
      maybe(
        'productionAnonymous',
        bus('ProductionAnonymousAccessAllowed'),
        flag,
        'Whether Live may use it without a contract.',
      ),
      maybe('path', bus('ResourcePath'), text, 'Path of the scope.'),
      maybe('oauthDefault', bus('OAuthGrantDefaultResource'), flag, 'Whether an OAuth grant has it by default.'),
      maybe(
        'oauthUserAuthorization',
        bus('OAuthGrantUserAuthorizationRequired'),
        flag,
        'Whether the user must agree to it.',
      ),
      maybe('businessId', bus('BusinessID'), text, 'Business that it belongs to.'),
    ),
  ),
)

export type Scope = TypeOf<typeof scope>

const licensePart = shape(
  one('name', bus('Name'), text, 'Name of the part, a UUID.'),
  many('scopeIds', bus('ResourceID'), text, 'Scopes that it gives access to.'),
  many('policyKeys', bus('PolicyKey'), text, 'Policies that it brings.'),
)

const agreement = shape(
  one('id', leg('DocumentID'), text, 'DocumentID of the legal agreement.'),
  maybe('name', leg('Name'), text, 'Name of the agreement.'),
  maybe('description', leg('Description'), text, 'Description of the agreement.'),
  maybe('active', leg('Active'), flag, 'Whether it is in use.'),
)

/** A license: scopes that a contract can be restricted to (`ExportedLicenseDetails`). */
export const license = shape(
  objectKey,
  inside(
    am('ExportedLicenseDetails'),
    inside(
      bus('License'),
      one('id', bus('LicenseID'), text, 'LicenseID, `{uuid}.{tenant}`.'),
      maybe('name', bus('Name'), text, 'Name of the license.'),
      maybe('description', bus('Description'), text, 'Description of the license.'),
      maybe('visibility', bus('Visibility'), text, '`Public` or `Limited`.'),
      maybe(
        'sandboxAutoApproved',
        bus('SandboxAccessAutoApproved'),
        flag,
        'Whether Sandbox requests are approved without anybody.',
      ),
      maybe(
        'productionAutoApproved',
        bus('ProductionAccessAutoApproved'),
        flag,
        'Whether Live requests are approved without anybody.',
      ),
      inside(bus('LicenseParts'), many('parts', bus('LicensePart'), licensePart, 'Groups of scopes.')),
      maybe('businessId', bus('BusinessID'), text, 'Business that it belongs to.'),
      maybe('active', bus('Active'), flag, 'Whether it is offered.'),
      many('environments', bus('Environment'), text, 'Environments that it is offered for.'),
      inside(
        bus('AgreementDetails'),
        many('agreements', leg('AgreementDocument'), agreement, 'Legal agreements to be accepted for it.'),
      ),
    ),
  ),
)

export type License = TypeOf<typeof license>
