import { am, bus, leg } from '../namespaces.ts'
import { flag, inside, many, maybe, one, shape, text, usual } from '../shape/parts.ts'
import type { TypeOf } from '../shape/shape.ts'
import { objectKey } from './key.ts'

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
      usual('name', bus('Name'), text, 'Name of the license.'),
      usual('description', bus('Description'), text, 'Description of the license.'),
      usual('visibility', bus('Visibility'), text, '`Public` or `Limited`.'),
      usual(
        'sandboxAutoApproved',
        bus('SandboxAccessAutoApproved'),
        flag,
        'Whether Sandbox requests are approved without anybody.',
      ),
      usual(
        'productionAutoApproved',
        bus('ProductionAccessAutoApproved'),
        flag,
        'Whether Live requests are approved without anybody.',
      ),
      inside(bus('LicenseParts'), many('parts', bus('LicensePart'), licensePart, 'Groups of scopes.')),
      usual('businessId', bus('BusinessID'), text, 'Business that it belongs to.'),
      usual('active', bus('Active'), flag, 'Whether it is offered.'),
      many('environments', bus('Environment'), text, 'Environments that it is offered for.'),
      inside(
        bus('AgreementDetails'),
        many('agreements', leg('AgreementDocument'), agreement, 'Legal agreements to be accepted for it.'),
      ),
    ),
  ),
)

export type License = TypeOf<typeof license>
