import { isJson } from '../../diagnostics/likeness.ts'
import { importArchive, type Model, refuse } from '../../index.ts'
import { inputName } from '../../text/one-line.ts'
import { archiveLimits, inputSizes, type LimitArguments } from '../arguments/limits.ts'
import type { Io } from '../io.ts'
import { withEveryMistake } from '../work-on.ts'
import { decodeUtf8, readInput, type Sizes, type Source } from './input.ts'

/** The model in an input, or of the archive that the input is. `meet` gets the text of a model before it is checked. */
export async function readModel(
  io: Io,
  input: string,
  args: LimitArguments,
  meet: (text: string) => Promise<void> = async () => undefined,
): Promise<Model> {
  const { bytes, isModel } = await readEither(io, input, inputSizes(args))
  if (!isModel) return importArchive(bytes, { limits: archiveLimits(args) }).model
  const text = decodeUtf8(bytes, input)
  await meet(text)
  // The schema of models takes longer to load than most archives take to read.
  const { parseModel } = await import('../../index.ts')
  const check = async () => {
    const { checkModel } = await import('../../index.ts')
    return checkModel(text)
  }
  return withEveryMistake(input, async () => parseModel(text), check)
}

/** The bytes of an archive or of a model, and which of the two they are. */
export async function readEither(
  io: Source,
  input: string,
  { archive, model }: Sizes,
): Promise<{ readonly bytes: Uint8Array; readonly isModel: boolean }> {
  const bytes = await readInput(io, input, archive.size > model.size ? archive : model)
  const isModel = isJson(bytes)
  const { size, option } = isModel ? model : archive
  if (bytes.length > size) refuse('cli/input-too-large', { input: inputName(input), limit: size, option })
  return { bytes, isModel }
}
