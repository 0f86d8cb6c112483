import { z } from 'zod'
import { closest } from '../diagnostics/closest.ts'
import { type Problem, problem } from '../diagnostics/problem.ts'
import { bare, type Schema } from './member.ts'
import type { MessageKind } from './message-kind.ts'

/** A warning for each member of a message that nothing is done with: it is kept, but may be a known one, mistyped. */
export function unknownMembers<T>({ schema }: MessageKind<T>, message: T): readonly Problem[] {
  return unknownIn(message, schema, [])
}

function unknownIn(value: unknown, schema: Schema | undefined, path: readonly string[]): readonly Problem[] {
  const known = schema === undefined ? undefined : bare(schema)
  if (known instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((item, i) => unknownIn(item, known.element, [...path, String(i)]))
  }
  if (!(known instanceof z.ZodObject)) return []
  const shape: Readonly<Record<string, Schema>> = known.shape
  return Object.entries(Object(value)).flatMap(([name, member]) => {
    if (Object.hasOwn(shape, name)) return unknownIn(member, shape[name], [...path, name])
    // What XML says of a document itself, such as where its schema is.
    if (name.startsWith('@')) return []
    const meant = closest(name, Object.keys(shape))
    const data = { member: [...path, name].join('.'), ...(meant !== undefined && { meant }) }
    return [problem('platform/member-unknown', data)]
  })
}
