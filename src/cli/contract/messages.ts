import type { InferredOptionTypes } from 'yargs'
import { buildMessage, type MessageKind, parseMessage, refuseForeign, unknownMembers } from '../../index.ts'
import { type LimitArguments, modelSize } from '../arguments/limits.ts'
import { readText } from '../files/input.ts'
import type { Io } from '../io.ts'
import { reportProblems } from '../report.ts'
import { concerning } from '../work-on.ts'

/** What the options of a message say. */
export type MessageArguments = InferredOptionTypes<typeof messageOptions>

/** Options for printing an answer as the platform words it; without defaults, which yargs would find in conflict. */
export const messageOptions = {
  json: { type: 'boolean', describe: "Print the platform's answer as JSON" },
  xml: { type: 'boolean', conflicts: 'json', describe: "Print the platform's answer as XML" },
} as const

/** Refuses to print an answer where a changed model is printed, which a command that takes both has to check. */
export function checkAnswer({ output, json, xml }: { readonly output?: unknown } & Partial<MessageArguments>): true {
  if (output === '-' && (json || xml))
    throw new Error(`-o - and --${json ? 'json' : 'xml'} both take standard output: write the model to a file.`)
  return true
}

/** A message of the platform, in the form that the options ask for; nothing when they ask for none. */
export function wordedAnswer<T>(kind: MessageKind<T>, message: T, { json, xml }: MessageArguments): string | undefined {
  if (json) return buildMessage(kind, message, 'application/json')
  return xml ? buildMessage(kind, message, 'application/xml') : undefined
}

/** The message in a file, in JSON or XML; says what of it nothing is done with, and refuses it where that is all. */
export async function readMessage<T>(io: Io, kind: MessageKind<T>, file: string, args: LimitArguments): Promise<T> {
  const text = await readText(io, file, modelSize(args))
  const mediaType = text.trimStart().startsWith('<') ? 'application/xml' : 'application/json'
  const message = await concerning(file, async () => parseMessage(kind, text, mediaType))
  await reportProblems(io, file, unknownMembers(kind, message, { text, mediaType }))
  await concerning(file, async () => refuseForeign(kind, { text, mediaType }))
  return message
}
