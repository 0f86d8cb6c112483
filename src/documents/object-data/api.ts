import { am, api } from '../namespaces.ts'
import { flag, inside, many, maybe, maybeInside, one, shape, text, usual } from '../shape/parts.ts'
import type { TypeOf } from '../shape/shape.ts'
import { objectKey } from './key.ts'
import { adminGroupIdOf } from './platform-ids.ts'

/** Who sees an API, an app, a scope or a license. */
export const visibilities = ['Public', 'Limited', 'com.soa.visibility.registered.users'] as const

/** An API; what can be called are its versions (`ExportedAPIDetails`). */
export const apiObject = shape(
  objectKey,
  inside(
    am('ExportedAPIDetails'),
    inside(
      api('API'),
      one('id', api('APIID'), text, 'APIID, `{uuid}.{tenant}`.'),
      usual('name', api('Name'), text, 'Name of the API.'),
      maybe('description', api('Description'), text, 'Description of the API.'),
      usual('visibility', api('Visibility'), text, '`Public`, `Limited` or `com.soa.visibility.registered.users`.'),
      maybe('adminGroupId', api('AdminGroupID'), text, 'Group of its admins, `apiadmin-{APIID}`.', {
        fallback: ({ self }) => adminGroupIdOf(String(self['id'])),
      }),
      usual('created', api('Created'), text, 'When it was created, `yyyy-MM-ddTHH:mm:ssZ`.'),
      usual('updated', api('Updated'), text, 'When it was last changed, `yyyy-MM-ddTHH:mm:ssZ`.'),
      maybe('avatarUrl', api('AvatarURL'), text, 'Address of its picture on the source platform.'),
    ),
  ),
)

export type Api = TypeOf<typeof apiObject>

const operationScopes = shape(
  one('operation', api('OperationName'), text, 'Name of the operation.'),
  many('scopeIds', api('ResourceID'), text, 'Scopes that the operation asks for.'),
)

function endpointOAuth(member: typeof usual) {
  return shape(
    member('provider', api('OAuthProvider'), text, 'Security domain of the OAuth provider.'),
    member('oauth10a', api('OAuth10aSupported'), flag, 'Whether OAuth 1.0a is supported.'),
    member('oauth20', api('OAuth20Supported'), flag, 'Whether OAuth 2.0 is supported.'),
    many('scopes', api('Resource'), text, 'Names of the OAuth scopes.'),
  )
}

const autoConnect = shape(
  maybe('apiVersionId', api('APIVersionID'), text, 'The API version itself.', {
    fallback: ({ up }) => up[0]?.['id'] as string,
  }),
  one('environment', api('Environment'), text, '`Production` or `Sandbox`.'),
  maybe('autoApproved', api('AutoApproveEnabled'), flag, 'Whether requests are approved without anybody.'),
  maybe('enabled', api('AutoConnectEnabled'), flag, 'Whether a new app version gets a contract by itself.'),
  maybe('restricted', api('Restricted'), flag, 'Whether that contract is limited to licenses.'),
  many('licenseIds', api('LicenseID'), text, 'Licenses of that contract.'),
)

const design = shape(
  many('bindingTypes', api('BindingType'), text, 'Kinds of binding, for example `binding.http`.'),
  usual('commonDesign', api('CommonDesign'), flag, 'Whether all environments share the design.'),
  usual('serviceKey', api('DesignServiceKey'), text, 'Service that holds the design.'),
)

/** A version of an API with its implementations (`ExportedAPIVersionDetails`). */
export const apiVersion = shape(
  objectKey,
  inside(
    am('ExportedAPIVersionDetails'),
    inside(
      api('APIVersion'),
      one('id', api('APIVersionID'), text, 'APIVersionID, `{uuid}.{tenant}`.'),
      one('apiId', api('APIID'), text, 'API that it is a version of.'),
      usual('name', api('Name'), text, 'Name of the version.'),
      maybe('description', api('Description'), text, 'Description of the version.'),
      maybe('environment', api('Environment'), text, 'Always `Production`; does not tell which environments exist.'),
      maybe('type', api('Type'), text, '`shttp` (HTTP) where it is given.'),
      many('tags', api('Tag'), text, 'Tags.'),
      usual('visibility', api('Visibility'), text, '`Public`, `Limited` or `com.soa.visibility.registered.users`.'),
      usual('created', api('Created'), text, 'When it was created, `yyyy-MM-ddTHH:mm:ssZ`.'),
      usual('updated', api('Updated'), text, 'When it was last changed, `yyyy-MM-ddTHH:mm:ssZ`.'),
      usual('state', api('State'), text, 'State of the version, for example `com.soa.api.state.open`.'),
      usual(
        'productionAutoApproved',
        api('ProductionEndpointAccessAutoApproved'),
        flag,
        'Whether requests for Live are approved without anybody.',
      ),
      usual(
        'sandboxAutoApproved',
        api('SandboxEndpointAccessAutoApproved'),
        flag,
        'Whether requests for Sandbox are approved without anybody.',
      ),
      usual(
        'sandboxAnonymous',
        api('SandboxAnonymousAccessAllowed'),
        flag,
        'Whether Sandbox may be called without a contract.',
      ),
      usual(
        'productionAnonymous',
        api('ProductionAnonymousAccessAllowed'),
        flag,
        'Whether Live may be called without a contract.',
      ),
      maybe('scopesPerOperation', api('ResourceLevelPermissionsSupported'), flag, 'Whether operations ask for scopes.'),
      usual('ownsImplementations', api('APIOwnedImplementations'), flag, 'Whether its services belong to it alone.'),
      maybe('productionServiceKey', api('ProductionServiceKey'), text, 'Service that implements Live.'),
      maybe('sandboxServiceKey', api('SandboxServiceKey'), text, 'Service that implements Sandbox.'),
      maybe('design', api('APIDesign'), design, 'The design that the implementations follow.'),
    ),
    inside(
      api('APIVersionResources'),
      many('operationScopes', api('OperationResource'), operationScopes, 'Scopes per operation.'),
      many('scopeIds', api('ResourceID'), text, 'Scopes of the whole version.'),
    ),
    inside(
      api('APIVersionOAuthDetails'),
      inside(api('TargetAPI')),
      inside(
        api('ProxyAPI'),
        maybe('productionOAuth', api('ProductionEndpoint'), endpointOAuth(usual), 'OAuth at the Live endpoint.'),
        // No genuine archive is known that has it: what it may lack is not known.
        maybe('sandboxOAuth', api('SandboxEndpoint'), endpointOAuth(maybe), 'OAuth at the Sandbox endpoint.'),
      ),
      inside(api('OperationsOAuthDetails')),
      maybeInside(
        api('APIVersionOAuthResourceMapping'),
        many('oauthScopes', api('Resource'), text, 'OAuth scopes that are mapped to the version.'),
      ),
    ),
    maybeInside(
      api('APIVersionAutoConnectLicenseDetails'),
      many(
        'autoConnect',
        api('APIVersionAutoConnectLicenseDetail'),
        autoConnect,
        'Contracts that new app versions get.',
      ),
    ),
  ),
)

export type ApiVersion = TypeOf<typeof apiVersion>
