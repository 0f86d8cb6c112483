import { inflateRawSync } from 'node:zlib'
import type { InflateEngine } from '../../src/archive/inflate.ts'
import type { Problem } from '../../src/diagnostics/problem.ts'
import { ProblemError } from '../../src/errors.ts'

/** The problem that an act is refused with, if it is; any other error is thrown on. */
export function problemOf(act: () => unknown): Problem | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
}

export function codeOf(act: () => unknown): string | undefined {
  return problemOf(act)?.code
}

/** A second engine, on zlib, to compare the portable one with. */
export const inflateByZlib: InflateEngine = (deflated, limit) => {
  try {
    // The types of Node 20 do not know the answer that `info` brings.
    const answer: unknown = inflateRawSync(deflated, { maxOutputLength: limit + 1, info: true })
    const { buffer, engine } = answer as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } }
    return buffer.length > limit ? 'too-long' : { bytes: new Uint8Array(buffer), used: engine.bytesWritten }
  } catch (error) {
    return error instanceof RangeError ? 'too-long' : 'broken'
  }
}
