import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { act } from '../../src/contracts/act.ts'
import { describeFacts, describeRoles } from '../../src/contracts/condition.ts'
import { switchEnvironment } from '../../src/contracts/environment.ts'
import { offeredActions } from '../../src/contracts/follow.ts'
import { requestContract } from '../../src/contracts/request.ts'
import { isUserAction, states, statuses } from '../../src/contracts/vocabulary.ts'
import { parseWorkflow } from '../../src/contracts/workflow/parse-workflow.ts'
import type { Workflow } from '../../src/contracts/workflow/workflow.ts'
import { refusal } from '../support/refusal.ts'
import { forLive, forSandbox, platform, wallet, withApi, withApp, withState } from './platform.ts'
import { stepName } from './step-name.ts'

const own = new URL('../../fixtures/workflow/two-steps-of-approval.xml', import.meta.url)

describe('a workflow of a tenant’s own', () => {
  const { workflow, findings } = parseWorkflow(readFileSync(own, 'utf8'), 'own.xml')

  test('is read with entities, global and common actions, and functions of steps', () => {
    expect(workflow.steps).toEqual([
      { id: '1', name: 'Business Approval' },
      { id: '2', name: 'Team Approval' },
      { id: '3', name: 'In Use', status: statuses.inForce },
      { id: '9', name: 'Ended', status: statuses.archived },
    ])
    expect(lines(workflow)).toEqual([
      ': @Create () → Business Approval pending_approval',
      'Business Approval: @modify () → same',
      'Business Approval: apicontract.action.approve (ApiAdmin) when not app of another tenant and (isBudgetGranted? or sandbox contract) → Team Approval approved',
      'Business Approval: apicontract.action.approve (ApiAdmin) when not app of another tenant → same',
      'Business Approval: apicontract.action.cancel () → Ended cancelled',
      'Team Approval: apicontract.action.activate () → In Use activated',
      'Team Approval: apicontract.action.cancel () → Ended cancelled',
      'In Use: apicontract.action.cancel () → Ended cancelled',
      'Ended: apicontract.action.cancel () → Ended cancelled',
    ])
  })

  test('tells what is not understood, with its line', () => {
    expect(findings).toEqual([
      {
        code: 'workflow/condition',
        severity: 'warning',
        place: { entry: 'own.xml', line: 49 },
        data: { condition: 'isBudgetGranted' },
      },
      {
        code: 'workflow/function',
        severity: 'warning',
        place: { entry: 'own.xml', line: 68 },
        data: { function: 'runScript' },
      },
    ])
  })

  test('is followed, but not where that depends on what is not understood', () => {
    const sandbox = requestContract(platform, forSandbox, { workflow })
    expect(sandbox.contract).toMatchObject({ state: states.pending, workflowState: 'Business Approval' })
    const approved = act(sandbox.model, sandbox.contract.id, 'approve', { workflow })
    expect(approved.contract).toMatchObject({
      state: states.approved,
      status: statuses.draft,
      workflowState: 'Team Approval',
    })

    const live = requestContract(platform, forLive, { workflow })
    expect(offeredActions(live.model, live.contract, { workflow })).toEqual(['apicontract.action.cancel'])
    expect(refusal(() => act(live.model, live.contract.id, 'approve', { workflow }))).toMatchObject({
      code: 'contract/undecided',
      data: { action: 'apicontract.action.approve', conditions: ['isBudgetGranted'] },
    })
  })
})

const reference = new URL('../../../shared/reference/apicontract-workflow.xml', import.meta.url)

describe.skipIf(!existsSync(reference))('the reference workflow', () => {
  // Tests that are skipped are gathered all the same, with what is read before them.
  const { workflow, findings } = parseWorkflow(readFileSync(existsSync(reference) ? reference : own, 'utf8'), 'w')

  test('has the transitions that are known of it', () => {
    const user = workflow.transitions.filter(({ action, to }) => isUserAction(action) && to !== undefined)
    expect(lines({ ...workflow, transitions: user })).toMatchInlineSnapshot(`
      [
        "Pending Approval!: apicontract.action.approve (ApiAdmin) when app in sandbox and scope not empty and sandbox contract → Active activated",
        "Pending Approval!: apicontract.action.approve (ApiAdmin) when app in sandbox and scope not empty and live contract → Approved approved",
        "Pending Approval!: apicontract.action.approve (ApiAdmin) when app live and live contract and scope not empty → Active activated",
        "Pending Approval!: apicontract.action.reject (ApiAdmin) → Rejected rejected",
        "Pending Approval!: apicontract.action.cancel (AppAdmin and ApiInvitedUser) → Finished cancelled",
        "Approved: apicontract.action.activate (ApiAdmin) → Active activated",
        "Approved: apicontract.action.cancel (ApiAdmin or (AppAdmin and ApiInvitedUser)) → Finished cancelled",
        "Active: apicontract.action.suspend (ApiAdmin) → Suspended suspended",
        "Active: apicontract.action.cancel (ApiAdmin or (AppAdmin and ApiInvitedUser)) → Finished cancelled",
        "Suspended: apicontract.action.resume (ApiAdmin) → Active activated",
        "Suspended: apicontract.action.cancel (ApiAdmin or (AppAdmin and ApiInvitedUser)) → Finished cancelled",
        "ResourceDeleted: apicontract.action.cancel (ApiAdmin or (AppAdmin and ApiInvitedUser)) → Finished cancelled",
        "Rejected: apicontract.action.resubmit (AppAdmin and ApiInvitedUser) when sandbox contract → Pending Approval! resubmitted",
        "Rejected: apicontract.action.resubmit (AppAdmin and ApiInvitedUser) when live contract → Pending Approval! resubmitted",
        "Rejected: apicontract.action.cancel (ApiAdmin or (AppAdmin and ApiInvitedUser)) → Finished cancelled",
        "Rejected: apicontract.action.approve (ApiAdmin) when app in sandbox and scope not empty → Approved approved",
        "Rejected: apicontract.action.approve (ApiAdmin) when app live and scope not empty → Active activated",
      ]
    `)
    const reserved = workflow.transitions.filter(
      ({ action, to, from }) => action.startsWith('@') && to !== undefined && from !== undefined,
    )
    expect(lines({ ...workflow, transitions: reserved })).toMatchInlineSnapshot(`
      [
        "Pending Approval!: @AppDeleted (AppAdmin) → ResourceDeleted app.deleted",
        "Pending Approval!: @app_switch_to_production () when app in sandbox and sandbox contract → Finished api.contract.app.in.production",
        "Pending Approval!: @ApiDeleted (ApiAdmin) → ResourceDeleted api.deleted",
        "Approved: @AppDeleted (AppAdmin and ApiInvitedUser) → ResourceDeleted app.deleted",
        "Approved: @app_switch_to_production () when app in sandbox and sandbox contract → Finished api.contract.app.in.production",
        "Approved: @app_switch_to_production () when app in sandbox and live contract → Active api.contract.app.in.production",
        "Approved: @ApiDeleted (ApiAdmin) → ResourceDeleted api.deleted",
        "Active: @AppDeleted (AppAdmin and ApiInvitedUser) → ResourceDeleted app.deleted",
        "Active: @app_switch_to_production () when app in sandbox and sandbox contract → Finished api.contract.app.in.production",
        "Active: @app_switch_to_production () when app in sandbox and live contract → Active",
        "Active: @ApiDeleted (ApiAdmin) → ResourceDeleted api.deleted",
        "Suspended: @AppDeleted (AppAdmin) → ResourceDeleted app.deleted",
        "Suspended: @app_switch_to_production () when app in sandbox and sandbox contract → Finished api.contract.app.in.production",
        "Suspended: @ApiDeleted (ApiAdmin) → ResourceDeleted api.deleted",
        "Rejected: @AppDeleted (AppAdmin) → ResourceDeleted app.deleted",
        "Rejected: @app_switch_to_production () when app in sandbox and sandbox contract → Finished api.contract.app.in.production",
        "Rejected: @ApiDeleted (ApiAdmin) → ResourceDeleted api.deleted",
      ]
    `)
    const beginning = workflow.transitions.filter(({ from, automatic }) => from === undefined || automatic)
    expect(lines({ ...workflow, transitions: beginning })).toMatchInlineSnapshot(`
      [
        ": @Create () → Route API Contract",
        ": @reset () → Route API Contract",
        "Route API Contract: Auto-Approve Sandbox Requests () when sandbox contract and sandbox auto-approval → Active activated",
        "Route API Contract: Auto-Approve Production Requests From Sandbox App () when live contract and live auto-approval and app in sandbox → Approved approved",
        "Route API Contract: Auto-Approve Production Requests From Production App () when live contract and live auto-approval and app live → Active activated",
        "Route API Contract: Manual Approval Needed for Sandbox API () when sandbox contract → Pending Approval! pending_approval",
        "Route API Contract: Manual Approval Needed for Production API () when live contract → Pending Approval! pending_approval",
      ]
    `)
  })

  test('allows edits in the same step where they are known', () => {
    const edits = workflow.transitions.filter(({ action, to }) => /edit|sync/.test(action) && to === undefined)
    expect(new Set(edits.map(({ action, from = '' }) => `${action} ${from}`))).toEqual(
      new Set([
        ...['300', '800'].flatMap((step) => [
          `apicontract.action.edit ${step}`,
          `apicontract.action.editscope ${step}`,
        ]),
        ...['300', '500', '600', '750', '800'].map((step) => `apicontract.action.sync.app.version ${step}`),
      ]),
    )
  })

  test('leaves open only the scripts of its author', () => {
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['workflow/function']))
    expect(findings).toHaveLength(3)
  })

  test('carries a contract through its life', () => {
    const step = (model: typeof platform, action: string, id: string) => act(model, id, action, { workflow })
    const { model, contract } = requestContract(platform, forLive, { workflow })
    expect(contract).toMatchObject({
      state: states.pending,
      status: statuses.draft,
      workflowState: 'Pending Approval!',
    })
    const rejected = step(model, 'reject', contract.id)
    const resubmitted = step(rejected.model, 'resubmit', contract.id)
    expect(resubmitted.contract).toMatchObject({ state: states.resubmitted, workflowState: 'Pending Approval!' })
    const approved = step(resubmitted.model, 'approve', contract.id)
    expect(approved.contract).toMatchObject({
      state: states.approved,
      status: statuses.draft,
      workflowState: 'Approved',
    })
    const live = switchedTo(approved.model)
    expect(live).toMatchObject({ state: states.appInProduction, status: statuses.inForce, workflowState: 'Active' })
    const active = step(approved.model, 'activate', contract.id)
    const cancelled = step(active.model, 'cancel', contract.id)
    expect(cancelled.contract).toMatchObject({
      state: states.cancelled,
      status: statuses.archived,
      workflowState: 'Finished',
    })
    expect(offeredActions(cancelled.model, cancelled.contract, { workflow })).toEqual([])

    function switchedTo(before: typeof platform) {
      const helper = {
        id: 'h.acme',
        ...forLive,
        apiVersionId: 'x.acme',
        state: states.activated,
        workflowState: 'Active',
      }
      const ready = { ...before, contracts: [...before.contracts, helper] }
      return switchEnvironment(ready, wallet.id, 'Production', { workflow }).contracts[0]
    }
  })

  test('approves by itself as it says', () => {
    const automatic = withApi(platform, { sandboxAutoApproved: true, productionAutoApproved: true })
    expect(requestContract(automatic, forSandbox, { workflow }).contract.state).toBe(states.activated)
    expect(requestContract(automatic, forLive, { workflow }).contract.state).toBe(states.approved)
    const live = withApp(automatic, { currentEnvironment: 'Production' })
    expect(requestContract(live, forLive, { workflow }).contract.state).toBe(states.activated)
  })

  test('reads the state of an archive, whose name for the step differs', () => {
    const model = withState({ state: states.pending, workflowState: 'Pending Approval' })
    expect(act(model, 'c1.acme', 'reject', { workflow }).contract.state).toBe(states.rejected)
  })

  test('knows no revision (1010213)', () => {
    const model = withState({ state: states.activated, workflowState: 'Active' })
    expect(refusal(() => act(model, 'c1.acme', 'revise', { workflow }))).toMatchObject({
      code: 'contract/action-unsupported',
      data: { action: '@Revise' },
    })
  })
})

describe('refused', () => {
  const steps = (inner: string) => `<workflow><steps>${inner}</steps></workflow>`
  const doctype = (subset: string) => `<!DOCTYPE workflow [${subset}]><workflow/>`

  test.each([
    ['another document', '<web-app/>', 'workflow/not-a-workflow'],
    ['a workflow without steps', '<workflow><steps/></workflow>', 'workflow/no-step'],
    ['a step without a name', steps('<step id="1"/>'), 'workflow/attribute-absent'],
    ['a step twice', steps('<step id="1" name="a"/><step id="1" name="b"/>'), 'workflow/step-twice'],
    ['a step name twice', steps('<step id="1" name="a"/><step id="2" name="a"/>'), 'workflow/step-twice'],
    ['a result to nowhere', steps(stepWith('<unconditional-result step="7"/>')), 'workflow/step-unknown'],
    ['an undeclared entity', '<workflow>&what;</workflow>', 'xml/entity'],
    ['an external entity', doctype('<!ENTITY e SYSTEM "file:///etc/passwd">'), 'workflow/doctype'],
    ['an entity of entities', doctype('<!ENTITY a "x"><!ENTITY b "&a;&a;">'), 'workflow/doctype'],
    ['an entity with markup', doctype('<!ENTITY a "<step/>">'), 'workflow/doctype'],
    ['a parameter entity', doctype('<!ENTITY % p "x">%p;'), 'workflow/doctype'],
    ['an entity of XML with another meaning', doctype('<!ENTITY lt "x">'), 'workflow/doctype'],
    ['an attribute list', doctype('<!ATTLIST step name CDATA "x">'), 'workflow/doctype'],
    ['a processing instruction in a DOCTYPE', doctype('<?p q?>'), 'workflow/doctype'],
    ['millions of blanks in a DOCTYPE', doctype(' '.repeat(20_000_000)), 'workflow/too-long'],
    ['blanks that are not too many', doctype(' '.repeat(4_000_000)), 'workflow/no-step'],
    ['an element declaration', doctype('<!ELEMENT workflow ANY>'), 'workflow/doctype'],
    ['a DOCTYPE without an end', '<!DOCTYPE workflow [<!ENTITY a "x">', 'workflow/doctype'],
    ['a DOCTYPE without a name', '<!DOCTYPE><workflow/>', 'workflow/doctype'],
    ['a DOCTYPE that goes on', '<!DOCTYPE workflow nonsense><workflow/>', 'workflow/doctype'],
    ['an ill-formed document', '<workflow>', 'xml/not-well-formed'],
  ])('%s', (_, text, code) => {
    expect(refusal(() => parseWorkflow(text, 'w.xml')).code).toBe(code)
  })

  test('entities that make the document huge', () => {
    const text = `<!DOCTYPE workflow [<!ENTITY a "${'x'.repeat(10_000)}">]><workflow>${'&a;'.repeat(1000)}</workflow>`
    expect(refusal(() => parseWorkflow(text, 'w.xml'))).toMatchObject({ code: 'workflow/too-long' })
  })

  test.each([
    ['global actions with results', globally(action(result.repeat(260))), times(400, (id) => step(id, ''))],
    [
      'a common action with conditions',
      common(action(asking.repeat(200))),
      step(1, '<common-action id="1"/>'.repeat(400)),
    ],
    ['functions of a step that results enter', '', step(1, action(result.repeat(1000)), called.repeat(200))],
    ['functions of an action with results', '', step(1, action(result.repeat(1000), called.repeat(200)))],
  ])('%s that make too much together', (_, actions, steps) => {
    const text = `<workflow>${actions}<steps>${steps}</steps></workflow>`
    expect(refusal(() => parseWorkflow(text, 'w.xml')).code).toBe('workflow/too-many-transitions')
  })

  test('with the place of the DOCTYPE’s fault', () => {
    const text = '<?xml version="1.0"?>\n<!DOCTYPE workflow [\n  <!ENTITY a "&b;">\n]>\n<workflow/>'
    expect(refusal(() => parseWorkflow(text, 'w.xml')).place).toEqual({ entry: 'w.xml', line: 3, column: 20 })
  })
})

test('many actions are read in a time that grows as they do', () => {
  const references = times(30_000, (id) => `<common-action id="${id}"/>`)
  const actions = common(times(30_000, (id) => `<action id="${-id}" name="a"/>`))
  const many = `<workflow>${actions}<steps>${step(1, references)}</steps></workflow>`
  expect(parseWorkflow(many, 'w.xml').findings).toHaveLength(1)
  const results = asking.repeat(20_000) + result.repeat(20_000)
  const { transitions } = parseWorkflow(
    `<workflow><steps>${step(1, action(results))}</steps></workflow>`,
    'w.xml',
  ).workflow
  expect(transitions).toHaveLength(40_000)
})

describe('findings', () => {
  const codes = (text: string) =>
    parseWorkflow(text, 'w.xml').findings.map(({ code, data, place: { line } }) => ({ code, data, line }))

  test('name elements, splits and validators that are not followed', () => {
    const text = `<workflow>
      <splits><split id="1"/></splits>
      <steps><step id="1" name="a"><external-permissions/><actions>
        <action id="1" name="go"><validators/><results><unconditional-result split="1"/></results></action>
        <jump/>
      </actions></step></steps></workflow>`
    expect(codes(text)).toEqual([
      { code: 'workflow/element', data: { element: 'splits' }, line: 2 },
      { code: 'workflow/element', data: { element: 'external-permissions' }, line: 3 },
      { code: 'workflow/element', data: { element: 'validators' }, line: 4 },
      { code: 'workflow/element', data: { element: 'split 1' }, line: 4 },
      { code: 'workflow/element', data: { element: 'jump' }, line: 5 },
    ])
    const { workflow } = parseWorkflow(text, 'w.xml')
    expect(workflow.transitions.map(({ when }) => describeFacts(when))).toEqual(['split 1?'])
  })

  test('name an action that sets two states', () => {
    const set = (state: string) =>
      `<function type="updateAPIContractStatus"><arg name="status">${state}</arg></function>`
    const text = `<workflow><steps><step id="1" name="a"><actions><action id="1" name="go">
      <results><unconditional-result step="-1"><pre-functions>${set('one')}</pre-functions></unconditional-result></results>
      <post-functions>${set('<![CDATA[two]]>')}</post-functions></action></actions></step></steps></workflow>`
    expect(codes(text)).toEqual([{ code: 'workflow/states', data: { action: 'go', states: ['one', 'two'] }, line: 1 }])
    expect(parseWorkflow(text, 'w.xml').workflow.transitions[0]?.state).toBe('two')
  })

  test('are none for a DOCTYPE without entities, whatever it names outside', () => {
    const workflow = '<workflow><steps><step id="1" name="a"/></steps></workflow>'
    expect(codes(`<!DOCTYPE workflow SYSTEM "http://192.0.2.1/no.dtd">${workflow}`)).toEqual([])
    expect(codes(`<!DOCTYPE workflow PUBLIC '-//x' 'y' [ <!-- none --> ]>${workflow}`)).toEqual([])
  })
})

describe('an unconditional result', () => {
  const whenOf = (...types: string[]) => {
    const result = (type: string) =>
      `<result step="-1"><conditions type="AND"><condition type="${type}"/></conditions></result>`
    const text = `<workflow><steps><step id="1" name="a"><actions><action id="1" name="go">
      <results>${types.map(result).join('')}<unconditional-result step="-1"/></results></action></actions></step></steps></workflow>`
    return parseWorkflow(text, 'w.xml').workflow.transitions.map(({ when }) => describeFacts(when))
  }

  test('can never be reached behind results for both environments', () => {
    const both = ['isAtmosphereSandboxApiContract', 'isAtmosphereProductionApiContract']
    expect(whenOf(...both)).toEqual(['sandbox contract', 'live contract'])
  })

  test('can be reached behind other results', () => {
    const others = ['isAPIContractFromSandboxApp', 'isAPIContractFromProductionApp']
    expect(whenOf(...others)).toEqual(['app in sandbox', 'app live', ''])
    expect(whenOf('isAtmosphereSandboxApiContract')).toEqual(['sandbox contract', ''])
  })
})

test('the first declaration of an entity counts, and quotes in it are safe in attributes', () => {
  const text = `<!DOCTYPE workflow [<!ENTITY n 'a "b" > c'><!ENTITY n "other">]>
    <workflow><!-- &n; --><steps><step id="1" name="&n;"/></steps></workflow>`
  expect(parseWorkflow(text, 'w.xml').workflow.steps).toEqual([{ id: '1', name: 'a "b" > c' }])
})

test('attributes of other namespaces say nothing', () => {
  const text = '<workflow><steps><step xmlns:x="urn:x" x:id="2" id="1" x:name="b" name="a"/></steps></workflow>'
  expect(parseWorkflow(text, 'w.xml').workflow.steps).toEqual([{ id: '1', name: 'a' }])
})

test('a workflow that goes round in circles by itself is refused when it is followed', () => {
  const action = (id: string, to: string) =>
    `<actions><action id="${id}" name="on" auto="TRUE"><results><unconditional-result step="${to}"/></results></action></actions>`
  const { workflow } = parseWorkflow(
    `<workflow><initial-actions><action id="9" name="@Create"><results><unconditional-result step="1"/></results></action>
    </initial-actions><steps><step id="1" name="a">${action('1', '2')}</step><step id="2" name="b">${action('2', '1')}</step>
    </steps></workflow>`,
    'w.xml',
  )
  expect(refusal(() => requestContract(platform, forLive, { workflow }))).toMatchObject({
    code: 'contract/workflow-endless',
    data: { workflow: 'w.xml' },
  })
})

const result = '<unconditional-result step="1"/>'
const asking = '<result step="1"><condition type="x"/></result>'
const called = '<function type="sendNotification"/>'
const common = (actions: string) => `<common-actions>${actions}</common-actions>`
const globally = (actions: string) => `<global-actions>${actions}</global-actions>`
const action = (results: string, functions = '') =>
  `<action id="1" name="a"><pre-functions>${functions}</pre-functions><results>${results}</results></action>`
const step = (id: number, actions: string, functions = '') =>
  `<step id="${id}" name="${id}"><pre-functions>${functions}</pre-functions><actions>${actions}</actions></step>`

function times(count: number, build: (id: number) => string): string {
  return Array.from({ length: count }, (_, at) => build(at + 1)).join('')
}

function stepWith(result: string): string {
  return `<step id="1" name="a"><actions><action id="1" name="go"><results>${result}</results></action></actions></step>`
}

/** A transition as a line: step, action, roles, condition, step, state. */
function lines(workflow: Workflow): string[] {
  return workflow.transitions.map(({ from, action, when, to, state = '' }) => {
    const facts = describeFacts(when)
    const left = from === undefined ? '' : stepName(workflow, from)
    const reached = to === undefined ? 'same' : stepName(workflow, to)
    const condition = facts === '' ? '' : ` when ${facts}`
    return `${left}: ${action} (${describeRoles(when)})${condition} → ${reached} ${state.replace('apicontract.status.', '')}`.trim()
  })
}
