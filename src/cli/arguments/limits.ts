import type { Argv } from 'yargs'
import { defaultLimits, defaultXmlLimits, type Limits, type XmlLimits } from '../../index.ts'
import type { InputLimit, Sizes } from '../files/input.ts'
import { single } from './options.ts'
import { buildSize, parseSize } from './size.ts'

/** What the options for limits say. */
export interface LimitArguments {
  readonly [option: `max-${string}`]: number | undefined
}

/** Limits of the container and of the documents in it. */
type ArchiveLimits = Limits & XmlLimits

const descriptions: Readonly<Record<keyof ArchiveLimits, string>> = {
  maxArchiveSize: 'Bytes of an archive',
  maxEntries: 'Entries of an archive',
  maxEntrySize: 'Inflated bytes of an entry',
  maxTotalSize: 'Inflated bytes of all entries',
  maxRatio: 'Ratio of inflated to deflated size, of an entry above 1 MiB or of all entries above 16 MiB',
  maxNameLength: 'Bytes of an entry name',
  maxSegmentLength: 'Bytes between two slashes of an entry name',
  maxNameLevels: 'Levels of an entry name',
  maxDepth: 'Levels of XML elements',
  maxAttributes: 'Attributes of an XML element',
  maxNodes: 'Elements, attributes, texts of an XML document',
  maxAttributeLength: 'Characters of an XML attribute value',
  maxTextLength: 'Characters of a text in XML',
  maxMarkupLength: 'Characters of an XML name or comment',
}
const archiveDefaults: ArchiveLimits = { ...defaultLimits, ...defaultXmlLimits }
const modelDefault = 256 * 2 ** 20
const definitionDefault = 16 * 2 ** 20

/** Adds the options for the limits of an input that is an archive or a model. */
export function withLimits<A>(parser: Argv<A>): Argv<A> {
  return withModelLimit(withArchiveLimits(parser))
}

/** Adds an option for each limit of archives, or of those that the command is about, and of the documents in them. */
export function withArchiveLimits<A>(parser: Argv<A>, which = 'archives'): Argv<A> {
  return withEach(parser, which, archiveDefaults)
}

/** Adds an option for each limit of a single document. */
export function withXmlLimits<A>(parser: Argv<A>): Argv<A> {
  return withEach(parser, 'XML', defaultXmlLimits)
}

/** Adds an option for each limit; the help names them in a few lines at its end, and explains them when asked. */
function withEach<A>(parser: Argv<A>, what: string, defaults: Readonly<Partial<ArchiveLimits>>): Argv<A> {
  const sizes = new Map(Object.entries(defaults))
  const limits = Object.entries(descriptions).flatMap(([limit, describe]) => {
    const [option, size] = [optionOf(limit), sizes.get(limit)]
    if (size === undefined) return []
    withLimit(parser, option, describe, size, true)
    return [`--${option} ${buildSize(size)}`]
  })
  return parser
    .showHidden('limits', `With --help: explain each limit of ${what}`)
    .epilogue(`Limits of ${what}; to raise one, give a number like 5000 or 64MiB: ${limits.join(', ')}.`)
}

/** Adds the option for the size of a model, or of what else is read like one. */
export function withModelLimit<A>(parser: Argv<A>, what = 'a model'): Argv<A> {
  return withLimit(parser, 'max-model-size', `Bytes of ${what}`, modelDefault)
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
export function archiveLimits(args: LimitArguments): ArchiveLimits {
  const given = Object.keys(archiveDefaults).flatMap((limit) => {
    const size = args[optionOf(limit)]
    return size === undefined ? [] : [[limit, size] as const]
  })
  return { ...archiveDefaults, ...Object.fromEntries(given) }
}

/** How much is read of an input that is an archive or a model. */
export function inputSizes(args: LimitArguments): Sizes {
  return { archive: archiveSize(args), model: modelSize(args) }
}

/** How much is read of an archive. */
export function archiveSize(args: LimitArguments): InputLimit {
  return { size: archiveLimits(args).maxArchiveSize, option: '--max-archive-size' }
}

/** How much is read of a model. */
export function modelSize(args: LimitArguments): InputLimit {
  return { size: args['max-model-size'] ?? modelDefault, option: '--max-model-size' }
}

/** How much is read of a definition, and of a document that it names. */
export function definitionSize(args: LimitArguments): InputLimit {
  return { size: args['max-definition-size'] ?? definitionDefault, option: '--max-definition-size' }
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

function optionOf(limit: string): `max-${string}` {
  const [, ...words] = limit.split(/(?=[A-Z])/)
  return `max-${words.join('-').toLowerCase()}`
}

function sizeOf(option: string, value: unknown): number {
  const text = single(option, value)
  const size = parseSize(text)
  if (size === undefined) throw new Error(`--${option}: ${JSON.stringify(text)} is not a number like 5000 or 64MiB.`)
  return size
}
