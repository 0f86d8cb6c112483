import { z } from 'zod'
import type { GenericElement, GenericXml } from '../documents/shape/generic.ts'
import { type AnyField, isShape, type Part, type Shape, type Value, type Variants } from '../documents/shape/shape.ts'
import { onceFor } from '../values/once.ts'
import { record } from './record-schema.ts'

type Members = Record<string, z.ZodType>

const added = new WeakMap<Shape<unknown>, () => Members>()

/** Gives the objects of a shape members that do not stand in its element: their documents, and what the graph says. */
export function addMembers(shape: Shape<unknown>, members: () => Members): void {
  added.set(shape, members)
}

/** The zod schema of the objects that a shape describes: exactly its members, no others. */
const schemaOfShape: (shape: Shape<unknown>) => z.ZodType = onceFor(
  (shape) => z.strictObject({ ...membersOf(shape.parts), ...added.get(shape)?.() }),
  new WeakMap(),
)

/** The members that the parts of a shape describe. */
export function membersOf(parts: readonly Part[]): Members {
  const members: Members = {}
  for (const part of parts) Object.assign(members, membersOfPart(part))
  return members
}

function membersOfPart(part: Part): Members {
  switch (part.part) {
    case 'element':
    case 'attribute':
    case 'text':
      return { [part.key]: schemaOfField(part) }
    case 'inside':
      return membersOf(part.parts)
    case 'fixed':
      return { [part.key]: z.literal(part.value).describe(part.about) }
    case 'variants':
      return { [part.key]: z.array(schemaOfVariants(part)).readonly().exactOptional().describe(part.about) }
    case 'derived':
    case 'constant':
      return {}
  }
}

function schemaOfField({ content, occurs, about, fallback }: AnyField): z.ZodType {
  const one = isShape(content) ? z.lazy(() => schemaOfShape(content)) : schemaOfValue(content)
  if (occurs === 'many') return z.array(one).readonly().exactOptional().describe(about)
  const isOptional = occurs === 'maybe' || fallback !== undefined
  return isOptional ? one.exactOptional().describe(about) : one.describe(about)
}

function schemaOfValue(value: Value<unknown>): z.ZodType {
  switch (value.kind) {
    case 'text':
    case 'qname':
      return z.string()
    case 'flag':
      return z.boolean()
    case 'integer':
      return z.int()
    case 'number':
      return z.number()
    case 'xml':
      return z.array(genericXml).readonly()
    case 'settings':
      return record(z.string())
  }
}

const unions = new WeakMap<object, z.ZodType>()

/** Made once for each set of options: a shape may hold itself. */
function schemaOfVariants({ tag, options }: Variants<string, unknown>): z.ZodType {
  const known = unions.get(options)
  if (known !== undefined) return known
  const list = z.lazy(() => {
    const [first, ...others] = Object.entries(options()).map(([name, { shape }]) =>
      z.strictObject({ [tag]: z.literal(name), ...membersOf(shape.parts) }),
    )
    return first === undefined ? z.never() : z.discriminatedUnion(tag, [first, ...others])
  })
  const union = list.meta({ id: tag })
  unions.set(options, union)
  return union
}

/** XML that no shape describes, in the manner of JsonML. */
export const genericXml: z.ZodType<GenericXml> = z
  .lazy(() =>
    z.union([
      z.string(),
      z.strictObject({ '#cdata': z.string().describe('Text of a CDATA section.') }),
      genericElement,
    ]),
  )
  .meta({ id: 'xml', description: 'Text, a CDATA section or an element that no member describes.' })

export const genericElement = z
  .tuple([z.string(), z.union([genericXml, record(z.string())]).exactOptional()], genericXml)
  .meta({
    id: 'element',
    description: 'An XML element: its name as `{namespace}local`, its attributes if any, its children.',
    // What may be left out in a list counts as undefined to zod; no JSON has that.
  }) as unknown as z.ZodType<GenericElement>

const at = z.string().describe('Path of the element below that of the object; empty for that one itself.')

/** Where an object differs from what the rules write for it. */
export const deviation = z
  .union([
    z.strictObject({
      at,
      insert: z.int().nonnegative().describe('Place of a further child among all children.'),
      xml: genericXml,
    }),
    z.strictObject({ at, remove: z.literal(true).describe('The element is absent.') }),
    z.strictObject({ at, text: z.string().describe('Its text.') }),
    z.strictObject({ at, content: z.array(genericXml).readonly().describe('All that it holds.') }),
    z.strictObject({
      at,
      attributes: record(z.string().nullable()).describe('Its other attributes; `null` says that one is absent.'),
    }),
    z.strictObject({
      at,
      order: z
        .array(z.union([z.int().nonnegative(), z.string()]))
        .readonly()
        .describe('Order of its children: the keys of children that have one, else the places that they would have.'),
    }),
    z.strictObject({ at, rename: z.string().describe('Its name, `{namespace}local`.') }),
  ])
  .meta({
    id: 'deviation',
    description: 'A point in which the archive differs from what the rules write; `at` is the path of the element.',
  })
