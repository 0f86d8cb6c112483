import { type AutoConnect, setAutoConnect } from '../contracts/auto-connect.ts'
import { apiVersionOf } from '../contracts/find.ts'
import { refuse } from '../errors.ts'
import { objectIn } from '../model/lists.ts'
import type { Model } from '../model/model.ts'
import { present } from '../model/present.ts'
import { licenseMessage } from './license-answers.ts'
import {
  type AutoConnectAnswer,
  type AutoConnectMessage,
  type LicenseMessage,
  repeatedDetails,
} from './license-message.ts'

type Detail = AutoConnectMessage['APIVersionAutoConnectDetail'][number]

/**
 * Does a `PUT /api/apis/versions/{APIVersionID}/autosettings`. A detail that names an API version is about that one:
 * the documented sample names another than its address. Refuses what `setAutoConnect` would refuse, and two details for
 * one environment, of which one would be lost.
 */
export function putAutoConnect(
  model: Model,
  apiVersionId: string,
  { APIVersionAutoConnectDetail: details }: AutoConnectMessage,
): {
  /** The model after it. */
  readonly model: Model
  /** What the platform answers. */
  readonly answer: AutoConnectAnswer
} {
  const idOf = (detail: Detail) => detail.APIVersionID ?? apiVersionId
  refuseTwice(details.map((detail) => ({ ...detail, APIVersionID: idOf(detail) })))
  const after = details.reduce((changed, detail) => setAutoConnect(changed, idOf(detail), [settingOf(detail)]), model)
  const answers = details.map((detail) => detailAnswer(after, idOf(detail), settingOf(detail)))
  return { model: after, answer: { APIVersionAutoConnectLicenseDetail: answers } }
}

/** `GET /api/apis/versions/{APIVersionID}/autosettings`. Refuses an ID that no API version has (404). */
export function autoConnectSettings(model: Model, apiVersionId: string): AutoConnectAnswer {
  const { autoConnect = [] } = apiVersionOf(model, apiVersionId)
  return {
    APIVersionAutoConnectLicenseDetail: autoConnect.map((setting) => detailAnswer(model, apiVersionId, setting)),
  }
}

function refuseTwice(details: readonly Detail[]): void {
  for (const { index, reason } of repeatedDetails(details))
    refuse('platform/member', { member: `APIVersionAutoConnectDetail.${index}`, reason })
}

function settingOf({
  Environment,
  AutoApproveEnabled,
  AutoConnectEnabled,
  Restricted,
  LicenseID,
}: Detail): AutoConnect {
  return {
    environment: Environment,
    ...present({ autoApproved: AutoApproveEnabled, enabled: AutoConnectEnabled, restricted: Restricted }),
    ...(LicenseID.length > 0 && { licenseIds: LicenseID }),
  }
}

/** A license; of one that the model lacks, only the ID is known. */
function knownLicense(model: Model, id: string): LicenseMessage {
  const license = objectIn(model, 'licenses', id)
  return license === undefined ? { LicenseID: id } : licenseMessage(license)
}

function detailAnswer(model: Model, apiVersionId: string, setting: AutoConnect) {
  const { environment, autoApproved, enabled = false, restricted = false, licenseIds = [] } = setting
  return {
    APIVersionID: apiVersionId,
    Environment: environment,
    ...present({ AutoApproveEnabled: autoApproved }),
    AutoConnectEnabled: enabled,
    Restricted: restricted,
    License: licenseIds.map((id) => knownLicense(model, id)),
  }
}
