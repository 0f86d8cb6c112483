import type { Argv } from 'yargs'
import { defaultLimits, defaultXmlLimits, type Limits, type XmlLimits } from '../../index.ts'
import type { InputLimit } from '../files/input.ts'
import { buildSize, parseSize } from './size.ts'

type Arguments = Readonly<Record<string, unknown>>

/** A file to read, or standard input. */
export function inputArgument(describe: string) {
  return { type: 'string', demandOption: true, describe: `${describe}, or - for standard input` } as const
}

/** Files to read. */
export function inputArguments(describe: string) {
  return { type: 'string', array: true, demandOption: true, describe } as const
}

/** Limits of the container and of the documents in it. */
export type ArchiveLimits = Limits & XmlLimits

const descriptions: Readonly<Record<keyof ArchiveLimits, string>> = {
  maxArchiveSize: 'Bytes of an archive',
  maxEntries: 'Entries of an archive',
  maxEntrySize: 'Inflated bytes of an entry',
  maxTotalSize: 'Inflated bytes of all entries',
  maxRatio: 'Inflated to deflated size of an entry above 1 MiB, or of all above 16 MiB',
  maxNameLength: 'Bytes of an entry name',
  maxSegmentLength: 'Bytes between two slashes of an entry name',
  maxNameLevels: 'Levels of an entry name',
  maxDepth: 'Levels of XML elements',
  maxAttributes: 'Attributes of an XML element',
  maxNodes: 'Elements, attributes, texts of an XML document',
  maxAttributeLength: 'Characters of an XML attribute value',
  maxTextLength: 'Characters of an XML text',
  maxMarkupLength: 'Characters of an XML name or comment',
}
const archiveDefaults: ArchiveLimits = { ...defaultLimits, ...defaultXmlLimits }
const modelDefault = 256 * 2 ** 20
const definitionDefault = 16 * 2 ** 20

/**
 * Adds an option for each limit of an archive; the help names them in a few lines at its end, and explains them when
 * asked.
 */
export function withArchiveLimits<A>(parser: Argv<A>): Argv<A> {
  const defaults = new Map(Object.entries(archiveDefaults))
  const limits = Object.entries(descriptions).map(([limit, describe]) => {
    const [option, size] = [optionOf(limit), defaults.get(limit) ?? 0]
    withLimit(parser, option, describe, size, true)
    return `--${option} ${buildSize(size)}`
  })
  return parser
    .showHidden('limits', 'With --help: explain each limit of archives')
    .epilogue(`Limits of archives, to be raised by numbers like 5000 or 64MiB: ${limits.join(', ')}.`)
}

/** Adds the option for the size of a model. */
export function withModelLimit<A>(parser: Argv<A>): Argv<A> {
  return withLimit(parser, 'max-model-size', 'Bytes of a model', modelDefault)
}

/** Adds the option for the size of a definition. */
export function withDefinitionLimit<A>(parser: Argv<A>): Argv<A> {
  return withLimit(
    parser,
    'max-definition-size',
    'Bytes of a definition, or of a document that it names',
    definitionDefault,
  )
}

/** The limits of an archive that the options ask for. */
export function archiveLimits(args: Arguments): ArchiveLimits {
  const given = Object.keys(archiveDefaults).flatMap((limit) => {
    const size = args[optionOf(limit)]
    return typeof size === 'number' ? [[limit, size] as const] : []
  })
  return { ...archiveDefaults, ...Object.fromEntries(given) }
}

/** How much is read of an archive. */
export function archiveSize(args: Arguments): InputLimit {
  return { size: archiveLimits(args).maxArchiveSize, option: '--max-archive-size' }
}

/** How much is read of a model. */
export function modelSize(args: Arguments): InputLimit {
  const given = args['max-model-size']
  return { size: typeof given === 'number' ? given : modelDefault, option: '--max-model-size' }
}

/** How much is read of a definition, and of a document that it names. */
export function definitionSize(args: Arguments): InputLimit {
  const given = args['max-definition-size']
  return { size: typeof given === 'number' ? given : definitionDefault, option: '--max-definition-size' }
}

function withLimit<A>(parser: Argv<A>, option: string, describe: string, size: number, hidden = false): Argv<A> {
  parser.option(option, {
    type: 'string',
    requiresArg: true,
    hidden,
    describe,
    defaultDescription: buildSize(size),
    coerce: (value: unknown) => sizeOf(option, value),
  })
  return parser
}

function optionOf(limit: string): string {
  return limit.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function sizeOf(option: string, value: unknown): number {
  const text = once(option, value)
  const size = parseSize(text)
  if (size === undefined) throw new Error(`--${option}: ${JSON.stringify(text)} is not a number like 5000 or 64MiB.`)
  return size
}

/** An option with a value, given at most once. */
export function valueOption(name: string, describe: string) {
  return { type: 'string', requiresArg: true, describe, coerce: (given: unknown) => once(name, given) } as const
}

/** An option with one of these words. */
export function choiceOption<T extends string>(name: string, choices: readonly T[], describe: string) {
  const coerce = (given: unknown): NoInfer<T> => {
    const word = once(name, given)
    const choice = choices.find((one) => one === word)
    if (choice === undefined) throw new Error(`--${name}: ${JSON.stringify(word)} is none of ${choices.join(', ')}.`)
    return choice
  }
  const words: readonly NoInfer<T>[] = choices
  return { requiresArg: true, describe, choices: words, coerce } as const
}

/** The value of an option that is given at most once. */
export function once(option: string, value: unknown): string {
  if (typeof value !== 'string') throw new Error(`--${option} is given more than once.`)
  return value
}
