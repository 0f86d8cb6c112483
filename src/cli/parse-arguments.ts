import yargs from 'yargs'
import { closest } from '../diagnostics/closest.ts'
import type { Run } from './command.ts'
import { commands, wordsOf } from './commands.ts'
import { version } from './version.ts'

/** What the words on the command line ask for: a text to show, a command to run, or nothing that makes sense. */
export type Parsed =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'mistake'; readonly message: string; readonly help: string }

/** Reads the words of a command line; nothing runs yet. */
export async function parseArguments(args: readonly string[], columns: number): Promise<Parsed> {
  let run: Run | undefined
  let text = ''
  const parser = parserOf(columns)
  for (const declare of Object.values(commands)) {
    declare(parser, (chosen) => {
      run = chosen
    })
  }
  try {
    if (args.includes('')) throw new Error('An argument is empty.')
    const named = args.map((word) => (word === '-' ? dash : word))
    const { _: words } = await parser.parseAsync(named, {}, (_error, _argv, output) => {
      text = output
    })
    const more = words.slice(wordsOf(String(words[0])))
    if (text === '' && more.length > 0) throw new Error(`Unknown argument: ${more.join(' ')}`)
  } catch (error) {
    if (!isMistake(error)) throw error
    return mistakeOf(error, args, await parser.getHelp())
  }
  return run === undefined ? { kind: 'text', text } : { kind: 'run', run }
}

/** Stands in for `-`, which yargs loses among arguments without an option name; no argument can hold this character. */
const dash = '\u0000'

function restoreDashes(args: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(args)) args[name] = restoreDash(value)
}

function restoreDash(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(restoreDash)
  return value === dash ? '-' : value
}

function parserOf(columns: number) {
  return yargs()
    .scriptName('apicontract')
    .usage('$0 <command>\n\nReads and writes the export archives of the Akana API Platform.')
    .parserConfiguration({
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .middleware(restoreDashes)
    .exitProcess(false)
    .fail(false)
    .detectLocale(false)
    .strict()
    .recommendCommands()
    .demandCommand(1, 'Name a command.')
    .option('debug', { type: 'boolean', describe: 'Show the stack of an unexpected error' })
    .version(version())
    .alias('help', 'h')
    .wrap(Math.min(columns, 100))
}

/** What yargs throws is a bare `Error`; anything of another class, or with a code, did not come from the words. */
function isMistake(error: unknown): error is Error {
  if (!(error instanceof Error) || 'code' in error) return false
  return error.constructor === Error || error.name === 'YError'
}

function mistakeOf({ message }: Error, args: readonly string[], help: string): Parsed {
  const name = args.find((word) => Object.hasOwn(commands, word))
  const program = name === undefined ? 'apicontract' : `apicontract ${name}`
  return {
    kind: 'mistake',
    message: `${program}: ${wordingOf(message)}${suggestion(message, help)}`,
    help: args.length === 0 ? help : `See ${program} --help.`,
  }
}

function wordingOf(words: string): string {
  const message = words.replaceAll(JSON.stringify(dash), '"-"').replaceAll(dash, '-')
  if (message.startsWith('Not enough non-option arguments')) return 'An argument is missing.'
  return message.replace(/\s+/g, ' ')
}

/** A known option that a single unknown one most likely means. */
function suggestion(message: string, help: string): string {
  const word = /^Unknown argument: ([a-z-]+)$/.exec(message)?.[1]
  const known = Array.from(help.matchAll(/--([a-z][a-z-]+)/g), ([, option = '']) => option)
  const meant = word === undefined ? undefined : closest(word, known)
  return meant === undefined ? '' : `; did you mean --${meant}?`
}
