import { styleText } from 'node:util'
import type { Paint } from '../../index.ts'
import type { Io, Output } from '../io.ts'

export type { Paint }

/** Colours for a terminal only, unless `FORCE_COLOR` or `NO_COLOR` in the environment say otherwise. */
export function paintFor(output: Output, { NO_COLOR, FORCE_COLOR, TERM }: Io['env']): Paint {
  const isForced = FORCE_COLOR !== undefined && FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  const isForbidden = FORCE_COLOR !== undefined || (NO_COLOR !== undefined && NO_COLOR !== '') || TERM === 'dumb'
  const isPainted = isForced || (output.isTerminal && !isForbidden)
  return (format, text) => (isPainted ? styleText(format, text, { validateStream: false }) : text)
}

/** The colour of a severity. */
export const colors = { error: 'red', warning: 'yellow', info: 'blue' } as const
