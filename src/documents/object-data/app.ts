import { am, app, res } from '../namespaces.ts'
import { flag, inside, many, maybe, one, shape, text, usual } from '../shape/parts.ts'
import type { TypeOf } from '../shape/shape.ts'
import { objectKey } from './key.ts'
import { clientIdOf, teamIdOf } from './platform-ids.ts'
import { rating } from './rating.ts'

/** An app; what calls are its versions (`ExportedAppDetails`). */
export const application = shape(
  objectKey,
  inside(
    am('ExportedAppDetails'),
    inside(
      app('Application'),
      one('id', app('AppID'), text, 'AppID, `{uuid}.{tenant}`.'),
      usual('name', app('Name'), text, 'Name of the app.'),
      usual('description', app('Description'), text, 'Description of the app.'),
      usual('visibility', app('Visibility'), text, '`Public` or `Limited`.'),
      usual('defaultVersionId', app('DefaultVersionID'), text, 'App version that stands for the app.'),
      usual('followed', app('IsFollowed'), flag, 'Whether the exporting user follows it.'),
      usual('rating', res('RatingSummary'), rating, 'Ratings.'),
      usual('state', app('State'), text, 'State, for example `com.soa.app.state.active`.'),
      usual('created', app('Created'), text, 'When it was created, `yyyy-MM-ddTHH:mm:ssZ`.'),
      usual('updated', app('Updated'), text, 'When it was last changed, `yyyy-MM-ddTHH:mm:ssZ`.'),
      maybe('avatarUrl', app('AvatarURL'), text, 'Address of its picture on the source platform.'),
      maybe('teamId', app('TeamID'), text, 'Group of its team, `appteam-{AppID}`.', {
        fallback: ({ self }) => teamIdOf(String(self['id'])),
      }),
    ),
  ),
)

export type App = TypeOf<typeof application>

/** A version of an app (`ExportedAppVersionDetails`). */
export const appVersion = shape(
  objectKey,
  inside(
    am('ExportedAppVersionDetails'),
    inside(
      app('ApplicationVersion'),
      one('id', app('RuntimeID'), text, 'AppVersionID, `{24 letters and digits}.{tenant}`.'),
      one('appId', app('AppID'), text, 'App that it is a version of.'),
      usual('name', app('Name'), text, 'Name of the version.'),
      usual('description', app('Description'), text, 'Description of the version.'),
      maybe('websiteAddress', app('WebsiteAddress'), text, 'Address of its web site.'),
      usual('visibility', app('Visibility'), text, '`Public` or `Limited`.'),
      usual('initialEnvironment', app('InitialEnvironment'), text, 'Environment that it started in.'),
      usual('currentEnvironment', app('CurrentEnvironment'), text, 'Environment that it is in.'),
      many('tags', app('Tag'), text, 'Tags.'),
      usual('hasKeyInfo', app('HasKeyInfo'), flag, 'Whether it has a certificate.'),
      usual('created', app('Created'), text, 'When it was created, `yyyy-MM-ddTHH:mm:ssZ`.'),
      usual('updated', app('Updated'), text, 'When it was last changed, `yyyy-MM-ddTHH:mm:ssZ`.'),
      usual('state', app('State'), text, 'State, for example `com.soa.app.state.active`.'),
      many('securityMechanisms', app('SecurityMechanisms'), text, 'How it proves who it is.'),
      usual('rating', res('RatingSummary'), rating, 'Ratings.'),
      maybe(
        'identity',
        app('Identity'),
        text,
        'Client ID, `{tenant}-{unique part of the AppVersionID}` unless chosen by a user.',
        {
          fallback: ({ self }) => clientIdOf(String(self['id'])),
        },
      ),
    ),
    maybe('encryptedSharedSecret', am('encryptedSharedSecret'), text, 'Shared secret, encrypted. Secret.'),
  ),
)

export type AppVersion = TypeOf<typeof appVersion>
