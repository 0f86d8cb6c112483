import { closest } from '../diagnostics/closest.ts'
import { jsonText } from '../diagnostics/json-text.ts'
import { withoutMark } from '../diagnostics/text.ts'
import { refuse } from '../errors.ts'
import { parseJson, placesInJson } from '../model/json.ts'
import { type JsonPath, valueAt } from '../model/json-pointer.ts'
import { misfitOf } from '../model/misfit.ts'
import { repeatedMember } from '../model/repeated-member.ts'
import { positionIn } from '../xml/position.ts'
import { buildXmlMessage } from './build-xml.ts'
import { encodingOf } from './media-type.ts'
import type { MessageKind } from './message-kind.ts'
import { parseXmlMessage, type Said } from './parse-xml.ts'

/** The message that a text of a media type holds. Refuses with its place what is not one. */
export function parseMessage<T>(kind: MessageKind<T>, given: string, mediaType: string): T {
  const text = withoutMark(given)
  const { value, placeOf } = encodingOf(mediaType) === 'json' ? parseJsonMessage(text) : parseXmlMessage(kind, text)
  refuseUnholdable(value, placeOf)
  const checked = kind.schema.safeParse(value)
  if (checked.success) return checked.data
  const { issues } = checked.error
  const { path, fault } = misfitOf(issues, value)
  const [{ message } = { message: '' }] = issues
  // Schemas that know better say so themselves.
  const reason = message.startsWith('Invalid input') ? fault : message
  const place = placeOf(path)
  const member = path.join('.')
  if (path.length > 0 && valueAt(value, path) === undefined) {
    const meant = closest(String(path.at(-1)), Object.keys(Object(valueAt(value, path.slice(0, -1)))))
    return refuse('platform/member-absent', { member, ...(meant !== undefined && { meant }) }, place)
  }
  return refuse('platform/member', { member, reason }, place)
}

function parseJsonMessage(text: string): Said {
  const value = parseJson(text, 'platform')
  refuseRepeated(text, value)
  return { value, placeOf: placesInJson(text).placeOf }
}

function refuseRepeated(text: string, value: unknown): void {
  const { path, offset } = repeatedMember(text, value) ?? {}
  if (path === undefined || offset === undefined) return
  refuse('platform/member', { member: path.join('.'), reason: 'it is given twice' }, positionIn(text, offset))
}

/** What an object has under this name is no member of it, and would be lost in silence. */
const unholdable = '__proto__'

function refuseUnholdable(value: unknown, placeOf: Said['placeOf'], around: JsonPath = []): void {
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) {
    const path: JsonPath = [...around, Array.isArray(value) ? Number(name) : name]
    const reason = 'no object can have a member of this name'
    if (name === unholdable) refuse('platform/member', { member: path.join('.'), reason }, placeOf(path))
    refuseUnholdable(inner, placeOf, path)
  }
}

/**
 * The text of a message in a media type; twin of `parseMessage`. Refuses a media type that the platform does not have,
 * and characters that its XML cannot hold.
 */
export function buildMessage<T>(kind: MessageKind<T>, message: T, mediaType: string): string {
  if (encodingOf(mediaType) === 'xml') return buildXmlMessage(kind, message)
  return `${jsonText(message, 2)}\n`
}
