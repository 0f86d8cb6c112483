import yargs, { type Argv } from 'yargs'
import type { Choose, Run } from '../command.ts'
import { commands, wordsOf } from '../commands.ts'
import { version } from '../version.ts'
import type { Parsed } from './parse.ts'

/** Reads the words of any command line. */
export async function parseWithYargs(args: readonly string[], columns: number): Promise<Parsed> {
  let run: Run | undefined
  let positionals: readonly string[] = []
  let text = ''
  const end = args.includes('--') ? args.indexOf('--') : args.length
  const words = [
    ...args.slice(0, end).map((word) => (word === '-' ? dash : word)),
    ...args.slice(end + 1).map((word) => (word === help ? help + dash : word.replace(/^-/, dash))),
  ]
  const parserOf = (width: number | null) =>
    declared(words, width, (chosen, names) => {
      run = chosen
      positionals = names
    })
  try {
    checkWords(words)
    // yargs lays out the help even where nobody asks for it; breaking lines takes most of that time.
    const isAsked = words.at(-1) === help || words.some((word) => /^(?:-\w*h|--h)/.test(word))
    const given = await parserOf(isAsked ? columns : null).parseAsync(words, {}, (_error, _argv, output) => {
      text = output
    })
    if (text === '') checkGiven(given, words, positionals)
    if (text === '' && end < args.length) checkLast(given, args[end - 1])
  } catch (error) {
    if (!isMistake(error)) throw error
    // Loaded only where there is a mistake to explain.
    const { mistakeIn } = await import('./mistake.ts')
    const { program, message } = await mistakeIn(words, error.message, parserOf(null))
    const rest = args.length === 0 ? await parserOf(columns).getHelp() : `See ${program} --help.`
    return { kind: 'mistake', message: `${program}: ${withDashes(message)}`, help: rest }
  }
  return run === undefined ? { kind: 'text', text } : { kind: 'run', run }
}

/**
 * A variable of the shell that is not set leaves nothing behind; the value that is joined to a letter yargs takes for
 * further letters.
 */
function checkWords(words: readonly string[]): void {
  const empty = words.find((word) => /^(?:-[\w-]+=)?$/.test(word))
  if (empty !== undefined)
    throw new Error(empty === '' ? 'An argument is empty.' : `${empty.slice(0, -1)} is given an empty value.`)
  for (const word of words) {
    const [, letter, rest = ''] = /^-([of])([^=].*)$/s.exec(word) ?? []
    if (letter === undefined) continue
    const isLong = /^(?:output|force|format|fail-on)(?:=|$)/.test(word.slice(1))
    throw new Error(`There is no option ${word}; did you mean ${isLong ? `-${word}` : `-${letter} ${rest}`}?`)
  }
}

/**
 * Checks what yargs lets pass: words too many, arguments given as options, and options that take no value but have one.
 */
function checkGiven(
  given: Readonly<Record<string, unknown>> & { readonly _: readonly unknown[] },
  words: readonly string[],
  positionals: readonly string[],
): void {
  const more = given._.slice(wordsOf(String(given._[0])))
  if (more.length > 0) throw new Error(`Unknown argument: ${more.join(' ')}`)
  if (given['limits'] === true) throw new Error('--limits needs --help.')
  for (const word of words) {
    const [, name = '', value] = /^--?([\w-]+)(?:=(.*))?$/s.exec(word) ?? []
    if (positionals.includes(name)) throw new Error(`<${name}> is an argument without a name: leave --${name} out.`)
    const isFlag = typeof given[name] === 'boolean'
    if (isFlag && value !== undefined && value !== 'true' && value !== 'false')
      throw new Error(`--${name} takes no value: leave "=${value}" out.`)
  }
}

/** No option takes its value from behind `--`. */
function checkLast(given: Readonly<Record<string, unknown>>, word = ''): void {
  const [, name = ''] = /^--?([\w-]+)$/.exec(word) ?? []
  if (name in given && typeof given[name] !== 'boolean') throw new Error(`Not enough arguments following: ${name}`)
}

/** The word that yargs takes for `--help` where it is the last. */
const help = 'help'

/**
 * Stands in for `-`, which yargs loses among arguments without an option name, and for the first hyphen of what follows
 * `--`, which it takes for no argument, and behind `help` there; no argument can hold this character.
 */
const dash = '\u0000'

function restoreDashes(args: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(args)) args[name] = restoreDash(value)
}

function restoreDash(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(restoreDash)
  return typeof value === 'string' ? restored(value) : value
}

function restored(text: string): string {
  return text.replaceAll(help + dash, help).replaceAll(dash, '-')
}

/** A parser for these words, with every command; lines of help break at a width, if one is given. */
function declared(words: readonly string[], width: number | null, choose: Choose): Argv {
  const parser = yargs([...words])
    .scriptName('apicontract')
    .usage('$0 <command>\n\nReads and writes the export archives of the Akana API Platform.')
    .parserConfiguration({
      'boolean-negation': false,
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
    .demandCommand(1, 'Name a command.')
    .option('debug', { type: 'boolean', describe: 'Show the stack of an unexpected error' })
    .version(version())
    .alias('help', 'h')
    .wrap(width && Math.min(width, 100))
  for (const declare of Object.values(commands)) declare(parser, choose)
  return parser
}

/** What yargs throws is a bare `Error`; anything of another class, or with a code, did not come from the words. */
function isMistake(error: unknown): error is Error {
  if (!(error instanceof Error) || 'code' in error) return false
  return error.constructor === Error || error.name === 'YError'
}

function withDashes(message: string): string {
  return restored(message.replaceAll(JSON.stringify(dash).slice(1, -1), dash))
}
