import { contractOf } from '../contracts/find.ts'
import { adminGroupIdOf, clientIdOf, teamIdOf } from '../documents/object-data/platform-ids.ts'
import { objectIn } from '../model/lists.ts'
import type { Api, ApiVersion, App, AppVersion, Model } from '../model/model.ts'
import { present } from '../model/present.ts'
import type { ContractApiMessage, ContractAppMessage } from './details-message.ts'

/**
 * `GET /api/contracts/{ContractID}/apidetails`: what the model holds of the API. Refuses an ID that no contract has
 * (1010208).
 */
export function apiDetails(model: Model, contractId: string): ContractApiMessage {
  const { apiVersionId } = contractOf(model, contractId)
  const version = objectIn(model, 'apiVersions', apiVersionId)
  const api = version && objectIn(model, 'apis', version.apiId)
  return present({ API: api && apiMessage(api), APIVersion: version && apiVersionMessage(version) })
}

/**
 * `GET /api/contracts/{ContractID}/appdetails`: what the model holds of the app, but not its secret. Refuses an ID that
 * no contract has (1010208).
 */
export function appDetails(model: Model, contractId: string): ContractAppMessage {
  const { appVersionId } = contractOf(model, contractId)
  const version = objectIn(model, 'appVersions', appVersionId)
  const app = version && objectIn(model, 'apps', version.appId)
  return present({
    Application: app && appMessage(app),
    ApplicationVersion: version && appVersionMessage(version),
  })
}

function apiMessage({ id, name, description, visibility, adminGroupId, created, updated, avatarUrl }: Api) {
  return present({
    APIID: id,
    Name: name,
    Description: description,
    Visibility: visibility,
    AdminGroupID: adminGroupId ?? adminGroupIdOf(id),
    Created: created,
    Updated: updated,
    AvatarURL: avatarUrl,
  })
}

function apiVersionMessage(version: ApiVersion) {
  const { bindingTypes, commonDesign, serviceKey } = version.design ?? {}
  return present({
    APIVersionID: version.id,
    APIID: version.apiId,
    Name: version.name,
    Description: version.description,
    Environment: version.environment,
    Type: version.type,
    Tag: version.tags?.slice(),
    Visibility: version.visibility,
    Created: version.created,
    Updated: version.updated,
    State: version.state,
    ProductionEndpointAccessAutoApproved: version.productionAutoApproved,
    SandboxEndpointAccessAutoApproved: version.sandboxAutoApproved,
    SandboxAnonymousAccessAllowed: version.sandboxAnonymous,
    ProductionAnonymousAccessAllowed: version.productionAnonymous,
    ResourceLevelPermissionsSupported: version.scopesPerOperation,
    APIOwnedImplementations: version.ownsImplementations,
    ProductionServiceKey: version.productionServiceKey,
    SandboxServiceKey: version.sandboxServiceKey,
    APIDesign:
      version.design &&
      present({ BindingType: bindingTypes?.slice(), CommonDesign: commonDesign, DesignServiceKey: serviceKey }),
  })
}

function appMessage(app: App) {
  return present({
    AppID: app.id,
    Name: app.name,
    Description: app.description,
    Visibility: app.visibility,
    DefaultVersionID: app.defaultVersionId,
    IsFollowed: app.followed,
    RatingSummary: ratingMessage(app.rating),
    State: app.state,
    Created: app.created,
    Updated: app.updated,
    AvatarURL: app.avatarUrl,
    TeamID: app.teamId ?? teamIdOf(app.id),
  })
}

function appVersionMessage(version: AppVersion) {
  return present({
    RuntimeID: version.id,
    AppID: version.appId,
    Name: version.name,
    Description: version.description,
    WebsiteAddress: version.websiteAddress,
    Visibility: version.visibility,
    InitialEnvironment: version.initialEnvironment,
    CurrentEnvironment: version.currentEnvironment,
    Tag: version.tags?.slice(),
    HasKeyInfo: version.hasKeyInfo,
    Created: version.created,
    Updated: version.updated,
    State: version.state,
    SecurityMechanisms: version.securityMechanisms?.slice(),
    RatingSummary: ratingMessage(version.rating),
    Identity: version.identity ?? clientIdOf(version.id),
  })
}

function ratingMessage(rating: App['rating']) {
  return (
    rating && present({ Five: rating.five, Four: rating.four, Three: rating.three, Two: rating.two, One: rating.one })
  )
}
