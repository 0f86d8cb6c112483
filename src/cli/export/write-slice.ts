import { exportArchive, type Slice, type WriteOptions } from '../../index.ts'
import { type Target, writeOutput } from '../files/output.ts'
import type { Io } from '../io.ts'
import { report } from '../report.ts'
import type { Ahead } from './ahead.ts'

/** How parts of a model are written. */
export interface SliceOptions {
  /** Whether to write nothing where the model lacks an object of the part. */
  readonly strict: boolean
  readonly compression: WriteOptions
  /** The archive of the whole model, where it is being built already. */
  readonly ahead?: Ahead
}

/** Writes the archive of a part of a model, and says what there is to say; whether it was written. */
export async function writeSlice(
  { model, findings }: Slice,
  target: Target,
  { strict, compression, ahead }: SliceOptions,
  io: Io,
): Promise<boolean> {
  const found = strict ? findings.map(asError) : findings
  const isRefused = found.some(({ severity }) => severity === 'error')
  // What is left out of an archive is of no interest where none is written.
  await report(io, target.input, isRefused ? found.filter(({ severity }) => severity !== 'info') : found)
  if (isRefused) return false
  const { bytes, findings: said } = (await ahead?.export(model, compression)) ?? exportArchive(model, compression)
  await report(io, target.input, said)
  await writeOutput(io, target, bytes)
  return true
}

function asError(found: Slice['findings'][number]): Slice['findings'][number] {
  return found.severity === 'warning' ? { ...found, severity: 'error' } : found
}
