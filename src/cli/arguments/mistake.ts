import type { Argv } from 'yargs'
import { actions, shortActionName } from '../../index.ts'
import { closest } from '../../text/closest.ts'
import { commands, contractCommands } from '../commands.ts'

/** What is wrong with a command line. */
export interface Mistake {
  /** The command that it is about, `apicontract export` for example. */
  readonly program: string
  readonly message: string
}

/**
 * Says in sentences what yargs, or the check of a value, says of a command line, and what was most likely meant.
 * `parser` is to read that line, has not done so yet, and does not break the lines of help.
 */
export async function mistakeIn(args: readonly string[], message: string, parser: Argv): Promise<Mistake> {
  const line = await readLine(args, parser)
  const said = message.replace(/\s+/g, ' ')
  for (const [pattern, word] of wordings) {
    const found = pattern.exec(said)
    if (found !== null) return { program: line.program, message: word(line, found[1] ?? '', found[2] ?? '', said) }
  }
  return { program: line.program, message: said }
}

/** A command line, and what its command takes. */
interface Line {
  readonly program: string
  /** How the command is used, with the names of its arguments. */
  readonly usage: string
  readonly args: readonly string[]
  /** What is neither an option nor its value, nor names the command. */
  readonly words: readonly string[]
  /** The names of the options that are given, and of those that there are. */
  readonly given: readonly string[]
  readonly known: readonly string[]
  /** The help text of the command, an option a line. */
  readonly help: string
}

async function readLine(args: readonly string[], parser: Argv): Promise<Line> {
  const help = await parser.getHelp()
  const [usage = ''] = help.split('\n')
  const program = /^[^<[]*/.exec(usage)?.[0].trim() ?? ''
  const { argv, aliases } = parser.parsed || { argv: { _: [] }, aliases: {} }
  const isOption = (name: string) => !['_', '$0', '--', ...positionalsOf(usage)].includes(name)
  return {
    program,
    usage,
    args,
    words: argv._.map(String).slice(program.split(' ').length - 1),
    given: Object.keys(argv).filter(isOption),
    known: Object.keys(aliases).filter(isOption),
    help,
  }
}

type Wording = (line: Line, one: string, other: string, said: string) => string

/** What is said where yargs says this. A word that is missing may just be mistyped. */
const wordings: readonly (readonly [RegExp, Wording])[] = [
  [/^Name (?:a command|what to do)/, (line, _, __, said) => unknownOption(line) ?? said],
  [/^Not enough non-option arguments/, (line) => unknownOption(line) ?? absent(absentWords(line), line)],
  [/^Missing required arguments?: (.*)/, (line, names) => unknownOption(line) ?? absent(names.split(', '), line)],
  [
    /^Unknown arguments?: /,
    (line, _, __, said) => unknownCommand(line) ?? unknownOption(line) ?? tooMany(line) ?? said,
  ],
  [
    /^Not enough arguments following: (.*)/,
    (line, name) => `${shown(name, line)} needs a value${meaning(name, line)}.`,
  ],
  [/^Arguments (\S+) and (\S+) are mutually/, (_, one, other) => `--${one} and --${other} exclude each other.`],
  [
    /^(?:Implications failed|Missing dependent arguments): (\S+) -> (\S+)/,
    (_, one, other) => `--${one} needs --${other}.`,
  ],
  [/^Invalid values: Argument: (\S+), Given: (.*)/, noChoice],
  [/^--\S+: "" is none of/, (line, _, __, said) => unknownOption(line) ?? said],
  [
    /^--\S+: "(.*)" is none of (.*?)(?:, nor .*)?$/,
    (_, word, rest, said) => suggesting(said, word, rest.match(/[\w=-]+/g) ?? []),
  ],
]

function unknownCommand({ program, words: [word = ''], help }: Line): string | undefined {
  if (!help.includes('\nCommands:\n')) return undefined
  return `There is no command ${JSON.stringify(word)}${didYouMean(commandMeant(word, program))}`
}

/** Commands of contracts are missed by who leaves `contract` out, and actions are taken for commands. */
function commandMeant(word: string, program: string): string | undefined {
  const lines = new Map([
    ['help', '--help'],
    ['version', '--version'],
    ...Object.values(actions).map((action) => {
      const name = shortActionName(action)
      return [name, `contract act <input> <contract> ${name}`] as const
    }),
    ...Object.keys(contractCommands).map((name) => [name, `contract ${name}`] as const),
    ...(program === 'apicontract' ? Object.keys(commands).map((name) => [name, name] as const) : []),
  ])
  const meant = closest(word, [...lines.keys()])
  return meant && lines.get(meant)
}

function unknownOption({ args, given, known }: Line): string | undefined {
  const unknown = given.filter((name) => !known.includes(name))
  const typed = args.find((word) => {
    const [, dashes = '', name = ''] = /^(--?)([^=]+)/.exec(word) ?? []
    return dashes === '--' ? unknown.includes(name) : [...name].some((letter) => unknown.includes(letter))
  })
  if (typed === undefined) return undefined
  const [option = ''] = typed.split('=')
  const meant = closest(
    option.replace(/^--?/, ''),
    known.filter((name) => name.length > 1),
  )
  return `There is no option ${option}${didYouMean(meant && `--${meant}`)}`
}

function absentWords({ usage, words }: Line): readonly string[] {
  return positionalsOf(usage.replace(/ \[.*/, '')).slice(words.length)
}

function absent(names: readonly string[], line: Line): string {
  return names.map((name) => `${shown(name, line)} is missing${meaning(name, line)}.`).join(' ')
}

function tooMany({ usage, words }: Line): string | undefined {
  const word = words[positionalsOf(usage).length]
  return word && `${JSON.stringify(word)} is one argument too many: ${usage}`
}

function noChoice(line: Line, name: string, rest: string): string {
  const [, given = '', choices = ''] = /^(".*?"), Choices: (.*?)(?: Argument: |$)/.exec(rest) ?? []
  const allowed = Array.from(choices.matchAll(/"([^"]*)"/g), ([, choice = '']) => choice)
  return suggesting(`${shown(name, line)}: ${given} is none of ${allowed.join(', ')}.`, given.slice(1, -1), allowed)
}

/** A sentence about a word, with the one of those that are allowed which it is like. */
function suggesting(said: string, word: string, allowed: readonly string[]): string {
  const meant = closest(word, allowed) ?? closest(word.toLowerCase(), allowed)
  return said.replace(/\.$/, '') + didYouMean(meant)
}

function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '.' : `; did you mean ${meant}?`
}

/** An argument or an option as it is written. */
function shown(name: string, { usage }: Line): string {
  if (positionalsOf(usage).includes(name)) return `<${name}>`
  return name.length === 1 ? `-${name}` : `--${name}`
}

/** What the help says of it. */
function meaning(name: string, { help }: Line): string {
  const line = new RegExp(`^ +(?:-\\w, )?-{0,2}${name}(?:, --[\\w-]+)? {2,}(.*?)(?: {2,}\\[|$)`, 'm')
  const [, found = ''] = line.exec(help) ?? []
  return found && `: ${found}`
}

function positionalsOf(usage: string): readonly string[] {
  return Array.from(usage.matchAll(/[<[]([\w-]+)/g), ([, name = '']) => name)
}
