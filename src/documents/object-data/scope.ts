import { am, bus } from '../namespaces.ts'
import { flag, inside, maybe, one, shape, text } from '../shape/parts.ts'
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
