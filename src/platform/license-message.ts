import { z } from 'zod'
import { api } from '../documents/namespaces.ts'
import { policies } from './contract-message.ts'
import { anything, flag, list, maybeList, text } from './member.ts'
import type { MessageKind } from './message-kind.ts'

const agreementDocument = z.looseObject({
  DocumentID: text,
  Name: text,
  Description: text,
  AgreementType: text,
  ResourceID: text,
  ResourceType: text,
  Active: flag,
})
const agreementDetails = z.looseObject({ AgreementDocument: list(agreementDocument) }).optional()

const beforeParts = {
  LicenseID: text,
  Name: text,
  Description: text,
  Visibility: text,
  SandboxAccessAutoApproved: flag,
  ProductionAccessAutoApproved: flag,
}
const afterParts = {
  BusinessID: text,
  Active: flag,
  Environment: maybeList(z.string()),
  AgreementDetails: agreementDetails,
}

const licensePart = z.looseObject({ Name: text, ResourceID: list(z.string()), PolicyKey: maybeList(z.string()) })

const license = z.looseObject({
  ...beforeParts,
  LicenseParts: z.looseObject({ LicensePart: list(licensePart) }).optional(),
  ...afterParts,
})
export type LicenseMessage = z.output<typeof license>

const resource = z.looseObject({
  ResourceID: text,
  Name: text,
  ShortDescription: text,
  LongDescription: text,
  Visibility: text,
  ParentResourceID: text,
  SandboxAnonymousAccessAllowed: flag,
  ProductionAnonymousAccessAllowed: flag,
  ResourcePath: text,
  OAuthGrantDefaultResource: flag,
  OAuthGrantUserAuthorizationRequired: flag,
  BusinessID: text,
  ChildResources: anything,
})

const licensePartDetails = z.looseObject({ Name: text, Resource: list(resource), Policies: policies.optional() })

const licenseDetails = z.looseObject({
  ...beforeParts,
  LicensePartsDetails: z.looseObject({ LicensePartDetails: list(licensePartDetails) }).optional(),
  ...afterParts,
})

const apiLicense = z.looseObject({ LicenseDetails: licenseDetails.optional(), Operations: anything })
const apiLicenses = z.looseObject({ SupportsUnrestricted: flag, APILicense: list(apiLicense) })
/** The licenses of an API version, as they are answered. */
export type ApiLicensesMessage = z.output<typeof apiLicenses>

/** The licenses of an API version (`GET /api/apis/versions/{APIVersionID}/licenses`). */
export const apiLicensesMessage: MessageKind<ApiLicensesMessage> = { root: api('APILicenses'), schema: apiLicenses }

const settings = {
  APIVersionID: text,
  Environment: z.string(),
  AutoApproveEnabled: flag,
  AutoConnectEnabled: flag,
  Restricted: flag,
}

const autoConnectDetails = z.looseObject({
  APIVersionAutoConnectDetail: z
    .array(z.looseObject({ ...settings, LicenseID: list(z.string()) }))
    .superRefine((details, { addIssue }) => {
      const [second] = repeatedDetails(details)
      if (second !== undefined) addIssue({ code: 'custom', path: [second.index], message: second.reason })
    }),
})
/** The settings of auto-connect, as they are sent. */
export type AutoConnectMessage = z.output<typeof autoConnectDetails>

/** The request of `PUT /api/apis/versions/{APIVersionID}/autosettings`. */
export const autoConnectMessage: MessageKind<AutoConnectMessage> = {
  root: api('APIVersionAutoConnectDetails'),
  schema: autoConnectDetails,
}

const autoConnectLicenseDetails = z.looseObject({
  APIVersionAutoConnectLicenseDetail: list(z.looseObject({ ...settings, License: list(license) })),
})
/** The settings of auto-connect, as they are answered. */
export type AutoConnectAnswer = z.output<typeof autoConnectLicenseDetails>

/** The answer of `PUT` and `GET /api/apis/versions/{APIVersionID}/autosettings`. */
export const autoConnectAnswer: MessageKind<AutoConnectAnswer> = {
  root: api('APIVersionAutoConnectLicenseDetails'),
  schema: autoConnectLicenseDetails,
}

/** Those settings for which the environment of the API version has others already; of two, one would be lost. */
export function* repeatedDetails(
  details: readonly { readonly APIVersionID?: string | undefined; readonly Environment: string }[],
): Generator<{ readonly index: number; readonly reason: string }> {
  const seen = new Set<string>()
  for (const [index, { APIVersionID, Environment }] of details.entries()) {
    const one = JSON.stringify([APIVersionID, Environment])
    if (seen.has(one)) yield { index, reason: `it is a second one for ${Environment}` }
    seen.add(one)
  }
}
