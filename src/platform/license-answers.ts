import { apiVersionOf } from '../contracts/find.ts'
import { licensesOf } from '../contracts/licenses.ts'
import type { Environment } from '../contracts/vocabulary.ts'
import { objectIn } from '../model/lists.ts'
import type { License, Model, Scope } from '../model/model.ts'
import { present } from '../model/present.ts'
import type { ApiLicensesMessage, LicenseMessage } from './license-message.ts'

/** Which licenses are asked for. */
export interface LicensesQuery {
  /** Only licenses of this environment; absent for all. */
  readonly environment?: Environment
  /** Whether contracts without licenses are possible; absent for yes: no archive says so. */
  readonly supportsUnrestricted?: boolean
}

type Part = NonNullable<License['parts']>[number]

/** `GET /api/apis/versions/{APIVersionID}/licenses[?Environment=]`. Refuses an ID that no API version has (404). */
export function licensesAnswer(model: Model, apiVersionId: string, query: LicensesQuery = {}): ApiLicensesMessage {
  const licenses = licensesOf(model, apiVersionOf(model, apiVersionId), query.environment)
  return {
    SupportsUnrestricted: query.supportsUnrestricted ?? true,
    APILicense: licenses.map((license) => ({
      LicenseDetails: {
        ...beforeParts(license),
        LicensePartsDetails: { LicensePartDetails: (license.parts ?? []).map((part) => partDetails(model, part)) },
        ...afterParts(license),
        AgreementDetails: { AgreementDocument: agreementsOf(license) },
      },
    })),
  }
}

/** A license as settings name it: with the IDs of its scopes. */
export function licenseMessage(license: License): LicenseMessage {
  const agreements = agreementsOf(license)
  return {
    ...beforeParts(license),
    LicenseParts: {
      LicensePart: (license.parts ?? []).map(({ name, scopeIds = [], policyKeys }) => ({
        ...present({ Name: name, PolicyKey: policyKeys?.slice() }),
        ResourceID: scopeIds.slice(),
      })),
    },
    ...afterParts(license),
    ...(agreements.length > 0 && { AgreementDetails: { AgreementDocument: agreements } }),
  }
}

function beforeParts({ id, name, description, visibility, sandboxAutoApproved, productionAutoApproved }: License) {
  return present({
    LicenseID: id,
    Name: name,
    Description: description,
    Visibility: visibility,
    SandboxAccessAutoApproved: sandboxAutoApproved,
    ProductionAccessAutoApproved: productionAutoApproved,
  })
}

function afterParts({ businessId, active, environments }: License) {
  return present({ BusinessID: businessId, Active: active, Environment: environments?.slice() })
}

function agreementsOf({ agreements = [] }: License) {
  return agreements.map(({ id, name, description, active }) =>
    present({ DocumentID: id, Name: name, Description: description, Active: active }),
  )
}

/** A part with its scopes and policies; of those that the model lacks, only the ID is known. */
function partDetails(model: Model, { name, scopeIds = [], policyKeys = [] }: Part) {
  const scopes = scopeIds.map((id) => scopeMessage(objectIn(model, 'scopes', id) ?? { id }))
  const policies = policyKeys.map((key) => {
    const policy = objectIn(model, 'policies', key)
    return {
      PolicyKey: key,
      ...present({ Name: policy?.name, PolicyType: policy?.type, PolicySubType: policy?.subType }),
    }
  })
  return { Name: name, Resource: scopes, ...(policies.length > 0 && { Policies: { Policy: policies } }) }
}

function scopeMessage(scope: Scope) {
  return present({
    ResourceID: scope.id,
    Name: scope.name,
    ShortDescription: scope.shortDescription,
    LongDescription: scope.longDescription,
    Visibility: scope.visibility,
    SandboxAnonymousAccessAllowed: scope.sandboxAnonymous,
    ProductionAnonymousAccessAllowed: scope.productionAnonymous,
    ResourcePath: scope.path,
    OAuthGrantDefaultResource: scope.oauthDefault,
    OAuthGrantUserAuthorizationRequired: scope.oauthUserAuthorization,
    BusinessID: scope.businessId,
  })
}
