import type { z } from 'zod'
import type { XmlName } from '../documents/shape/shape.ts'
import { refuse } from '../errors.ts'
import { parseJson, placeInJson } from '../model/json.ts'
import { buildXmlMessage } from './build-xml.ts'
import { encodingOf } from './media-type.ts'
import { parseXmlMessage } from './parse-xml.ts'

/**
 * A message of the platform's REST API. Its two laws, for each media type: `parse(build(message)) = message`, and
 * `build` says all that the text said, members that nobody knows included.
 */
export interface MessageKind<T> {
  /** The root element in XML; JSON has no name for it. */
  readonly root: XmlName
  readonly schema: z.ZodType<T>
}

/** The message that a text of a media type holds. Refuses with its place what is not one. */
export function parseMessage<T>(kind: MessageKind<T>, text: string, mediaType: string): T {
  const isJson = encodingOf(mediaType) === 'json'
  const value = isJson ? parseJson(text, 'platform') : parseXmlMessage(kind, text)
  const checked = kind.schema.safeParse(value)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  const path = (issue?.path ?? []).map((step) => (typeof step === 'number' ? step : String(step)))
  const data = { member: path.join('.'), reason: issue?.message ?? 'it is not as expected' }
  return refuse('platform/member', data, isJson ? placeInJson(text, path) : {})
}

/** The text of a message in a media type; twin of `parseMessage`. */
export function buildMessage<T>(kind: MessageKind<T>, message: T, mediaType: string): string {
  if (encodingOf(mediaType) === 'xml') return buildXmlMessage(kind, message)
  return `${JSON.stringify(message, undefined, 2)}\n`
}
