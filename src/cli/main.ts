import { sentenceLines } from '../text/lines.ts'
import { oneLine } from '../text/one-line.ts'
import { exit } from './exit.ts'
import type { Io } from './io.ts'
import { version } from './version.ts'

/** Runs one command line in the given world, and answers with the exit code; throws nothing. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(args, io)
  } catch (error) {
    return await failed(error, args.includes('--debug'), io)
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<number> {
  if (args.length === 1 && args[0] === '--version') {
    await io.stdout.write(`${version()}\n`)
    return exit.done
  }
  // Loading what reads other command lines takes longer than printing the version.
  const { parseArguments } = await import('./arguments/parse.ts')
  const parsed = await parseArguments(args, io.stdout.columns ?? 80)
  switch (parsed.kind) {
    case 'text':
      await io.stdout.write(`${parsed.text}\n`)
      return exit.done
    case 'run':
      return await parsed.run(io)
    case 'mistake':
      await io.stderr.write(`${sentenceLines(parsed.message, io.stderr.columns).join('\n')}\n${parsed.help}\n`)
      return exit.usage
  }
}

async function failed(error: unknown, debug: boolean, io: Io): Promise<number> {
  const message = oneLine(error instanceof Error ? error.message : String(error))
  const stack = debug && error instanceof Error ? `${error.stack}\n` : ''
  const outputFailed = error instanceof Error && 'syscall' in error && error.syscall === 'write'
  const what = outputFailed ? 'the output could not be written' : 'internal error, please report it'
  // Where even this cannot be written, the exit code still tells.
  await io.stderr.write(`apicontract: ${what}: ${message}\n${stack}`).catch(() => undefined)
  return outputFailed ? exit.outputFailed : exit.ourFault
}
