import type { ArgumentsCamelCase, Argv } from 'yargs'
import type { ExitCode } from './exit.ts'
import type { Io } from './io.ts'

/** A command with its arguments, ready to run. */
export type Run = (io: Io) => Promise<ExitCode>

/** A module in `commands/`: which arguments `A` the command takes, and what it does with them. */
export interface Command<A> {
  readonly declare: (parser: Argv) => Argv<A>
  readonly run: (args: ArgumentsCamelCase<A>, io: Io) => Promise<ExitCode>
}

/** The arguments of a command that is declared like this. */
export type ArgumentsOf<Declared extends (parser: Argv) => unknown> =
  ReturnType<Declared> extends Argv<infer A> ? A : never

/** Takes the command that the words name, and the names of the arguments that it takes by their place. */
export type Choose = (run: Run, positionals: readonly string[]) => void

/** Adds a command to a parser; its module is loaded when the command is named, its library when it runs. */
export type Declare = (parser: Argv, choose: Choose) => void

export function command<A>(signature: string, describe: string, load: () => Promise<Command<A>>): Declare {
  const positionals = Array.from(signature.matchAll(/[<[](\w+)/g), ([, name = '']) => name)
  return (parser, choose) => {
    parser.command(
      signature,
      describe,
      async (commandParser) => (await load()).declare(commandParser),
      (args) => choose(async (io) => (await load()).run(args, io), positionals),
    )
  }
}

/** Adds a command that only has commands of its own. */
export function group(name: string, describe: string, commands: Readonly<Record<string, Declare>>): Declare {
  return (parser, choose) => {
    parser.command(name, describe, (inner) => {
      for (const declare of Object.values(commands)) declare(inner, choose)
      return inner.demandCommand(1, `Name what to do: ${Object.keys(commands).join(', ')}.`)
    })
  }
}
