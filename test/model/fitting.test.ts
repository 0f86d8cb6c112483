import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { fitting } from '../../src/model/fitting.ts'

interface Tree {
  readonly name: string
  readonly below?: readonly Tree[]
}
const tree: z.ZodType<Tree> = z.lazy(() =>
  z.strictObject({ name: z.string(), below: z.array(tree).readonly().exactOptional() }),
)

const schemas: Readonly<Record<string, z.ZodType>> = {
  text: z.string(),
  'text of a form': z.string().regex(/^a/),
  base64: z.base64(),
  flag: z.boolean(),
  number: z.number(),
  'whole number': z.int().positive(),
  literal: z.literal(['a', 1]),
  choice: z.enum(['a', 'b']),
  list: z.array(z.string()).readonly(),
  tuple: z.tuple([z.string(), z.number()]),
  'open tuple': z.tuple([z.string()], z.number()),
  'tuple with an item that may be absent': z.tuple([z.string(), z.number().exactOptional()], z.string()),
  object: z.strictObject({ a: z.string(), b: z.string().exactOptional(), c: z.string().optional() }),
  tree,
  union: z.union([z.string(), z.strictObject({ a: z.number() })]),
  variants: z.discriminatedUnion('a', [
    z.strictObject({ a: z.literal('a') }),
    z.strictObject({ a: z.literal('b'), b: z.int() }),
  ]),
  'custom rule': z.unknown().superRefine((value, context) => {
    if (value !== 'a') context.addIssue('not a')
  }),
  'object that forgets': z.object({ a: z.string() }),
  'text that changes': z.string().trim(),
  'object with a default': z.strictObject({ a: z.string().default('x') }),
}

const values: readonly unknown[] = [
  ...['', 'a', ' a ', 'b', 'YWJj', true, null, undefined, 0, 1, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY],
  ...[[], ['a'], ['a', 1], ['a', 1, 2], ['a', 'b'], ['a', 1, 'b'], [1]],
  ...[{}, { a: 'a' }, { a: 'b' }, { a: 'b', b: 1 }, { a: 1 }, { a: 'a', b: 'b', c: 'c' }, { a: 'a', d: 'd' }],
  ...[{ a: ' a' }, { name: 'a' }, { name: 'a', below: [{ name: 'b', below: [] }] }, { name: 'a', below: [{}] }],
  JSON.parse('{ "a": "a", "__proto__": "b" }'),
]

describe.each(Object.entries(schemas))('of the schema of a %s', (_, schema) => {
  test.each(values.map((value) => [value]))('what fits is what zod takes as it is: %j', (value) => {
    const { success, data } = schema.safeParse(value)
    const asItIs = success && JSON.stringify(data) === JSON.stringify(value)
    if (fitting(schema)(value)) expect(asItIs).toBe(true)
  })
})

test('what zod takes fits, of all schemas that models are made of', () => {
  const known = Object.entries(schemas).filter(([name]) => !/forgets|changes|default/.test(name))
  for (const [, schema] of known)
    for (const value of values)
      expect([value, fitting(schema)(value)]).toEqual([value, schema.safeParse(value).success])
})
