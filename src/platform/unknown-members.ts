import { z } from 'zod'
import { byPlace, type Problem, problem } from '../diagnostics/problem.ts'
import type { JsonPath } from '../model/json-pointer.ts'
import { closest } from '../text/closest.ts'
import { clark, parseClark } from '../xml/qname.ts'
import type { XmlName } from '../xml/tree.ts'
import { bare, itemOf, membersOf, type Schema } from './member.ts'
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
 * A warning for each member of a message that nothing is done with: it is kept, but may be a known one, mistyped. With
 * the text that the message was parsed from, the place of each.
 */
export function unknownMembers<T>(kind: MessageKind<T>, message: T, source?: MessageText): readonly Problem[] {
  const found = unknownIn(message, kind.schema, [], kind.root)
  if (found.length === 0 || source === undefined) return found.map(told)
  const { placeOfName } = readMessage(kind, source.text, source.mediaType)
  return found.map((one) => ({ ...told(one), place: placeOfName(one.path) })).toSorted(byPlace)
}

/** A member that nobody knows, and the known one that it is near. */
interface Unknown {
  readonly path: JsonPath
  readonly meant: string | undefined
}

function told({ path, meant }: Unknown): Problem {
  return problem('platform/member-unknown', { member: path.join('.'), ...(meant !== undefined && { meant }) })
}

function unknownIn(value: unknown, schema: Schema | undefined, path: JsonPath, around: XmlName): readonly Unknown[] {
  const item = itemOf(schema)
  if (item !== undefined && Array.isArray(value))
    return value.flatMap((one, i) => unknownIn(one, item, [...path, i], around))
  if (!(bare(schema) instanceof z.ZodObject)) return []
  const shape = membersOf(schema)
  return Object.entries(Object(value)).flatMap(([name, member]) => {
    const within = [...path, name]
    if (Object.hasOwn(shape, name))
      return unknownIn(member, shape[name], within, { namespace: namespaceWithin(around, name), local: name })
    // What XML says of a document itself, such as where its schema is.
    if (name.startsWith('@')) return []
    return [{ path: within, meant: meantBy(name, Object.keys(shape), around) }]
  })
}

/** The known member that a name is near; of an element in another namespace, by its full name. */
function meantBy(name: string, known: readonly string[], around: XmlName): string | undefined {
  if (!name.startsWith('{')) return closest(name, known)
  const meant = closest(parseClark(name).local, known)
  return meant && clark(namespaceWithin(around, meant), meant)
}
