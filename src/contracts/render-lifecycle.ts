import { columns, wrap } from '../text/lines.ts'
import { oneLine } from '../text/one-line.ts'
import { groupBy } from '../values/group-by.ts'
import { describeFacts, describeRoles } from './condition.ts'
import type { Transition, Workflow } from './workflow/workflow.ts'

/** How a lifecycle can be drawn: as a text, or as a diagram for Mermaid or Graphviz. */
export const lifecycleFormats = ['text', 'mermaid', 'dot'] as const
/** A way to draw the lifecycle. */
export type LifecycleFormat = (typeof lifecycleFormats)[number]

/**
 * A lifecycle as a text, with a line end. Diagrams leave out actions that leave a contract where it is. Throws a
 * `TypeError` for an unknown format.
 */
export function renderLifecycle(workflow: Workflow, format: LifecycleFormat): string {
  if (!lifecycleFormats.includes(format)) throw new TypeError(`there is no format ${String(format)}`)
  const lines = { text, mermaid, dot }[format](workflow)
  return `${lines.join('\n')}\n`
}

/** For each step with its status a paragraph, in which each action that leaves it has a row. */
function text(workflow: Workflow): readonly string[] {
  const byStep = groupBy(workflow.transitions, ({ from }) => from)
  const names = new Map(workflow.steps.map(({ id, name }) => [id, name]))
  const paragraphs = [{ id: undefined, name: 'new', status: undefined }, ...workflow.steps].map(
    ({ id, name, status }) => {
      const leaving = byStep.get(id) ?? []
      const title = oneLine(status === undefined ? name : `${name} (${status})`)
      return { isShown: id !== undefined || leaving.length > 0, lines: [title, ...actionsOf(leaving, names)] }
    },
  )
  return paragraphs.filter(({ isShown }) => isShown).flatMap(({ lines }, at) => (at === 0 ? lines : ['', ...lines]))
}

/** A row for each action: its name, and where it leads; below it who may take it, and when. */
function actionsOf(leaving: readonly Transition[], names: ReadonlyMap<string, string>): readonly string[] {
  const rows = columns(
    leaving.map(({ action, to, from, state }) => [
      `  ${shortened(action)}`,
      to === undefined || to === from ? 'stays' : `→ ${names.get(to) ?? to}`,
      state === undefined ? '' : shortened(state),
    ]),
  )
  return leaving.flatMap(({ when, automatic = false }, at) => {
    const [roles, facts] = [automatic ? 'itself' : describeRoles(when), describeFacts(when)]
    const words = [...(roles === '' ? [] : [`by ${roles}`]), ...(facts === '' ? [] : [`when ${facts}`])]
    const below = words.length === 0 ? [] : wrap(words.join(', '), 72)
    return [rows[at] ?? '', ...below.map((line) => `      ${line}`)]
  })
}

function mermaid(workflow: Workflow): readonly string[] {
  const { steps } = workflow
  const places = new Map(steps.map(({ id }, at) => [id, at]))
  const idOf = (step: string) => `s${places.get(step)}`
  const leaving = new Set(workflow.transitions.filter(moves).map(({ from }) => from))
  return [
    'stateDiagram-v2',
    ...steps.map(({ id, name }) => `  ${idOf(id)} : ${words(name)}`),
    ...arrows(workflow).map(
      ({ from, to, label }) => `  ${from === undefined ? '[*]' : idOf(from)} --> ${idOf(to)} : ${words(label)}`,
    ),
    ...steps.filter(({ id }) => !leaving.has(id)).map(({ id }) => `  ${idOf(id)} --> [*]`),
  ]
}

function dot(workflow: Workflow): readonly string[] {
  const quoted = (content: string) => `"${shown(content).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
  return [
    'digraph lifecycle {',
    '  rankdir=LR',
    '  node [shape=box, style=rounded]',
    '  new [shape=point]',
    ...workflow.steps.map(({ id, name }) => `  ${quoted(id)} [label=${quoted(name)}]`),
    ...arrows(workflow).map(
      ({ from, to, label }) =>
        `  ${from === undefined ? 'new' : quoted(from)} -> ${quoted(to)} [label=${quoted(label)}]`,
    ),
    '}',
  ]
}

interface Arrow {
  readonly from: string | undefined
  readonly to: string
  readonly label: string
}

/** One arrow between two steps, for all actions that lead along it. */
function arrows(workflow: Workflow): readonly Arrow[] {
  const along = groupBy(workflow.transitions.filter(moves), ({ from = '', to }) => `${from}\n${to}`)
  return [...along.values()].flatMap((alike) => {
    const label = [...new Set(alike.map(({ action }) => shortened(action)))].join(', ')
    return alike.slice(0, 1).map(({ from, to }) => ({ from, to, label }))
  })
}

function moves(made: Transition): made is Transition & { readonly to: string } {
  return made.to !== undefined && made.to !== made.from
}

/** An action or a state without the words that all of them begin with. */
function shortened(name: string): string {
  return name.replace(/^apicontract\.(action|status)\./, '')
}

/** Text that ends neither a line nor a statement of Mermaid. */
function words(content: string): string {
  return shown(content.replaceAll(/[;:#]+/g, ' '))
}

/** A name in one line, which its author may have broken, that is safe on any terminal. */
function shown(name: string): string {
  return oneLine(name.replaceAll(/\s+/g, ' '))
}
