import { z } from 'zod'
import { closest } from '../diagnostics/closest.ts'
import { type Problem, problem } from '../diagnostics/problem.ts'
import { clark, parseClark } from '../xml/qname.ts'
import type { XmlName } from '../xml/tree.ts'
import { bare, itemOf, membersOf, type Schema } from './member.ts'
import type { MessageKind } from './message-kind.ts'
import { namespaceWithin } from './names.ts'

/** A warning for each member of a message that nothing is done with: it is kept, but may be a known one, mistyped. */
export function unknownMembers<T>({ root, schema }: MessageKind<T>, message: T): readonly Problem[] {
  return unknownIn(message, schema, [], root)
}

function unknownIn(
  value: unknown,
  schema: Schema | undefined,
  path: readonly string[],
  around: XmlName,
): readonly Problem[] {
  const item = itemOf(schema)
  if (item !== undefined && Array.isArray(value))
    return value.flatMap((one, i) => unknownIn(one, item, [...path, String(i)], around))
  if (!(bare(schema) instanceof z.ZodObject)) return []
  const shape = membersOf(schema)
  return Object.entries(Object(value)).flatMap(([name, member]) => {
    const within = [...path, name]
    if (Object.hasOwn(shape, name))
      return unknownIn(member, shape[name], within, { namespace: namespaceWithin(around, name), local: name })
    // What XML says of a document itself, such as where its schema is.
    if (name.startsWith('@')) return []
    const meant = meantBy(name, Object.keys(shape), around)
    return [problem('platform/member-unknown', { member: within.join('.'), ...(meant !== undefined && { meant }) })]
  })
}

/** The known member that a name is near; of an element in another namespace, by its full name. */
function meantBy(name: string, known: readonly string[], around: XmlName): string | undefined {
  if (!name.startsWith('{')) return closest(name, known)
  const meant = closest(parseClark(name).local, known)
  return meant && clark(namespaceWithin(around, meant), meant)
}
