import type { Argv } from 'yargs'
import { type Reason, reasonsFor } from '../../index.ts'
import { oneLine } from '../../text/one-line.ts'
import { withLimits } from '../arguments/limits.ts'
import { flagOption, modelArgument } from '../arguments/options.ts'
import type { ArgumentsOf } from '../command.ts'
import type { ExitCode } from '../exit.ts'
import type { Io } from '../io.ts'
import { onModel } from '../on-model.ts'
import { renderJson } from '../render/json.ts'
import { type Paint, paintFor } from '../render/paint.ts'

type Arguments = ArgumentsOf<typeof declare>

export function declare(parser: Argv) {
  const declared = parser
    .positional('input', modelArgument)
    .positional('id', {
      type: 'string',
      demandOption: true,
      describe: 'ID, key or name of an object',
    })
    .option('json', flagOption('Print the reasons as JSON'))
    .example('$0 why business.zip Gold', 'Say why a license is in an archive')
    .example('$0 why business.zip listPayments', 'Say it of every object with that name')
  return withLimits(declared)
}

export function run(args: Arguments, io: Io): Promise<ExitCode> {
  return onModel(io, args, async (model) => {
    const reasons = reasonsFor(model, args.id)
    const paint = paintFor(io.stdout, io.env)
    const text = args.json ? renderJson(reasons) : reasons.map((reason) => render(reason, paint)).join('\n')
    await io.stdout.write(text)
  })
}

function render({ object, path, referredBy }: Reason, paint: Paint): string {
  const head = `Referred to by ${referredBy.length === 0 ? 'nothing.' : `${referredBy.length}:`}`
  const others = referredBy.map(({ from, type }) => `  ${show(from)}  ${paint('dim', type)}`)
  return `${[paint('bold', show(object)), ...way(object, path, paint), paint('bold', head), ...others].join('\n')}\n`
}

function way(object: Reason['object'], path: Reason['path'], paint: Paint): readonly string[] {
  if (path === undefined) return ['  No path leads to it from anything that exports are made for.']
  if (path.length === 0) return ['  Exports are made for it: nothing has to bring it along.']
  const steps = path.map(({ from, type }, depth) => `${indent(depth)}${show(from)}  ${paint('dim', type)}`)
  return [...steps, `${indent(path.length)}${paint('bold', show(object))}`]
}

/** Steps of a long way down stand below each other from some depth on. */
function indent(depth: number): string {
  return '  '.repeat(Math.min(depth, 40) + 1)
}

function show({ class: kind, key, name }: Reason['object']): string {
  return oneLine(name === undefined || name === key ? `${kind} ${key}` : `${kind} ${name} (${key})`)
}
