import { refuse } from '../errors.ts'
import { parseJson, placesInJson } from '../model/json.ts'
import { type JsonPath, shownPath, valueAt } from '../model/json-pointer.ts'
import { misfitOf } from '../model/misfit.ts'
import { repeatedMember } from '../model/repeated-member.ts'
import { closest } from '../text/closest.ts'
import { jsonText } from '../text/json-text.ts'
import { withoutMark } from '../text/one-line.ts'
import { positionIn } from '../xml/position.ts'
import { buildXmlMessage } from './build-xml.ts'
import { encodingOf } from './media-type.ts'
import type { MessageKind, MessageValue } from './message-kind.ts'
import { parseXmlMessage } from './parse-xml.ts'

/** The message in a text of a media type. Refuses a text that is not one, with the place. */
export function parseMessage<T>(kind: MessageKind<T>, text: string, mediaType: string): T {
  const { value, placeOf } = readMessage(kind, text, mediaType)
  refuseUnkept(value, [], placeOf)
  const checked = kind.schema.safeParse(value)
  if (checked.success) return checked.data
  const { issues } = checked.error
  const { path, fault } = misfitOf(issues, value)
  const member = path.join('.')
  const found = valueAt(value, path)
  // In XML only what is repeated is a list.
  if (encodingOf(mediaType) === 'xml' && Array.isArray(found))
    return refuse('platform/member', { member, reason: 'it is given twice' }, placeOf([...path, 1]))
  if (path.length > 0 && found === undefined) {
    const meant = closest(String(path.at(-1)), Object.keys(Object(valueAt(value, path.slice(0, -1)))))
    return refuse('platform/member-absent', { member, ...(meant !== undefined && { meant }) }, placeOf(path))
  }
  const [{ message } = { message: '' }] = issues
  // Schemas that know better say so themselves.
  const reason = message.startsWith('Invalid input') ? fault : message
  return refuse('platform/member', { member, reason }, placeOf(path))
}

/** What a text of a media type says, whether it is a message of the kind or not, and where it says it. */
export function readMessage(kind: MessageKind<unknown>, given: string, mediaType: string): MessageValue {
  const text = withoutMark(given)
  return encodingOf(mediaType) === 'json' ? readJsonMessage(text) : parseXmlMessage(kind, text)
}

function readJsonMessage(text: string): MessageValue {
  const value = parseJson(text, 'platform')
  const { path, offset } = repeatedMember(text, value) ?? {}
  if (path !== undefined && offset !== undefined)
    refuse(
      'platform/member',
      { member: shownPath(path).join('.'), reason: 'it is given twice' },
      positionIn(text, offset),
    )
  return { value, ...placesInJson(text) }
}

/** What an object has under this name is no member of it, and would be lost in silence. */
const unholdable = '__proto__'

/** Refuses what would not come back as it was given. */
function refuseUnkept(value: unknown, path: JsonPath, placeOf: MessageValue['placeOf']): void {
  const refuseIt = (reason: string) =>
    refuse('platform/member', { member: shownPath(path).join('.'), reason }, placeOf(path))
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER)
    refuseIt('a number of this size is not kept exactly')
  if (path.at(-1) === unholdable) refuseIt('no object can have a member of this name')
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value))
    refuseUnkept(inner, [...path, Array.isArray(value) ? Number(name) : name], placeOf)
}

/**
 * The text of a message in a media type; twin of `parseMessage`. Refuses a media type that the platform does not have,
 * and characters that its XML cannot hold.
 */
export function buildMessage<T>(kind: MessageKind<T>, message: T, mediaType: string): string {
  if (encodingOf(mediaType) === 'xml') return buildXmlMessage(kind, message)
  return `${jsonText(message, 2)}\n`
}
