import { isDeepStrictEqual } from 'node:util'
import type { InferredOptionTypes } from 'yargs'
import { buildModel, contractLabel, exportArchive, type Model, unknownForms } from '../../index.ts'
import { oneLine } from '../../text/one-line.ts'
import { archiveLimits, type LimitArguments } from '../arguments/limits.ts'
import { endingOf, outputOptions } from '../arguments/output.ts'
import { nameAfter, writeOutput } from '../files/output.ts'
import type { Io } from '../io.ts'
import { reportProblems } from '../report.ts'

const written = outputOptions('.zip', '.json')

/** Where a changed model goes; the format follows from the name. */
export const changedOptions = {
  ...written,
  output: {
    ...written.output,
    demandOption: true,
    describe: 'Where to write the result: an archive (.zip), a model, or - for standard output',
  },
} as const

export interface ChangedArguments extends InferredOptionTypes<typeof changedOptions>, LimitArguments {
  readonly input: string
}

/**
 * Writes a changed model as such or as an archive, and says which contracts are new or changed, or that nothing is
 * changed.
 */
export async function writeChanged(io: Io, args: ChangedArguments, before: Model, after: Model): Promise<void> {
  const { input, output, force } = args
  const isArchive = endingOf(output) === '.zip'
  const archive = isArchive ? exportArchive(after, { limits: archiveLimits(args) }) : undefined
  if (archive !== undefined) await reportProblems(io, input, [...archive.findings, ...unknownForms(after, before)])
  const content = archive?.bytes ?? `${buildModel(after, { pretty: true })}\n`
  await writeOutput(io, { output, nameInFolder: nameAfter(input, '.json'), input, force }, content)
  if (after === before) await io.stderr.write('Nothing changed: everything is as requested already.\n')
  const known = new Map(before.contracts.map((contract) => [contract.id, contract]))
  for (const contract of after.contracts) {
    const earlier = known.get(contract.id)
    if (isDeepStrictEqual(earlier, contract)) continue
    const { id, state, workflowState } = contract
    const is = earlier?.state === state ? 'is changed, and still' : 'is now'
    await io.stderr.write(
      `${oneLine(`Contract ${id} ${is} ${contractLabel(contract) ?? workflowState} (${state}).`)}\n`,
    )
  }
}

/** Prints an answer, unless the changed model is what standard output holds. */
export async function answer(io: Io, { output }: ChangedArguments, text: string): Promise<void> {
  if (output !== '-') await io.stdout.write(text)
}
