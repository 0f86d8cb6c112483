import { z } from 'zod'

/** The schema of named values; unlike zod's own, it does not lose a member whose name is `__proto__`. */
export function record<T>(value: z.ZodType<T>): z.ZodType<Readonly<Record<string, T>>> {
  const schema = z.unknown().superRefine((input, context) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) {
      context.addIssue({ code: 'invalid_type', expected: 'object', input, continue: false })
      return
    }
    for (const [name, member] of Object.entries(input))
      for (const issue of value.safeParse(member).error?.issues ?? [])
        context.addIssue({ ...issue, path: [name, ...issue.path], input: member, continue: false })
  })
  const { $schema: _, readOnly: __, ...additionalProperties } = z.toJSONSchema(value)
  // What passes is such a record; zod cannot know.
  return schema.meta({ type: 'object', additionalProperties }) as z.ZodType<Readonly<Record<string, T>>>
}
