import { z } from 'zod'
import { byPlace, type Problem, problem } from '../diagnostics/problem.ts'
import { refuse } from '../errors.ts'
import type { JsonPath } from '../model/json-pointer.ts'
import { present } from '../model/present.ts'
import { closest } from '../text/closest.ts'
import { clark, parseClark } from '../xml/qname.ts'
import type { XmlName } from '../xml/tree.ts'
import { bare, itemOf, membersOf, type Schema, unheeded } from './member.ts'
import { readMessage } from './message.ts'
import type { MessageKind } from './message-kind.ts'
import { namespaceWithin } from './names.ts'

/** A text that a message was parsed from. */
export interface MessageText {
  /** JSON or XML, as its media type says. */
  readonly text: string
  /** One of `mediaTypes`; parameters do not matter. */
  readonly mediaType: string
}

/**
 * A warning for each member of a message that has no effect: it is kept in the message, but may be a known one,
 * mistyped. With the text that the message was parsed from, each warning has its place.
 */
export function unknownMembers<T>(kind: MessageKind<T>, message: T, source?: MessageText): readonly Problem[] {
  const found = unknownIn(message, kind.schema, [], kind.root)
  if (found.length === 0 || source === undefined) return found.map(told)
  const { placeOfName } = readMessage(kind, source.text, source.mediaType)
  return found.map((one) => ({ ...told(one), place: placeOfName(one.path) })).toSorted(byPlace)
}

/** Refuses a text that says something, but none of whose members the message has: nothing would come of it. */
export function refuseForeign(kind: MessageKind<unknown>, { text, mediaType }: MessageText): void {
  const { value, placeOf } = readMessage(kind, text, mediaType)
  const members = Object.keys(Object(value)).filter((name) => !isAboutDocument(name))
  const known = membersOf(kind.schema)
  if (members.length > 0 && !members.some((name) => Object.hasOwn(known, name)))
    refuse('platform/no-member', { message: kind.root.local }, placeOf([]))
}

/** A member that nothing is done with: nobody knows it, though perhaps one that it is near, or it is known as such. */
interface Unheeded {
  readonly path: JsonPath
  readonly meant?: string | undefined
  readonly isKnown?: boolean
}

function told({ path, meant, isKnown }: Unheeded): Problem {
  return problem('platform/member-unknown', { member: path.join('.'), ...present({ meant, isKnown }) })
}

function unknownIn(value: unknown, schema: Schema | undefined, path: JsonPath, around: XmlName): readonly Unheeded[] {
  const item = itemOf(schema)
  if (item !== undefined && Array.isArray(value))
    return value.flatMap((one, i) => unknownIn(one, item, [...path, i], around))
  if (!(bare(schema) instanceof z.ZodObject)) return []
  const shape = membersOf(schema)
  return Object.entries(Object(value)).flatMap(([name, member]) => {
    const within = [...path, name]
    if (shape[name] === unheeded) return [{ path: within, isKnown: true }]
    if (Object.hasOwn(shape, name))
      return unknownIn(member, shape[name], within, { namespace: namespaceWithin(around, name), local: name })
    if (isAboutDocument(name)) return []
    return [{ path: within, meant: meantBy(name, Object.keys(shape), around) }]
  })
}

/** Whether XML says this of the document itself, such as where its schema is. */
function isAboutDocument(name: string): boolean {
  return name.startsWith('@')
}

/** The known member that a name is near; of an element in another namespace, by its full name. */
function meantBy(name: string, known: readonly string[], around: XmlName): string | undefined {
  if (!name.startsWith('{')) return closest(name, known)
  const meant = closest(parseClark(name).local, known)
  return meant && clark(namespaceWithin(around, meant), meant)
}
