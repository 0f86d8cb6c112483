import { z } from 'zod'
import { closest } from '../diagnostics/closest.ts'
import { type Problem, problem } from '../diagnostics/problem.ts'
import { bare, itemOf, membersOf, type Schema } from './member.ts'
import type { MessageKind } from './message-kind.ts'

/** A warning for each member of a message that nothing is done with: it is kept, but may be a known one, mistyped. */
export function unknownMembers<T>({ schema }: MessageKind<T>, message: T): readonly Problem[] {
  return unknownIn(message, schema, [])
}

function unknownIn(value: unknown, schema: Schema | undefined, path: readonly string[]): readonly Problem[] {
  const item = itemOf(schema)
  if (item !== undefined && Array.isArray(value))
    return value.flatMap((one, i) => unknownIn(one, item, [...path, String(i)]))
  if (!(bare(schema) instanceof z.ZodObject)) return []
  const shape = membersOf(schema)
  return Object.entries(Object(value)).flatMap(([name, member]) => {
    if (Object.hasOwn(shape, name)) return unknownIn(member, shape[name], [...path, name])
    // What XML says of a document itself, such as where its schema is.
    if (name.startsWith('@')) return []
    const meant = closest(name, Object.keys(shape))
    const data = { member: [...path, name].join('.'), ...(meant !== undefined && { meant }) }
    return [problem('platform/member-unknown', data)]
  })
}
