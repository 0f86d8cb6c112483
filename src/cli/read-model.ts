import { importArchive, type Model, parseModel, refuse } from '../index.ts'
import { decodeText, nameOf, readInput } from './input.ts'
import type { Io } from './io.ts'
import { archiveLimits, archiveSize, modelSize } from './options.ts'

/** The model in an input, or of the archive that the input is. */
export async function readModel(io: Io, input: string, args: Readonly<Record<string, unknown>>): Promise<Model> {
  const limit = [archiveSize(args), modelSize(args)].reduce((one, other) => (one.size > other.size ? one : other))
  const bytes = await readInput(io, input, limit)
  if (!isJson(bytes)) return importArchive(bytes, { limits: archiveLimits(args) }).model
  const { size, option } = modelSize(args)
  if (bytes.length > size) refuse('cli/input-too-large', { input: nameOf(input), limit: size, option })
  return parseModel(decodeText(bytes, input))
}

/** Whether a text begins with a brace; an archive begins with the letters PK. */
function isJson(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 1024)))
}
