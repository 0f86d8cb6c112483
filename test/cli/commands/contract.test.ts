import { describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.ts'
import {
  autoConnectMessage,
  buildModel,
  importArchive,
  type Model,
  parseMessage,
  parseModel,
  states,
} from '../../../src/index.ts'
import { bronze, gold, payments, platform, wallet, withApi, withState } from '../../contracts/platform.ts'
import { sample } from '../../platform/sample.ts'
import { type World, world } from '../world.ts'

const live = '--app Wallet --api Payments --environment Live'
const time = '--time 2021-03-02T21:58:58Z'

async function run(model: Model, line: string, made: World = world()) {
  made.put('model.json', buildModel(model))
  const words = (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''))
  const code = await main(words, made.io)
  return { ...made, code, written: (name: string) => parseModel(made.read(name)) }
}

const active = withState({ state: states.activated, workflowState: 'Active' })

describe('contract list', () => {
  const one = { restricted: true, licenseIds: [bronze.id, 'gone.acme'] }
  const model = withState({ state: states.approved, scope: one })
  const contracts = [
    ...model.contracts,
    { id: 'c2.acme', apiVersionId: 'x.acme', appVersionId: 'y.acme', environment: 'Sandbox' },
  ]

  test('is a table', async () => {
    const { code, stdout } = await run({ ...model, contracts }, 'contract list model.json')
    expect(code).toBe(0)
    expect(stdout()).toMatchInlineSnapshot(`
      "STATUS         APP        API          ENVIRONMENT  ACCESS             ID
      Approved       Wallet v1  Payments v1  Production   Bronze, gone.acme  c1.acme
      without state  y.acme     x.acme       Sandbox      unrestricted       c2.acme
      "
    `)
  })

  test('has colours by state on a terminal', async () => {
    const { stdout } = await run(active, 'contract list model.json', world({ isTerminal: true }))
    expect(stdout()).toContain('\u001b[32mActive\u001b[39m  Wallet v1')
  })

  test('is JSON on demand, and tells revisions', async () => {
    const revised = await run(active, 'contract revise model.json c1.acme -o revised.json')
    const { stdout } = await run(revised.written('revised.json'), 'contract list model.json --json')
    expect(JSON.parse(stdout())).toMatchObject([{ id: 'c1.acme', label: 'Active' }, { revises: 'c1.acme' }])
    const table = await run(revised.written('revised.json'), 'contract list model.json')
    expect(table.stdout()).toContain('(revises c1.acme)')
  })
})

test.each([
  ['request', 'model.json body.json', '{}', 'contract/member-absent'],
  ['edit', 'model.json c1.acme body.json', '{ "Environment": "Other" }', 'contract/not-to-be-changed'],
  [
    'request',
    'model.json body.json',
    '{ "APIVersionID": "x", "RuntimeID": "y", "Environment": "Live" }',
    'contract/reference',
  ],
  [
    'edit',
    'model.json c1.acme body.json',
    '{ "ContractScope": { "Restricted": true, "LicenseID": ["x"] } }',
    'contract/license-unknown',
  ],
])('contract %s says that the body is wrong, not the model', async (name, words, body, code) => {
  const made = world()
  made.put('body.json', body)
  const { stderr } = await run(active, `contract ${name} ${words} -o new.json`, made)
  expect(stderr()).toContain(`error ${code}  body.json`)
})

test.each(['', '--accept d1', time])('contract edit wants to know what is to change: %s', async (words) => {
  const { code, stderr } = await run(active, `contract edit model.json c1.acme -o new.json ${words}`)
  expect([code, stderr()]).toEqual([2, expect.stringContaining('Say what is to change: pass a body, or --license')])
})

test.each([
  ['a message', 'contract edit model.json c1.acme large.json -o new.json'],
  ['a workflow definition', 'lifecycle --workflow large.json'],
])('%s is not read beyond the limit of models', async (_, line) => {
  const made = world()
  made.put('large.json', `{ "Contract": "${'x'.repeat(2 ** 20)}" }`)
  const { code, stderr } = await run(active, `${line} --max-model-size 1MiB`, made)
  expect([code, stderr()]).toEqual([
    3,
    expect.stringContaining('"large.json" has more than 1048576 bytes, the limit of --max-model-size.'),
  ])
})

describe('contract show', () => {
  test('says all of a contract and what can be done', async () => {
    const model = withState({
      state: states.activated,
      workflowState: 'Active',
      status: 'com.soa.apicontract.inforce',
      policies: [{ key: 'k' }],
    })
    const { code, stdout } = await run(model, 'contract show model.json "Wallet → Payments" --as AppAdmin')
    expect(code).toBe(0)
    expect(stdout()).toMatchInlineSnapshot(`
      "Wallet v1 → Payments v1, Production  Active
        id        c1.acme
        state     apicontract.status.activated
        workflow  Active
        status    com.soa.apicontract.inforce
        access    unrestricted
        policies  k
        actions   revise, cancel
      "
    `)
  })

  test('says revisions and licenses', async () => {
    const revised = await run(active, 'contract revise model.json c1.acme --license Gold -o r.json')
    const id = revised.stdout().trim()
    const original = await run(revised.written('r.json'), 'contract show model.json c1.acme')
    expect(original.stdout()).toContain(`revision  ${id}`)
    const revision = await run(revised.written('r.json'), `contract show model.json ${id}`)
    expect(revision.stdout()).toMatch(/access +Gold\n/)
    expect(revision.stdout()).toMatch(/revises +c1\.acme\n/)
  })

  test.each([
    ['--json', '"ContractID": "c1.acme"'],
    ['--xml', '<contract:ContractID>c1.acme</contract:ContractID>'],
    ['--details api', '"APIVersionID": "payments-v1.acme"'],
    ['--details app --xml', '<app:RuntimeID>wallet1.acme</app:RuntimeID>'],
  ])('answers as the platform: %s', async (options, expected) => {
    const { code, stdout } = await run(active, `contract show model.json c1.acme ${options}`)
    expect(code).toBe(0)
    expect(stdout()).toContain(expected)
  })
})

describe('contract actions', () => {
  test('are those of the state and the role', async () => {
    const { stdout } = await run(active, 'contract actions model.json c1.acme --as ApiAdmin')
    expect(stdout()).toBe('apicontract.action.suspend\napicontract.action.revise\napicontract.action.cancel\n')
    const json = await run(active, 'contract actions model.json c1.acme --as AppAdmin --json')
    expect(JSON.parse(json.stdout())).toEqual(['apicontract.action.revise', 'apicontract.action.cancel'])
  })
})

describe('contract request', () => {
  test('makes a contract from options, and says its ID', async () => {
    const line = `contract request model.json ${live} --license Gold --policy k -o new.json`
    const model = { ...platform, externalPolicies: [{ key: 'k' }] }
    const { code, stdout, stderr, written } = await run(model, line)
    expect(stderr()).toMatch(/^Contract \S+ is now Access Requested \(apicontract\.status\.pending_approval\)\.\n$/)
    expect(code).toBe(0)
    const { contracts } = written('new.json')
    expect(stdout()).toBe(`${contracts[0]?.id}\n`)
    expect(contracts).toMatchObject([
      { environment: 'Production', scope: { restricted: true, licenseIds: [gold.id] }, policies: [{ key: 'k' }] },
    ])
  })

  describe('of a contract in force', () => {
    const terms = { scope: { restricted: true, licenseIds: [bronze.id] }, policies: [{ key: 'k' }] }
    const model = withState({ state: states.activated, workflowState: 'Active', ...terms })
    const line = `contract request model.json ${live} -o new.json`
    const revision = async (more = '') => {
      const made = world()
      made.put('request.json', '{}')
      return (await run(model, `${line} ${more}`, made)).written('new.json').contracts[1]
    }

    test('keeps its terms where options leave them out', async () => {
      expect(await revision()).toMatchObject(terms)
      expect(await revision('--license Gold')).toMatchObject({ ...terms, scope: { licenseIds: [gold.id] } })
    })

    test('gives them up where an option or a body says so', async () => {
      expect(await revision('--unrestricted')).toMatchObject({ ...terms, scope: { restricted: false } })
      const byBody = await revision('request.json')
      expect(byBody).toMatchObject({ scope: { restricted: false } })
      expect(byBody).not.toHaveProperty('policies')
    })
  })

  test('tells a message that is malformed by its own name', async () => {
    const made = world()
    made.put('request.json', '{ "APIVersionID": ')
    const line = 'contract request model.json request.json -o new.json'
    const { code, stderr, list } = await run(platform, line, made)
    expect(code).toBe(3)
    expect(stderr()).toMatch(/^error platform\/not-json {2}request\.json:1:\d+ {2}/)
    expect(list()).not.toContain('new.json')
  })

  test('warns of members that nothing is done with', async () => {
    const made = world()
    made.put('request.json', '{ "Foo": 1, "ContractScope": { "Restricted": true, "LicensID": ["gold.acme"] } }')
    const line = `contract request model.json request.json ${live} -o new.json`
    const { code, stderr } = await run(platform, line, made)
    expect(code).toBe(0)
    expect(stderr()).toContain(
      'warning platform/member-unknown  request.json:1:3  Nothing is done with the member Foo,',
    )
    expect(stderr()).toContain('ContractScope.LicensID, which is not known; did you mean "LicenseID"?')
  })

  test('refuses a body of which nothing is known', async () => {
    const made = world()
    made.put('body.json', '{ "Contract": { "ContractScope": { "Restricted": true } } }')
    const line = 'contract request model.json body.json -o new.json'
    const { code, stderr, list } = await run(platform, `${line} ${live}`, made)
    expect(code).toBe(3)
    expect(stderr()).toContain(
      'warning platform/member-unknown  body.json:1:3  Nothing is done with the member Contract',
    )
    expect(stderr()).toContain(
      'error platform/no-member  body.json:1:1  Nothing in the message is a member of Contract,',
    )
    expect(list()).not.toContain('new.json')
  })

  test('takes the platform’s own request, in JSON and XML, and answers in kind', async () => {
    const { APIVersionID, RuntimeID } = JSON.parse(sample('contract-request-1'))
    const tenant = 'acmepaymentscorp'
    const model: Model = {
      ...platform,
      apiVersions: [{ ...payments, id: APIVersionID, sandboxAutoApproved: true }],
      appVersions: [{ ...wallet, id: RuntimeID }],
    }
    const made = world()
    made.put('request.json', sample('contract-request-1'))
    const line = `contract request model.json request.json ${time}`
    const json = await run(model, `${line} -o new.json --json`, made)
    const { ContractID: _, ...expected } = JSON.parse(sample('contract-response-1'))
    expect(JSON.parse(json.stdout())).toEqual({ ContractID: expect.stringContaining(tenant), ...expected })
    made.put(
      'request.xml',
      `<Contract xmlns="http://soa.com/xsd/contract/1.0"><a:APIVersionID xmlns:a="http://soa.com/xsd/api/1.0">${APIVersionID}</a:APIVersionID></Contract>`,
    )
    const xml = await run(
      model,
      `contract request model.json request.xml --app ${RuntimeID} --environment Sandbox --xml ${time} -o x.json`,
      made,
    )
    expect(xml.stdout()).toContain('<contract:State>apicontract.status.approved</contract:State>')
  })

  test('writes the model to standard output, and then nothing else there', async () => {
    const { stdout, code } = await run(platform, `contract request model.json ${live} -o -`)
    expect(code).toBe(0)
    expect(parseModel(stdout()).contracts).toHaveLength(1)
  })

  test('asks for agreements, and takes them', async () => {
    const line = `contract request model.json ${live} --agreement terms -o new.json`
    const refused = await run(platform, line)
    expect(refused.code).toBe(1)
    expect(refused.stderr()).toContain('These legal agreements must be accepted first: terms.')
    expect(refused.list()).toEqual(['model.json'])
    expect((await run(platform, `${line} --accept terms`)).code).toBe(0)
  })

  test.each(['2024-02-30T00:00:00Z', '2024-05-17T24:00:00Z', '2024-05-17T09:30:00'])(
    'refuses the time %s',
    async (time) => {
      const { code, stderr, list } = await run(
        platform,
        `contract request model.json ${live} -o new.json --time ${time}`,
      )
      expect(code).toBe(2)
      expect(stderr()).toContain(`"${time}" is not a time like 2021-03-02T21:58:58Z.`)
      expect(list()).toEqual(['model.json'])
    },
  )

  test('names the current time when none is given', async () => {
    const { stdout } = await run(platform, `contract request model.json ${live} -o new.json --json`)
    expect(JSON.parse(stdout()).Updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  })
})

describe('contract act', () => {
  test('prints the new state, and says which contracts changed', async () => {
    const { code, stdout, stderr, written } = await run(active, 'contract act model.json c1.acme suspend -o new.json')
    expect(code).toBe(0)
    expect(stdout()).toBe('apicontract.status.suspended\n')
    expect(stderr()).toBe('Contract c1.acme is now Suspended (apicontract.status.suspended).\n')
    expect(written('new.json').contracts).toMatchObject([{ state: states.suspended, workflowState: 'Suspended' }])
  })

  test.each([
    ['act', 'suspend'],
    ['edit', '--unrestricted'],
    ['revise', '--unrestricted'],
  ])('and contract %s name contracts safely', async (command, word) => {
    const [contract] = active.contracts
    const id = 'c\u001b[31m.acme'
    const model = { ...active, contracts: contract === undefined ? [] : [{ ...contract, id }] }
    const line = `contract ${command} model.json ${id} ${word} -o new.json`
    const { code, stdout, stderr } = await run(model, line)
    expect(code).toBe(0)
    expect(stdout() + stderr()).not.toMatch(/(?!\n)\p{Cc}/u)
  })

  test('follows another lifecycle: a variant, and a workflow definition', async () => {
    const model = withState({ environment: 'Sandbox', state: states.pending, workflowState: 'Pending Approval' })
    const line = 'contract act model.json c1.acme approve -o new.json'
    expect((await run(model, line)).stdout()).toBe('apicontract.status.approved\n')
    expect((await run(model, `${line} --variant sandbox=activated`)).stdout()).toBe('apicontract.status.activated\n')
    const made = world()
    made.put('workflow.xml', workflow)
    const own = await run(model, `${line} --workflow workflow.xml`, made)
    expect(own.stdout()).toBe('apicontract.status.config_pending\n')
    expect(own.stderr()).toMatchInlineSnapshot(`
      "warning workflow/function  workflow.xml:8:1  The function bill is not understood and not done.
        Check whether the function changes the contract.
      Contract c1.acme is now Access Requested (apicontract.status.config_pending).
      "
    `)
  })

  test('refuses with the platform’s number and HTTP status, and writes nothing', async () => {
    const { code, stderr, list } = await run(active, 'contract act model.json c1.acme resume --as AppAdmin -o new.json')
    expect(code).toBe(1)
    expect(list()).toEqual(['model.json'])
    expect(stderr()).toMatchInlineSnapshot(`
      "error contract/action-invalid  model.json  apicontract.action.resume is not possible for a contract in state apicontract.status.activated; possible: apicontract.action.revise, apicontract.action.cancel.
        Choose one of the actions that the state offers. (Platform: 1010202, HTTP 409.)
      "
    `)
  })
})

describe('contract revise', () => {
  test('makes a revision with other terms, which replaces the original when it is activated', async () => {
    const revised = await run(
      active,
      `contract revise model.json c1.acme --license ${bronze.id} --license Gold --license ${gold.id} -o r.json`,
    )
    const id = revised.stdout().trim()
    expect(revised.written('r.json').contracts[1]).toMatchObject({ id, scope: { licenseIds: [bronze.id, gold.id] } })
    const approved = await run(revised.written('r.json'), `contract act model.json ${id} approve -o a.json`)
    const activated = await run(approved.written('a.json'), `contract act model.json ${id} activate -o b.json`)
    expect(activated.written('b.json').contracts.map(({ state }) => state)).toEqual([
      states.cancelled,
      states.activated,
    ])
    expect(activated.stderr()).toBe(
      'Contract c1.acme is now Inactive (apicontract.status.cancelled).\n' +
        `Contract ${id} is now Active (apicontract.status.activated).\n`,
    )
  })

  test('takes a body of PUT, and answers it', async () => {
    const made = world()
    made.put('body.json', JSON.stringify({ ContractID: 'c1.acme', ContractScope: { Restricted: false } }))
    const { code, stdout } = await run(
      active,
      `contract revise model.json c1.acme body.json --json ${time} -o r.json`,
      made,
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout())).toMatchObject({ State: states.pending, Updated: '2021-03-02T21:58:58Z' })
  })
})

describe.each(['revise', 'edit'])('contract %s with a body', (command) => {
  const line = `contract ${command} model.json c1.acme body.json --as AppAdmin -o r.json`
  const faultIn = async (model: Model, ...licenses: string[]) => {
    const made = world()
    made.put('body.json', JSON.stringify({ ContractScope: { Restricted: true, LicenseID: licenses } }))
    return (await run(model, line, made)).stderr()
  }

  test('names the contract’s file where the contract is at fault', async () => {
    expect(await faultIn(withState({ state: states.cancelled }), gold.id)).toMatch(
      /^error contract\/nothing-to-revise {2}model\.json /,
    )
  })

  test('names the body where that is', async () => {
    expect(await faultIn(active, 'none.acme')).toMatch(/^error contract\/license-unknown {2}body\.json /)
  })
})

describe('contract edit', () => {
  test('changes in place what is not in force', async () => {
    const model = withState({ state: states.pending, status: 'com.soa.apicontract.draft' })
    const { stdout, stderr, written } = await run(model, 'contract edit model.json c1.acme --license Gold -o e.json')
    expect(stdout()).toBe('c1.acme\n')
    expect(stderr()).toBe(
      'Contract c1.acme is changed, and still Access Requested (apicontract.status.pending_approval).\n',
    )
    expect(written('e.json').contracts).toMatchObject([{ id: 'c1.acme', scope: { licenseIds: [gold.id] } }])
  })

  test('takes restriction away', async () => {
    const model = withState({ state: states.pending, scope: { restricted: true } })
    const { written } = await run(model, 'contract edit model.json c1.acme --unrestricted -o e.json')
    expect(written('e.json').contracts).toMatchObject([{ scope: { restricted: false } }])
  })
})

describe('contract switch and connect', () => {
  test('an app goes live and back', async () => {
    const there = await run(active, 'contract switch model.json Wallet live -o live.json')
    expect(there.written('live.json').appVersions).toMatchObject([{ currentEnvironment: 'Production' }])
    expect(there.stderr()).toBe(`App version ${platform.appVersions[0]?.id} is now Live.\n`)
    const back = await run(there.written('live.json'), 'contract switch model.json "Wallet v1" Sandbox -o back.json')
    expect(back.written('back.json').contracts).toMatchObject([{ state: states.cancelled }])
  })

  test.each(['switch model.json Wallet Sandbox', 'connect model.json Wallet'])(
    'say that nothing is done: %s',
    async (line) => {
      const { code, stderr } = await run(platform, `contract ${line} -o same.json`)
      expect(stderr()).toBe('Nothing changed: everything is as requested already.\n')
      expect(code).toBe(0)
    },
  )

  test('auto-connect keeps its promise', async () => {
    const model = withApi(platform, { autoConnect: [{ environment: 'Sandbox', enabled: true }] })
    const { written } = await run(model, `contract connect model.json ${wallet.id} -o c.json`)
    expect(written('c.json').contracts).toMatchObject([{ environment: 'Sandbox', state: states.activated }])
  })
})

describe('licenses', () => {
  test('are a table', async () => {
    const { stdout } = await run(platform, 'licenses model.json Payments')
    expect(stdout()).toMatchInlineSnapshot(`
      "LICENSE  VISIBILITY  ENVIRONMENTS         SANDBOX APPROVAL  LIVE APPROVAL  SCOPES      ID
      Bronze   Public      Production, Sandbox  by hand           by hand        read.acme   bronze.acme
      Gold     Public      Production, Sandbox  automatic         automatic      write.acme  gold.acme
      "
    `)
  })

  test('are the platform’s answer on demand, for one environment', async () => {
    const model = { ...platform, licenses: [bronze, { ...gold, environments: ['Sandbox'] }] }
    const { stdout } = await run(model, `licenses model.json ${payments.id} --environment Live --json`)
    expect(JSON.parse(stdout()).APILicense).toMatchObject([{ LicenseDetails: { LicenseID: bronze.id } }])
  })

  test('of another API version, which the body names, are told as such', async () => {
    const model = { ...platform, apiVersions: [...platform.apiVersions, { ...payments, id: 'other.acme' }] }
    const made = world()
    const detail = { APIVersionID: 'other.acme', Environment: 'Sandbox', AutoConnectEnabled: true }
    made.put('body.json', JSON.stringify({ APIVersionAutoConnectDetail: [detail] }))
    const { stdout } = await run(model, `autosettings model.json ${payments.id} body.json -o a.json`, made)
    expect(stdout()).toMatchInlineSnapshot(`
      "API VERSION  ENVIRONMENT  AUTO-CONNECT  ACCESS
      other.acme   Sandbox      yes           unrestricted
      "
    `)
  })

  test('may be none', async () => {
    const { stdout } = await run({ ...platform, licenses: [] }, 'licenses model.json Payments')
    expect(stdout()).toBe('No license: contracts are unrestricted.\n')
  })
})

describe('autosettings', () => {
  const body = JSON.stringify({
    APIVersionAutoConnectDetail: [
      { Environment: 'Production', AutoConnectEnabled: 'true', Restricted: 'true', LicenseID: [gold.id] },
      { Environment: 'Sandbox', Restricted: true },
    ],
  })

  test('are changed, shown and answered', async () => {
    const made = world()
    made.put('body.json', body)
    const changed = await run(platform, 'autosettings model.json Payments body.json -o a.json --json', made)
    expect(JSON.parse(changed.stdout()).APIVersionAutoConnectLicenseDetail).toMatchObject([
      { APIVersionID: payments.id, AutoConnectEnabled: true, License: [{ LicenseID: gold.id }] },
      { AutoConnectEnabled: false, License: [] },
    ])
    const shown = await run(changed.written('a.json'), 'autosettings model.json Payments')
    expect(shown.stdout()).toMatchInlineSnapshot(`
      "ENVIRONMENT  AUTO-CONNECT  ACCESS
      Production   yes           Gold
      Sandbox      no            no license
      "
    `)
  })

  test('are not lost by the answer of the command itself, which is no request', async () => {
    const model = withApi(platform, { autoConnect: [{ environment: 'Sandbox', enabled: true }] })
    const made = world()
    const { stdout } = await run(model, 'autosettings model.json Payments --json')
    made.put('body.json', stdout())
    const line = 'autosettings model.json Payments body.json -o a.json'
    const { code, stderr, list } = await run(model, line, made)
    expect(code).toBe(3)
    expect(stderr()).toContain('did you mean that by "APIVersionAutoConnectLicenseDetail"?')
    expect(list()).toEqual(['body.json', 'model.json'])
  })

  test('are not at fault where a request is', async () => {
    const made = world()
    made.put('body.json', '{"APIVersionAutoConnectDetail": [{"Environment": "Live"}]}')
    const { stderr } = await run(platform, 'autosettings model.json Payments body.json -o a.json', made)
    expect(stderr()).toContain('error contract/environment  body.json')
  })

  test('stay as they are where a request changes none of them', async () => {
    const model = withApi(platform, { autoConnect: [{ environment: 'Sandbox', enabled: true }] })
    const made = world()
    made.put('body.json', '{"APIVersionAutoConnectDetail": []}')
    const line = 'autosettings model.json Payments body.json -o a.json'
    const { code, stdout, stderr, written } = await run(model, line, made)
    expect(code).toBe(0)
    expect(stdout()).toMatch(/^Sandbox +yes +unrestricted$/m)
    expect(stderr()).toBe('Nothing changed: everything is as requested already.\n')
    expect(written('a.json')).toEqual(model)
  })

  test('may be none', async () => {
    const { stdout } = await run(platform, 'autosettings model.json Payments')
    expect(stdout()).toBe('No auto-connect: new app versions get no contract.\n')
  })

  test('are shown by the help as they are sent', async () => {
    const { stdout } = await run(platform, 'autosettings --help')
    const [body = ''] = /^ *\{.*?\n\n/ms.exec(stdout()) ?? []
    expect(parseMessage(autoConnectMessage, body, 'application/json')).toMatchObject({
      APIVersionAutoConnectDetail: [{ Environment: 'Sandbox', AutoConnectEnabled: true }],
    })
    expect(body).toContain('\n    {"Environment": "Sandbox", "AutoConnectEnabled": true,\n')
  })

  test('are not changed without a place to write to', async () => {
    const { code, stderr } = await run(platform, 'autosettings model.json Payments body.json')
    expect(code).toBe(2)
    expect(stderr()).toContain('New settings need -o, and -o needs new settings.')
  })
})

describe('lifecycle', () => {
  test.each(['text', 'mermaid', 'dot'])('is drawn as %s', async (format) => {
    const { code, stdout } = await run(platform, `lifecycle --format ${format}`)
    expect(code).toBe(0)
    expect(stdout()).toMatchSnapshot()
  })

  test('is that of a workflow definition', async () => {
    const made = world()
    made.put('workflow.xml', workflow)
    const { stdout } = await run(platform, 'lifecycle --workflow workflow.xml --format mermaid', made)
    expect(stdout()).toMatchInlineSnapshot(`
      "stateDiagram-v2
        s0 : Pending Approval
        s1 : Being Configured
        [*] --> s0 : @Create
        s0 --> s1 : approve
        s1 --> [*]
      "
    `)
  })

  test('is read within limits that options raise', async () => {
    const made = world()
    made.put('workflow.xml', workflow)
    const line = 'lifecycle --workflow workflow.xml'
    expect((await run(platform, `${line} --max-depth 2`, made)).stderr()).toContain('error xml/too-deep  workflow.xml:')
    expect((await run(platform, `${line} --max-depth 20`, made)).code).toBe(0)
    expect((await run(platform, 'lifecycle --help')).stdout()).toMatch(
      /--max-model-size +Bytes of a workflow definition/,
    )
  })
})

describe('mistakes', () => {
  test.each([
    ['contract list model.json more', '"more" is one argument too many'],
    ['contract act model.json c1.acme approve -o x --variant sandbox=no', 'is none of sandbox=approved'],
    ['contract act model.json c1.acme approve -o x --as Boss', '"Boss" is none of ApiAdmin'],
    [
      'contract request model.json --app Wallet --api Payments --environment live --policy nope -o x',
      'no policy "nope"',
    ],
    ['contract act model.json c1.acme approve -o x --variant sandbox=activated --variant sandbox=approved', 'once'],
    ['contract request model.json --environment Test -o x', '"Test" is no environment'],
    ['contract request model.json --app Wallet -o x', 'Without a request, pass --api, --environment.'],
    ['contract edit model.json c1.acme --unrestricted -o - --json', '-o - and --json both take standard output'],
    ['autosettings model.json Payments set.json -o - --xml', '-o - and --xml both take standard output'],
    ['contract request model.json --time now -o x', '"now" is not a time'],
    ['lifecycle --workflow w.xml --variant sandbox=approved', '--workflow and --variant exclude each other.'],
  ])('%s', async (line, expected) => {
    const { code, stderr } = await run(platform, line)
    expect(stderr()).toContain(expected)
    expect(code).toBe(2)
  })

  test('a request that lacks something is answered as the platform does', async () => {
    const made = world()
    made.put('request.json', '{}')
    const line = 'contract request model.json request.json --app Wallet -o x.json'
    const { code, stderr } = await run(platform, line, made)
    expect(code).toBe(1)
    expect(stderr()).toContain('contract/member-absent')
    expect(stderr()).toContain('(Platform: HTTP 405.)')
  })

  test.each(['contract', 'contract list', 'contract request', 'licenses', 'autosettings', 'lifecycle'])(
    '%s --help shows examples',
    async (line) => {
      const { code, stdout } = await run(platform, `${line} --help`)
      expect(code).toBe(0)
      expect(stdout()).toContain(line)
    },
  )
})

test('an archive goes in and comes out', async () => {
  const made = world()
  const created = await run(platform, `contract request model.json ${live} -o new.zip`, made)
  expect(created.stderr()).toContain('is now Access Requested')
  const id = created.stdout().trim()
  const acted = await main(['contract', 'act', 'new.zip', id, 'approve', '-o', 'approved.zip'], made.io)
  expect(acted).toBe(0)
  const bytes = await made.io.files.open(`${made.folder}/approved.zip`, 'r')
  const { model } = importArchive(new Uint8Array(await bytes.readFile()))
  await bytes.close()
  expect(model.contracts).toMatchObject([{ id, state: states.approved }])
})

const workflow = `<workflow>
  <initial-actions><action id="1" name="@Create"><results><unconditional-result step="1"/></results></action></initial-actions>
  <steps>
    <step id="1" name="Pending Approval">
      <pre-functions><function type="updateAPIContractStatus"><arg name="status">${states.pending}</arg></function></pre-functions>
      <actions><action id="2" name="apicontract.action.approve">
        <results><unconditional-result step="2"/></results>
        <post-functions><function type="bill"/></post-functions>
      </action></actions>
    </step>
    <step id="2" name="Being: Configured">
      <pre-functions><function type="updateAPIContractStatus"><arg name="status">${states.configPending}</arg></function></pre-functions>
    </step>
  </steps>
</workflow>`
