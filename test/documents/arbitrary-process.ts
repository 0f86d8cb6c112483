import fc from 'fast-check'
import type { Activity } from '../../src/documents/process/activities.ts'
import type { ProcessDefinition } from '../../src/documents/process/definition.ts'
import type { Step } from '../../src/documents/process/steps.ts'
import { odd, qualifiedName } from './laws.ts'

/** Text that no rule gives: the members that a rule could give are left out then. */
const own = odd.map((text) => `x${text}`)

const script = fc.record(
  { source: odd, imports: fc.array(odd, { minLength: 1, maxLength: 2 }), language: own },
  { requiredKeys: [] },
)
const inVariable = fc.record({ name: odd, jsonPath: odd }, { requiredKeys: ['name'] })
const insertContent = fc.record(
  { content: odd, contentType: odd, fromVariable: inVariable, toVariable: inVariable, action: odd },
  { requiredKeys: [] },
)
const named = { name: odd, updated: fc.nat() }
const requiredKeys = ['name'] as const
const activity: fc.Arbitrary<Activity> = fc.oneof(
  fc.record({ ...named, script }, { requiredKeys: [...requiredKeys, 'script'] }),
  fc.record({ ...named, process: fc.record({ key: odd }) }, { requiredKeys: [...requiredKeys, 'process'] }),
  fc.record({ ...named, insertContent }, { requiredKeys: [...requiredKeys, 'insertContent'] }),
  fc.record({ ...named, type: qualifiedName('A') }, { requiredKeys: [...requiredKeys, 'type'] }),
)

const ofMessage = { name: own, operation: own, partnerLink: own, portType: qualifiedName('S') }
const step: fc.Arbitrary<Step> = fc.letrec<{ step: Step; switch: Step }>((tie) => {
  const steps = fc.array(tie('step'), { minLength: 1, maxLength: 3 })
  const optional = { requiredKeys: ['step'] } satisfies { requiredKeys: ['step'] }
  const branches = { name: odd, language: own, label: odd, inputVariable: own, steps, otherwise: steps }
  return {
    switch: fc.oneof(
      fc.record(
        {
          ...branches,
          step: fc.constant('switch'),
          condition: fc.record({ source: odd, language: own }, { requiredKeys: ['source'] }),
        },
        optional,
      ),
      fc.record({ ...branches, step: fc.constant('switch'), conditionText: odd }, optional),
    ),
    step: fc.oneof(
      { maxDepth: 3 },
      fc.record({ ...ofMessage, step: fc.constant('receive'), variable: own }, optional),
      fc.record({ ...ofMessage, step: fc.constant('reply'), variable: own, faultName: qualifiedName('F') }, optional),
      fc.record(
        {
          ...ofMessage,
          step: fc.constant('invoke'),
          activity: odd.map((text) => `y${text}`),
          propagateExchange: fc.constant(false),
        },
        { requiredKeys: ['step', 'activity'] },
      ),
      fc.record(
        {
          ...ofMessage,
          step: fc.constant('invoke'),
          service: qualifiedName('Service'),
          inputVariable: own,
          outputVariable: own,
        },
        optional,
      ),
      tie('switch'),
    ),
  }
}).step

const roles = { myRole: own, partnerRole: odd }
const initial = fc.record(
  { name: fc.constant('initial'), portType: qualifiedName('Initial'), ...roles },
  { requiredKeys: ['name', 'portType'] },
)
const others = fc
  .subarray(['nextHop', 'Activity', 'Other', ''], { minLength: 0 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name, index) =>
        fc.record(
          { name: fc.constant(name), portType: qualifiedName(`P${index}`), ...roles },
          { requiredKeys: ['name', 'portType'] },
        ),
      ),
    ),
  )
const variable = fc.oneof(
  fc.record({ name: own, messageType: qualifiedName('M'), defaultValue: odd }, { requiredKeys: ['name'] }),
  fc.record(
    { name: own, type: fc.constantFrom('string', 'any', '{uri:x}t'), defaultValue: odd },
    { requiredKeys: ['name', 'type'] },
  ),
)

/** Processes as they are read: what a rule gives is left out. */
export const arbitraryProcess: fc.Arbitrary<ProcessDefinition> = fc
  .record(
    {
      name: odd,
      namespace: own,
      exported: fc
        .record({ name: odd, description: odd, organizationKey: odd }, { requiredKeys: [] })
        .filter((exported) => Object.keys(exported).length > 0),
      activities: fc.array(activity, { maxLength: 3 }),
      partnerLinks: fc.tuple(initial, others).map(([first, rest]) => [first, ...rest]),
      variables: fc.array(variable, { maxLength: 2 }),
      steps: fc.array(step, { minLength: 1, maxLength: 4 }),
      isFaultUsual: fc.boolean(),
    },
    { requiredKeys: ['name', 'isFaultUsual'] },
  )
  .map(({ isFaultUsual, ...definition }) => {
    const isReceiving = definition.steps?.some((one) => one.step === 'receive') ?? false
    return isFaultUsual ? definition : { ...definition, faultHandler: !isReceiving }
  })
