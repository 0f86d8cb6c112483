import { am, bus } from '../namespaces.ts'
import { flag, inside, one, shape, text, usual } from '../shape/parts.ts'
import type { TypeOf } from '../shape/shape.ts'
import { objectKey } from './key.ts'

/** A scope, which the archives call resource (`ExportedResourceDetails`). */
export const scope = shape(
  objectKey,
  inside(
    am('ExportedResourceDetails'),
    inside(
      bus('Resource'),
      one('id', bus('ResourceID'), text, 'ResourceID, `{uuid}.{tenant}`.'),
      usual('name', bus('Name'), text, 'Name of the scope.'),
      usual('shortDescription', bus('ShortDescription'), text, 'Short description.'),
      usual('longDescription', bus('LongDescription'), text, 'Long description.'),
      usual('visibility', bus('Visibility'), text, '`Public` or `Limited`.'),
      usual(
        'sandboxAnonymous',
        bus('SandboxAnonymousAccessAllowed'),
        flag,
        'Whether Sandbox may use it without a contract.',
      ),
      usual(
        'productionAnonymous',
        bus('ProductionAnonymousAccessAllowed'),
        flag,
        'Whether Live may use it without a contract.',
      ),
      usual('path', bus('ResourcePath'), text, 'Path of the scope.'),
      usual('oauthDefault', bus('OAuthGrantDefaultResource'), flag, 'Whether an OAuth grant has it by default.'),
      usual(
        'oauthUserAuthorization',
        bus('OAuthGrantUserAuthorizationRequired'),
        flag,
        'Whether the user must agree to it.',
      ),
      usual('businessId', bus('BusinessID'), text, 'Business that it belongs to.'),
    ),
  ),
)

export type Scope = TypeOf<typeof scope>
