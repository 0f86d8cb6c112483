import { portableEngine } from '../../src/archive/engine.ts'
import { nodeEngine } from '../../src/archive/node-engine.ts'
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

/** Every engine, which must all answer alike. */
export const engines = [
  { name: 'portable', engine: portableEngine },
  { name: 'Node', engine: nodeEngine },
] as const
