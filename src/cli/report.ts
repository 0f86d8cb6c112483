import type { Finding, Problem } from '../index.ts'
import { inputName } from '../text/one-line.ts'
import type { Io } from './io.ts'
import { renderFindings, renderProblems } from './render/finding.ts'
import { paintFor } from './render/paint.ts'

/** Says findings in `input`, on standard error. */
export async function reportFindings(io: Io, input: string, findings: readonly Finding[]): Promise<void> {
  const paint = paintFor(io.stderr, io.env)
  await io.stderr.write(renderFindings(findings, inputName(input), paint, io.stderr.columns))
}

/** Says what was found in `input`, on standard error. */
export async function reportProblems(io: Io, input: string, found: readonly Problem[]): Promise<void> {
  const paint = paintFor(io.stderr, io.env)
  await io.stderr.write(renderProblems(found, inputName(input), paint, io.stderr.columns))
}
