import { lacksContent } from '../../documents/process/activities.ts'
import { activityPortType, activityService } from '../../documents/process/names.ts'
import { stepName } from '../../documents/process/step-rules.ts'
import type { Step } from '../../documents/process/steps.ts'
import { member } from '../../documents/shape/parts.ts'
import type { Process } from '../../model/model.ts'
import { groupBy } from '../../values/group-by.ts'
import { repeated } from '../../values/repeated.ts'
import { compareLists } from '../compare-names.ts'
import { definedAmong, hasOtherSteps } from '../parts.ts'
import { type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { absent, holderText, type Reference } from './absent.ts'
import { declarationRules } from './declarations.ts'

/** References of processes and scripts: to each other, and inside. */
export const processReferenceRules: readonly PlainRule[] = [
  absent(
    'reference/process-absent',
    'A process can call reusable processes, by key. The import of one whose callee is nowhere fails.',
    ({ index }) => index.processes,
    processesCalled,
  ),
  absent(
    'reference/script-absent',
    'Script activities and scripts import scripts, by key. The import of one whose script is nowhere fails.',
    ({ index }) => index.scripts,
    scriptsImported,
  ),
  ...declarationRules,
  rule(
    'reference/activity',
    'What a process does itself are activities. Each is run by one step, which names it; a step without its activity ' +
      'has nothing to run.',
    function* (subject) {
      for (const process of subject.model.processes)
        for (const { about, activity, fault } of [
          ...namesakes(process),
          ...unpaired(process, subject.index.stepsOf(process)),
        ])
          yield { at: [process, about], ids: [activity], data: { activity, fault } }
    },
  ),
  rule(
    'reference/drawing',
    'The drawing of a process shows each of its steps once, and nothing else.',
    function* ({ model, index }) {
      for (const { process, definition } of definedAmong(model.processes)) {
        if (process.layout === undefined) continue
        const { missing, extra: besides } = compareLists(
          (process.layout.positions ?? []).map(({ step }) => step),
          index.stepsOf(process).map(stepName),
        )
        const extra = hasOtherSteps(definition) ? [] : besides
        if (missing.length + extra.length > 0)
          yield { at: [process, process.layout], data: { process: definition.name, missing, extra } }
      }
    },
  ),
]

/** The processes that activities call. */
export function* processesCalled({ model }: Subject): Generator<Reference> {
  for (const { process, definition } of definedAmong(model.processes))
    for (const activity of definition.activities ?? [])
      yield {
        at: [process, activity],
        member: 'process',
        id: activity.process?.key,
        holder: holderText('process', definition),
      }
}

/** The scripts that activities and scripts import. */
export function* scriptsImported({ model }: Subject): Generator<Reference> {
  for (const { process, definition } of definedAmong(model.processes))
    for (const { script } of definition.activities ?? [])
      yield* importsOf(script, process, holderText('process', definition))
  for (const script of model.scripts) yield* importsOf(script.document, script, holderText('script', script))
}

function* importsOf(
  script: { readonly imports?: readonly string[] } | undefined,
  around: object,
  holder: string,
): Generator<Reference> {
  if (script === undefined) return
  for (const [index, id] of (script.imports ?? []).entries())
    yield { at: [around, script], member: 'imports', index, id, holder }
}

/** Activities that bear the name of one before them. */
function namesakes({ definition }: Process) {
  const found = repeated(definition?.activities ?? [], ({ name }) => name)
  return found.map(([, about]) => ({ about, activity: about.name, fault: 'is there twice' }))
}

/** Activities that are not run by exactly one step of their name, and steps whose activity is not there. */
function* unpaired({ definition }: Process, steps: readonly Step[]) {
  const activities = definition?.activities ?? []
  const runs = groupBy(steps, (step) => (step.step === 'invoke' ? step.activity : undefined))
  const fewest = hasOtherSteps(definition) ? 0 : 1
  for (const about of activities) {
    const count = runs.get(about.name)?.length ?? 0
    if (count < fewest) yield { about, activity: about.name, fault: 'is run by no step' }
    if (count > 1) yield { about, activity: about.name, fault: 'is run by several steps' }
    if (lacksContent(about)) yield { about, activity: about.name, fault: 'does not say what it does' }
  }
  yield* misnamed(runs, new Set(activities.map(({ name }) => name)))
}

/** Whether a step says of the call of an activity what is not the same for all of them. */
const callOfActivity = {
  operation: 'invoke',
  partnerLink: 'Activity',
  portType: activityPortType,
  service: activityService,
}

function isOtherCall(step: Step): boolean {
  return Object.entries(callOfActivity).some(([name, usual]) => (member(step, name) ?? usual) !== usual)
}

/** Steps whose activity is not there, has another name, or is not called as activities are, by activity. */
function* misnamed(runs: ReadonlyMap<string | undefined, readonly Step[]>, known: ReadonlySet<string>) {
  for (const [activity, [about]] of runs) {
    if (activity === undefined || about === undefined) continue
    if (!known.has(activity)) yield { about, activity, fault: 'is not there' }
    else if (stepName(about) !== activity) yield { about, activity, fault: 'is run by a step of another name' }
    else if (isOtherCall(about)) yield { about, activity, fault: 'is run by a step that calls something else' }
  }
}
