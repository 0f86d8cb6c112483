import { z } from 'zod'
import { ctr } from '../documents/namespaces.ts'
import { flag, integer, maybeList, text } from './member.ts'
import type { MessageKind } from './message-kind.ts'

const rating = z.looseObject({ Five: integer, Four: integer, Three: integer, Two: integer, One: integer })

const apiVersion = z.looseObject({
  APIVersionID: text,
  APIID: text,
  Name: text,
  Description: text,
  Environment: text,
  Type: text,
  Tag: maybeList(z.string()),
  Visibility: text,
  Created: text,
  Updated: text,
  State: text,
  ProductionEndpointAccessAutoApproved: flag,
  SandboxEndpointAccessAutoApproved: flag,
  RatingSummary: rating.optional(),
  SandboxAnonymousAccessAllowed: flag,
  ProductionAnonymousAccessAllowed: flag,
  ResourceLevelPermissionsSupported: flag,
  APIOwnedImplementations: flag,
  ProductionServiceKey: text,
  SandboxServiceKey: text,
  APIDesign: z
    .looseObject({ BindingType: maybeList(z.string()), CommonDesign: flag, DesignServiceKey: text })
    .optional(),
})

const api = z.looseObject({
  APIID: text,
  Name: text,
  Description: text,
  Summary: text,
  Visibility: text,
  LatestVersionID: text,
  Tag: maybeList(z.string()),
  IsFollowed: flag,
  RatingSummary: rating.optional(),
  APIVersion: apiVersion.optional(),
  PictureID: text,
  AdminGroupID: text,
  Created: text,
  Updated: text,
  State: text,
  AvatarURL: text,
})

const contractApi = z.looseObject({ API: api.optional(), APIVersion: apiVersion.optional() })
/** The API of a contract, as it is answered. */
export type ContractApiMessage = z.output<typeof contractApi>

/** The API of a contract (`GET /api/contracts/{ContractID}/apidetails`). */
export const contractApiMessage: MessageKind<ContractApiMessage> = { root: ctr('ContractAPI'), schema: contractApi }

const applicationVersion = z.looseObject({
  RuntimeID: text,
  AppID: text,
  Name: text,
  Description: text,
  WebsiteAddress: text,
  Visibility: text,
  InitialEnvironment: text,
  CurrentEnvironment: text,
  Tag: maybeList(z.string()),
  HasKeyInfo: flag,
  Created: text,
  Updated: text,
  State: text,
  SecurityMechanisms: maybeList(z.string()),
  RatingSummary: rating.optional(),
  Identity: text,
})

const application = z.looseObject({
  AppID: text,
  Name: text,
  Description: text,
  Summary: text,
  Visibility: text,
  InitialEnvironment: text,
  DefaultVersionID: text,
  Tag: maybeList(z.string()),
  IsFollowed: flag,
  RatingSummary: rating.optional(),
  PictureID: text,
  State: text,
  Created: text,
  Updated: text,
  AvatarURL: text,
  ApplicationVersion: applicationVersion.optional(),
  TeamID: text,
})

const contractApplication = z.looseObject({
  Application: application.optional(),
  ApplicationVersion: applicationVersion.optional(),
})
/** The app of a contract, as it is answered. */
export type ContractAppMessage = z.output<typeof contractApplication>

/** The app of a contract (`GET /api/contracts/{ContractID}/appdetails`). */
export const contractAppMessage: MessageKind<ContractAppMessage> = {
  root: ctr('ContractApplication'),
  schema: contractApplication,
}
