import { describe, expect, test } from 'vitest'
import { act } from '../../src/contracts/act.ts'
import { lifecycle } from '../../src/contracts/lifecycle.ts'
import { requestContract } from '../../src/contracts/request.ts'
import { changeContract } from '../../src/contracts/revise.ts'
import { states, statuses } from '../../src/contracts/vocabulary.ts'
import type { License, Model } from '../../src/model/model.ts'
import { autoConnectSettings, putAutoConnect } from '../../src/platform/auto-connect-answers.ts'
import { changeAnswer, contractAnswer, requestAnswer } from '../../src/platform/contract-answers.ts'
import { contractMessage } from '../../src/platform/contract-message.ts'
import { requestedChange, requestedTerms } from '../../src/platform/contract-requests.ts'
import { apiDetails, appDetails } from '../../src/platform/details-answers.ts'
import { licensesAnswer } from '../../src/platform/license-answers.ts'
import { apiLicensesMessage, autoConnectAnswer, autoConnectMessage } from '../../src/platform/license-message.ts'
import { parseMessage } from '../../src/platform/message.ts'
import {
  bronze,
  forLive,
  gold,
  nothing,
  payments,
  platform,
  wallet,
  withApi,
  withState,
} from '../contracts/platform.ts'
import { refusal } from '../support/refusal.ts'
import { licenseOf, scopesOf } from './from-message.ts'
import { sample } from './sample.ts'

const tenant = 'acmepaymentscorp'
const json = 'application/json'
const request = (n: number) => parseMessage(contractMessage, sample(`contract-request-${n}`), json)
const response = (n: number) => JSON.parse(sample(`contract-response-${n}`))

/** The platform that the documented requests were sent to, as far as they tell. */
function platformOf(n: number): Model {
  const { APIVersionID = '', RuntimeID = '', ContractScope } = request(n)
  const scope = `scope.${tenant}`
  return {
    ...nothing,
    apiVersions: [
      {
        id: APIVersionID,
        apiId: `api.${tenant}`,
        sandboxAutoApproved: true,
        productionAutoApproved: false,
        sandboxServiceKey: 'uddi:s',
        productionServiceKey: 'uddi:p',
        scopeIds: [scope],
      },
    ],
    appVersions: [{ id: RuntimeID, appId: `app.${tenant}` }],
    licenses: (ContractScope?.LicenseID ?? []).map((id) => ({
      id,
      sandboxAutoApproved: true,
      parts: [{ name: 'part', scopeIds: [scope] }],
    })),
  }
}

describe('POST /api/contracts', () => {
  // Where the samples disagree, on Sandbox after auto-approval, the fourth is of an older platform than the first.
  test.each([
    [1, {}],
    [2, {}],
    [3, {}],
    [4, { sandbox: 'activated' }],
    [5, {}],
  ] as const)('sample %i is answered as documented', (n, variant) => {
    const { ContractID, Updated } = response(n)
    const [unique = ''] = ContractID.split('.')
    const options = { newId: () => unique, workflow: lifecycle(variant), roles: ['AppAdmin'] } as const
    const { model, contract } = requestContract(platformOf(n), requestedTerms(request(n)), options)
    expect(requestAnswer(contract, request(n), Updated)).toEqual(response(n))
    expect(model.contracts).toEqual([contract])
  })

  test('what the request says and a contract does not keep is answered too', () => {
    const message = { ...request(1), Name: 'Wallet', Extra: { a: 1 } }
    const { contract } = requestContract(platformOf(1), requestedTerms(message))
    expect(requestAnswer(contract, message, '2021-03-02T21:58:58Z')).toMatchObject({ Name: 'Wallet', Extra: { a: 1 } })
  })

  test('policies are held with all that is said of them', () => {
    const policy = { PolicyKey: 'k', Name: 'n', Description: 'd', PolicyType: 't', PolicySubType: 's', BusinessID: 'b' }
    expect(requestedTerms({ ...request(1), Policies: { Policy: [policy] } }).policies).toEqual([
      { key: 'k', name: 'n', description: 'd', type: 't', subType: 's', businessId: 'b' },
    ])
  })

  test('the scope may have its name of archives, and no word on restriction', () => {
    const { ContractScope: _, ...rest } = request(1)
    expect(requestedTerms({ ...rest, Scope: {} }).scope).toEqual({ restricted: false })
    expect(requestedTerms(rest)).not.toHaveProperty('scope')
  })

  test('an ID of its own is asked for as ContractID', () => {
    expect(requestedTerms({ ...request(1), ContractID: 'own' }).id).toBe('own')
  })

  test('is answered with an instant, wherever that is read', () => {
    const [contract] = withState({}).contracts
    const answered = (updated: string) => contract && changeAnswer(contract, updated)
    for (const time of [
      '2024-05-17T09:30:00Z',
      '2024-05-17T11:30:00+02:00',
      '2024-05-17T09:30Z',
      '2024-05-17T09:30:00.987Z',
    ])
      expect(answered(time)).toMatchObject({ Updated: '2024-05-17T09:30:00Z', UpdatedInMillis: 1715938200000 })
    const noTimes = [
      '2024-13-17T09:30:00Z',
      '2024-02-30T09:30:00Z',
      '2024-05-17T24:00:00Z',
      '2024-05-17T09:30:00+99:00',
    ]
    for (const wrong of ['2024-05-17T09:30:00', '2024-05-17', 'x', ...noTimes])
      expect(refusal(() => answered(wrong))).toMatchObject({ code: 'platform/member', data: { member: 'Updated' } })
  })

  test.each(['APIVersionID', 'RuntimeID', 'Environment'])('a request without %s is refused (405)', (member) => {
    const { [member]: _, ...incomplete } = request(1)
    expect(refusal(() => requestedTerms(incomplete))).toMatchObject({
      code: 'contract/member-absent',
      data: { member },
    })
  })
})

describe('GET /api/contracts/{ContractID}', () => {
  test('says what the model holds, and of policies what they say themselves', () => {
    const model: Model = {
      ...withState({
        state: states.activated,
        status: statuses.inForce,
        scope: { restricted: true, licenseIds: [gold.id] },
        policies: [{ key: 'k1', name: 'Own name', description: 'Own words' }, { key: 'k2' }, { key: 'k3' }],
      }),
      policies: [
        {
          key: 'k1',
          name: 'Fast',
          description: 'Quick',
          type: 'Service Level Policy',
          subType: 'policy.qos.throughputquota',
        },
        { key: 'k3', name: 'Slow', description: 'Its words' },
      ],
    }
    expect(contractAnswer(model, 'c1.acme')).toEqual({
      ContractID: 'c1.acme',
      APIVersionID: payments.id,
      RuntimeID: wallet.id,
      Environment: 'Production',
      Policies: {
        Policy: [
          {
            PolicyKey: 'k1',
            Name: 'Own name',
            Description: 'Own words',
            PolicyType: 'Service Level Policy',
            PolicySubType: 'policy.qos.throughputquota',
          },
          { PolicyKey: 'k2' },
          { PolicyKey: 'k3', Name: 'Slow', Description: 'Its words' },
        ],
      },
      State: states.activated,
      ContractScope: { Restricted: true, LicenseID: [gold.id] },
      Status: statuses.inForce,
    })
  })

  test('leaves out what a contract lacks', () => {
    const model = { ...platform, contracts: [{ id: 'c1.acme', ...forLive, policies: [] }] }
    expect(Object.keys(contractAnswer(model, 'c1.acme'))).toEqual([
      'ContractID',
      'APIVersionID',
      'RuntimeID',
      'Environment',
    ])
  })

  test('refuses an ID that no contract has', () => {
    expect(refusal(() => contractAnswer(platform, 'none')).code).toBe('contract/unknown')
  })
})

describe('PUT /api/contracts/{ContractID}', () => {
  const model = withState({ state: states.approved, status: statuses.draft, workflowState: 'Approved' })
  const body = { ...contractAnswer(model, 'c1.acme'), Policies: { Policy: [{ PolicyKey: 'k' }] } }

  test('changes policies and scope, and answers without policies', () => {
    const change = requestedChange(model, 'c1.acme', {
      ...body,
      ContractScope: { Restricted: true, LicenseID: [gold.id] },
    })
    const { contract } = changeContract(model, 'c1.acme', change)
    expect(contract).toMatchObject({ policies: [{ key: 'k' }], scope: { restricted: true, licenseIds: [gold.id] } })
    expect(changeAnswer(contract, '2020-01-02T03:04:05Z')).toEqual({
      ...contractAnswer(model, 'c1.acme'),
      ContractScope: { Restricted: true, LicenseID: [gold.id] },
      Updated: '2020-01-02T03:04:05Z',
      UpdatedInMillis: 1577934245000,
    })
  })

  test('keeps no list that an archive cannot hold: without policies, without licenses', () => {
    const emptied = { Policies: { Policy: [] }, ContractScope: { Restricted: true, LicenseID: [] } }
    const { contract } = changeContract(model, 'c1.acme', requestedChange(model, 'c1.acme', emptied))
    expect(contract).toEqual({ ...model.contracts[0], scope: { restricted: true } })
  })

  test.each(['ContractID', 'APIVersionID', 'RuntimeID', 'Environment'])('refuses another %s (400)', (member) => {
    expect(refusal(() => requestedChange(model, 'c1.acme', { ...body, [member]: 'other' }))).toMatchObject({
      code: 'contract/not-to-be-changed',
      data: { member, id: 'c1.acme' },
    })
  })
})

describe('details of a contract', () => {
  const model: Model = {
    ...withState({}),
    apis: [{ id: payments.apiId, name: 'Payments' }],
    apiVersions: [{ ...payments, tags: ['money'], design: { bindingTypes: ['binding.http'], commonDesign: true } }],
    apps: [{ id: wallet.appId, name: 'Wallet', rating: { five: 2, one: 0 } }],
    appVersions: [{ ...wallet, securityMechanisms: ['m'], encryptedSharedSecret: 'hidden', rating: { four: 1 } }],
  }

  test('of the API', () => {
    expect(apiDetails(model, 'c1.acme')).toEqual({
      API: { APIID: 'payments.acme', Name: 'Payments', AdminGroupID: 'apiadmin-payments.acme' },
      APIVersion: {
        APIVersionID: 'payments-v1.acme',
        APIID: 'payments.acme',
        Name: 'v1',
        Tag: ['money'],
        Visibility: 'Public',
        State: 'com.soa.api.state.open',
        ProductionEndpointAccessAutoApproved: false,
        SandboxEndpointAccessAutoApproved: false,
        ProductionServiceKey: 'uddi:live',
        SandboxServiceKey: 'uddi:sandbox',
        APIDesign: { BindingType: ['binding.http'], CommonDesign: true },
      },
    })
  })

  test('of the app, without its secret', () => {
    expect(appDetails(model, 'c1.acme')).toEqual({
      Application: {
        AppID: 'wallet.acme',
        Name: 'Wallet',
        RatingSummary: { Five: 2, One: 0 },
        TeamID: 'appteam-wallet.acme',
      },
      ApplicationVersion: {
        RuntimeID: 'wallet1.acme',
        AppID: 'wallet.acme',
        Name: 'v1',
        InitialEnvironment: 'Sandbox',
        CurrentEnvironment: 'Sandbox',
        SecurityMechanisms: ['m'],
        RatingSummary: { Four: 1 },
        Identity: 'acme-wallet1',
      },
    })
  })

  test('are empty where the model holds neither', () => {
    const alone = { ...nothing, contracts: model.contracts }
    expect(apiDetails(alone, 'c1.acme')).toEqual({})
    expect(appDetails(alone, 'c1.acme')).toEqual({})
  })
})

describe('GET /api/apis/versions/{APIVersionID}/licenses', () => {
  const expected = parseMessage(apiLicensesMessage, sample('licenses-response'), json)
  const apiVersionId = `2f12dfe6-2777-43a6-80e5-2348aff02ac8.${tenant}`
  const details = expected.APILicense.flatMap(({ LicenseDetails }) =>
    LicenseDetails === undefined ? [] : [LicenseDetails],
  )
  const scopes = details.flatMap(scopesOf)
  const model: Model = {
    ...nothing,
    scopes,
    licenses: details.map(licenseOf),
    apiVersions: [{ id: apiVersionId, apiId: 'api', scopeIds: scopes.map(({ id }) => id) }],
  }

  test('is answered as documented', () => {
    expect(licensesAnswer(model, apiVersionId)).toEqual(expected)
    expect(licensesAnswer(model, apiVersionId, { environment: 'Sandbox' })).toEqual(expected)
  })

  test('names only licenses of the environment that is asked for', () => {
    const licenses = model.licenses.map((license, at) =>
      at === 1 ? { ...license, environments: ['Sandbox'] } : license,
    )
    const live = licensesAnswer({ ...model, licenses }, apiVersionId, { environment: 'Production' })
    expect(live.APILicense.map((one) => one.LicenseDetails?.Name)).toEqual(['Bronze', 'Gold'])
  })

  test('says policies, agreements, and scopes that the model lacks', () => {
    const license: License = {
      ...bronze,
      parts: [{ name: 'part', scopeIds: ['read.acme'], policyKeys: ['k', 'x'] }],
      agreements: [{ id: 'd', name: 'Terms', active: true }],
    }
    const policies = [{ key: 'k', name: 'Fast', type: 'Service Level Policy' }]
    const answer = licensesAnswer({ ...platform, licenses: [license], policies }, payments.id, {
      supportsUnrestricted: false,
    })
    expect(answer).toMatchObject({
      SupportsUnrestricted: false,
      APILicense: [
        {
          LicenseDetails: {
            LicensePartsDetails: {
              LicensePartDetails: [
                {
                  Name: 'part',
                  Resource: [{ ResourceID: 'read.acme' }],
                  Policies: {
                    Policy: [{ PolicyKey: 'k', Name: 'Fast', PolicyType: 'Service Level Policy' }, { PolicyKey: 'x' }],
                  },
                },
              ],
            },
            AgreementDetails: { AgreementDocument: [{ DocumentID: 'd', Name: 'Terms', Active: true }] },
          },
        },
      ],
    })
  })

  test('refuses an ID that no API version has (404)', () => {
    expect(refusal(() => licensesAnswer(platform, 'none')).code).toBe('contract/api-version-unknown')
  })
})

describe('PUT /api/apis/versions/{APIVersionID}/autosettings', () => {
  const body = parseMessage(autoConnectMessage, sample('auto-connect-request'), json)
  const expected = parseMessage(autoConnectAnswer, sample('auto-connect-response'), json)
  const [live] = expected.APIVersionAutoConnectLicenseDetail
  const licenses = (live?.License ?? []).map(licenseOf)
  const scopeIds = licenses.flatMap(({ parts = [] }) => parts.flatMap((part) => part.scopeIds ?? []))
  const id = live?.APIVersionID ?? ''
  const model: Model = { ...nothing, licenses, apiVersions: [{ id, apiId: 'api', scopeIds }] }

  test('is answered as documented, and kept', () => {
    const put = putAutoConnect(model, `6077b049-58bd-46ab-871d-a99e7b5c26f9.${tenant}`, body)
    expect(put.answer).toEqual(expected)
    expect(put.model.apiVersions[0]?.autoConnect).toEqual([
      { environment: 'Production', enabled: true, restricted: true, licenseIds: licenses.map((license) => license.id) },
      { environment: 'Sandbox', restricted: true },
    ])
    expect(autoConnectSettings(put.model, id)).toEqual(expected)
  })

  test('is about the addressed API version where the body names none', () => {
    const details = [{ Environment: 'Sandbox', AutoConnectEnabled: true, AutoApproveEnabled: true, LicenseID: [] }]
    const put = putAutoConnect(platform, payments.id, { APIVersionAutoConnectDetail: details })
    expect(put.answer.APIVersionAutoConnectLicenseDetail).toEqual([
      {
        APIVersionID: payments.id,
        Environment: 'Sandbox',
        AutoApproveEnabled: true,
        AutoConnectEnabled: true,
        Restricted: false,
        License: [],
      },
    ])
  })

  test('refuses two settings for one environment, of which one would be lost', () => {
    const sandbox = { Environment: 'Sandbox', AutoConnectEnabled: true, LicenseID: [] }
    const details = [sandbox, { ...sandbox, Environment: 'Production' }, { ...sandbox, APIVersionID: payments.id }]
    const put = () => putAutoConnect(platform, payments.id, { APIVersionAutoConnectDetail: details })
    expect(refusal(put)).toMatchObject({
      code: 'platform/member',
      data: { member: 'APIVersionAutoConnectDetail.2', reason: 'it is a second one for Sandbox' },
    })
  })

  test('says where in a body the second setting for an environment stands', () => {
    const sandbox = '{ "Environment": "Sandbox" }'
    const body = `{ "APIVersionAutoConnectDetail": [\n ${sandbox},\n { "Environment": "Production" },\n ${sandbox} ] }`
    expect(refusal(() => parseMessage(autoConnectMessage, body, json))).toMatchObject({
      code: 'platform/member',
      data: { member: 'APIVersionAutoConnectDetail.2', reason: 'it is a second one for Sandbox' },
      place: { line: 4, column: 2 },
    })
  })

  test('answers licenses with policies and agreements where they have them', () => {
    const license: License = {
      ...gold,
      parts: [{ name: 'p', scopeIds: ['write.acme'], policyKeys: ['k'] }],
      agreements: [{ id: 'd' }],
    }
    const details = [{ Environment: 'Sandbox', LicenseID: [gold.id] }]
    const { answer } = putAutoConnect({ ...platform, licenses: [license] }, payments.id, {
      APIVersionAutoConnectDetail: details,
    })
    expect(answer.APIVersionAutoConnectLicenseDetail[0]?.License).toMatchObject([
      {
        LicenseParts: { LicensePart: [{ Name: 'p', ResourceID: ['write.acme'], PolicyKey: ['k'] }] },
        AgreementDetails: { AgreementDocument: [{ DocumentID: 'd' }] },
      },
    ])
  })

  test('is read where licenses of it are not in the model, which knows their IDs alone', () => {
    const setting = { environment: 'Sandbox', restricted: true, licenseIds: ['elsewhere.acme'] }
    const { APIVersionAutoConnectLicenseDetail: details } = autoConnectSettings(
      withApi(platform, { autoConnect: [setting] }),
      payments.id,
    )
    expect(details.map(({ License }) => License)).toEqual([[{ LicenseID: 'elsewhere.acme' }]])
  })

  test('of no settings is empty', () => {
    expect(autoConnectSettings(platform, payments.id)).toEqual({ APIVersionAutoConnectLicenseDetail: [] })
    expect(putAutoConnect(platform, payments.id, { APIVersionAutoConnectDetail: [] }).model).toBe(platform)
  })
})

test('the answer follows the contract through its life', () => {
  const asked = requestContract(platform, forLive)
  const approved = act(asked.model, asked.contract.id, 'approve')
  expect(contractAnswer(approved.model, asked.contract.id).State).toBe(states.approved)
})
