import type { License, Scope } from '../../src/model/model.ts'
import { present } from '../../src/model/present.ts'
import type { ApiLicensesMessage, AutoConnectAnswer } from '../../src/platform/license-message.ts'

type LicenseDetails = NonNullable<ApiLicensesMessage['APILicense'][number]['LicenseDetails']>
type LicenseMessage = AutoConnectAnswer['APIVersionAutoConnectLicenseDetail'][number]['License'][number]

/** The license that a sample describes. */
export function licenseOf(details: LicenseDetails | LicenseMessage): License {
  return {
    id: details.LicenseID ?? '',
    parts: partsOf(details),
    ...present({
      name: details.Name,
      description: details.Description,
      visibility: details.Visibility,
      sandboxAutoApproved: details.SandboxAccessAutoApproved,
      productionAutoApproved: details.ProductionAccessAutoApproved,
      businessId: details.BusinessID,
      active: details.Active,
      environments: details.Environment,
    }),
  }
}

function partsOf(details: LicenseDetails | LicenseMessage): NonNullable<License['parts']> {
  const { LicensePartsDetails, LicenseParts }: Partial<LicenseDetails & LicenseMessage> = details
  return [
    ...(LicenseParts?.LicensePart ?? []).map((part) => ({ name: part.Name ?? '', scopeIds: part.ResourceID })),
    ...(LicensePartsDetails?.LicensePartDetails ?? []).map((part) => ({
      name: part.Name ?? '',
      scopeIds: part.Resource.map(({ ResourceID = '' }) => ResourceID),
    })),
  ]
}

/** The scopes that a sample describes. */
export function scopesOf({ LicensePartsDetails }: LicenseDetails): Scope[] {
  const resources = LicensePartsDetails?.LicensePartDetails.flatMap(({ Resource }) => Resource) ?? []
  return resources.map((resource) => ({
    id: resource.ResourceID ?? '',
    ...present({
      name: resource.Name,
      shortDescription: resource.ShortDescription,
      longDescription: resource.LongDescription,
      visibility: resource.Visibility,
      sandboxAnonymous: resource.SandboxAnonymousAccessAllowed,
      productionAnonymous: resource.ProductionAnonymousAccessAllowed,
      path: resource.ResourcePath,
      oauthDefault: resource.OAuthGrantDefaultResource,
      oauthUserAuthorization: resource.OAuthGrantUserAuthorizationRequired,
      businessId: resource.BusinessID,
    }),
  }))
}
