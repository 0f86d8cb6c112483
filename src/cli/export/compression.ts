import type { InferredOptionTypes, Options } from 'yargs'
import { readArchive, type WriteOptions } from '../../index.ts'
import { fastNodeEngine } from '../../node.ts'
import { archiveLimits, archiveSize, type LimitArguments } from '../arguments/limits.ts'
import { choiceOption, valueOption } from '../arguments/options.ts'
import { readInput } from '../files/input.ts'
import type { Io } from '../io.ts'
import { concerning } from '../work-on.ts'

/** How the entries of an archive are compressed. */
export const compressionOptions = {
  deflate: {
    ...choiceOption(
      'deflate',
      ['platform', 'fast'],
      'Compress to the very bytes that the platform writes, or several times faster to others',
    ),
    default: 'platform',
  },
  base: valueOption('base', 'Archive whose compressed entries are copied where their content is the same'),
} as const satisfies Record<string, Options>

export type CompressionArguments = InferredOptionTypes<typeof compressionOptions> & LimitArguments

/** What these options and the limits say about writing archives; reads the base. */
export async function compressionOf(args: CompressionArguments, io: Io): Promise<WriteOptions> {
  const limits = archiveLimits(args)
  const { base: file } = args
  const readBase = async (name: string) => readArchive(await readInput(io, name, archiveSize(args)), { limits })
  return {
    limits,
    ...(args.deflate === 'fast' && { engine: fastNodeEngine }),
    ...(file !== undefined && { base: await concerning(file, () => readBase(file)) }),
  }
}
