import { refuse } from '../errors.ts'
import { parseJson, placeInJson } from '../model/json.ts'
import { buildXmlMessage } from './build-xml.ts'
import { encodingOf } from './media-type.ts'
import type { MessageKind } from './message-kind.ts'
import { parseXmlMessage } from './parse-xml.ts'

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
