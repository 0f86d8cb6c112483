import { mig, pm, types } from '../namespaces.ts'
import { derivedText } from '../shape/derived-parts.ts'
import { attribute, flag, inside, maybe, maybeAttribute, plain, shape, text, usual } from '../shape/parts.ts'
import type { Site, TypeOf } from '../shape/shape.ts'

const domain = 'Local Domain'

/** The organization that every identity belongs to. */
export const identityOrganization = 'uddi:soa.com:registryorganization'

/** `{domain}\{user name}`, the key of an identity. */
export function identityKey({ domainName, userName }: { domainName?: string; userName: string }): string {
  return `${domainName ?? domain}\\${userName}`
}

const domainOf = ({ self }: Site) => String(self['domainName'] ?? domain)
const userNameOf = ({ self }: Site) => String(self['userName'])

/** The identity of a service, an app version or a user (`ExportUserIdentity`). */
export const identity = shape(
  inside(
    types('IdentityKey'),
    derivedText(types('Key'), (site) => identityKey({ domainName: domainOf(site), userName: userNameOf(site) })),
    derivedText(types('DomainName'), domainOf),
    derivedText(types('UserName'), userNameOf),
  ),
  inside(
    mig('ExportUserIdentity'),
    inside(
      pm('User'),
      maybeAttribute('domainName', plain('DomainName'), text, 'Domain of the user name.', () => domain),
      attribute(
        'userName',
        plain('UserName'),
        text,
        'User name; of a service Base64(MD5(service key)) with `/` as `#`. Personal.',
      ),
      maybeAttribute('email', plain('Email'), text, 'E-mail address. Personal.'),
      maybe('fullName', pm('FullName'), text, '`Service: {service key}` for a service. Personal.'),
      usual('identityKey', pm('IdentityKey'), text, '`urn:uuid:{uuid}`.'),
      maybe('password', pm('Password'), text, 'Hash of the password. Secret.'),
      maybe('expires', pm('ExpirationDate'), text, 'When the identity ends.'),
      usual('disabled', pm('Disabled'), flag, 'Whether it is disabled.'),
      maybe(
        'mustResetPassword',
        pm('ForcePwdResetOnNextLogin'),
        flag,
        'Whether the password must be changed at the next login.',
      ),
      usual('expired', pm('Expired'), flag, 'Whether it has ended.'),
      usual('readOnly', pm('ReadOnly'), flag, 'Whether it can be changed; `true` for services.'),
      usual('passwordFromSeed', pm('PasswordFrmSeed'), text, 'Always `0`.'),
      maybe('organizationKey', pm('OrganizationKey'), text, 'Organization that it belongs to.', {
        fallback: () => identityOrganization,
      }),
      maybe('timeZone', pm('TimeZone'), text, 'Time zone of the user.'),
      maybe('passwordSalt', pm('PasswordSalt'), text, 'Salt of the password hash. Secret.'),
      maybe('firstName', pm('FirstName'), text, 'First name. Personal.'),
      maybe('lastName', pm('LastName'), text, 'Last name. Personal.'),
    ),
    maybe('pkiGenerated', mig('PKIGenerated'), flag, 'Whether the platform made the keys.'),
  ),
)

export type Identity = TypeOf<typeof identity>
