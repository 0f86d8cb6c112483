import type { Argv } from 'yargs'
import { type ActionOptions, disagreements, lifecycle, parseWorkflow, roles, type Workflow } from '../../index.ts'
import { archiveLimits, type LimitArguments, modelSize } from '../arguments/limits.ts'
import { valueOption } from '../arguments/options.ts'
import type { ArgumentsOf } from '../command.ts'
import { readText } from '../files/input.ts'
import type { Io } from '../io.ts'
import { reportProblems } from '../report.ts'

/** What the options of `withLifecycle` say. */
export type LifecycleArguments = ArgumentsOf<typeof withLifecycle> & LimitArguments

/** What the options of `withActionOptions` say. */
export type ActionArguments = ArgumentsOf<typeof withActionOptions> & LimitArguments

/** Adds the options that choose a lifecycle. */
export function withLifecycle<A>(parser: Argv<A>) {
  return parser
    .option(
      'workflow',
      valueOption('workflow', 'Workflow definition (OSWorkflow XML) in place of the documented lifecycle'),
    )
    .option('variant', {
      type: 'string',
      array: true,
      nargs: 1,
      describe: `Reading to follow where the sources disagree; the first of each is the default: ${choices}`,
      coerce: (given: readonly string[] | undefined) => given && checkChoices(given),
    })
    .conflicts('workflow', 'variant')
}

/** Adds the options that choose a lifecycle, and the role of who acts. */
export function withActionOptions<A>(parser: Argv<A>) {
  return withLifecycle(parser).option('as', {
    choices: roles,
    array: true,
    nargs: 1,
    describe: 'Role of the person who acts; if left out, rights are not checked',
  })
}

/** The lifecycle that the options choose; says what of a workflow definition is not understood. */
export async function chosenLifecycle(io: Io, args: LifecycleArguments): Promise<Workflow> {
  if (args.workflow === undefined) return lifecycle(Object.fromEntries((args.variant ?? []).map(parts)))
  const text = await readText(io, args.workflow, modelSize(args))
  const { workflow, findings } = parseWorkflow(text, args.workflow, { limits: archiveLimits(args) })
  await reportProblems(io, args.workflow, findings)
  return workflow
}

/** Who acts, and by which lifecycle. */
export async function chosenActionOptions(io: Io, args: ActionArguments): Promise<ActionOptions> {
  const workflow = await chosenLifecycle(io, args)
  return args.as === undefined ? { workflow } : { workflow, roles: args.as }
}

const choices = Object.entries(disagreements)
  .map(([name, options]) => options.map((option) => `${name}=${option}`).join(' or '))
  .join(', ')

function checkChoices(given: readonly string[]): readonly string[] {
  const known: Readonly<Record<string, readonly string[]>> = disagreements
  const chosen = new Map<string, string>()
  for (const choice of given) {
    const [name, option] = parts(choice)
    const isKnown = Object.hasOwn(known, name) && choice === `${name}=${option}` && known[name]?.includes(option)
    if (!isKnown) throw new Error(`--variant: "${choice}" is none of ${choices}.`)
    if ((chosen.get(name) ?? option) !== option) throw new Error(`--variant: ${name} can be chosen once only.`)
    chosen.set(name, option)
  }
  return given
}

function parts(choice: string): [string, string] {
  const [name = '', option = ''] = choice.split('=')
  return [name, option]
}
