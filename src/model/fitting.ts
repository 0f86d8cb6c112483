import { z } from 'zod'

/** Whether a value is one that a schema takes as it is. */
type Fits = (value: unknown) => boolean

/**
 * Whether a schema of JSON takes a value just as it is. Zod, which alone says what is wrong with a value, makes a copy
 * of all that is right, which takes many times as long. Of kinds of schema that are not known here no value fits.
 */
export function fitting(schema: z.ZodType): Fits {
  const known = new Map<unknown, Fits>()
  const fits = (inner: unknown): Fits => {
    const found = known.get(inner) ?? compiled(inner, fits)
    known.set(inner, found)
    return found
  }
  return fits(schema)
}

function compiled(schema: unknown, fits: (schema: unknown) => Fits): Fits {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional || schema instanceof z.ZodReadonly)
    return fits(schema.unwrap())
  if (schema instanceof z.ZodLazy) {
    // A schema may hold itself.
    let inner: Fits | undefined
    return (value) => {
      inner ??= fits(schema.unwrap())
      return inner(value)
    }
  }
  if (!(schema instanceof z.ZodType)) return nothing
  const { checks = [] } = schema.def
  if (checks.length > 0 || 'format' in schema.def) return (value) => isTakenAsIs(schema, value)
  if (schema instanceof z.ZodString) return (value) => typeof value === 'string'
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === 'boolean'
  if (schema instanceof z.ZodNumber) return (value) => Number.isFinite(value)
  if (schema instanceof z.ZodLiteral) return among(schema.values)
  if (schema instanceof z.ZodEnum) return among(new Set(schema.options))
  if (schema instanceof z.ZodArray) return listOf(fits(schema.element))
  if (schema instanceof z.ZodTuple) return tupleOf(schema, fits)
  if (schema instanceof z.ZodUnion) return oneOf(schema.options.map(fits))
  return schema instanceof z.ZodObject ? objectOf(schema, fits) : nothing
}

const nothing: Fits = () => false

function isTakenAsIs(schema: z.ZodType, value: unknown): boolean {
  const { success, data } = schema.safeParse(value)
  return success && data === value
}

function among(values: ReadonlySet<unknown>): Fits {
  return (value) => values.has(value)
}

function listOf(fits: Fits): Fits {
  return (value) => Array.isArray(value) && value.every(fits)
}

function tupleOf({ def: { items, rest } }: z.ZodTuple, fits: (schema: unknown) => Fits): Fits {
  const first = items.map(fits)
  const others = rest === null ? nothing : fits(rest)
  const needed = items.filter((item) => !isOptional(item)).length
  return (value) =>
    Array.isArray(value) && value.length >= needed && value.every((item, at) => (first[at] ?? others)(item))
}

function oneOf(options: readonly Fits[]): Fits {
  return (value) => options.some((fits) => fits(value))
}

/** An object with members of its schema only; those of another schema might be left out of the copy. */
function objectOf({ shape, def: { catchall } }: z.ZodObject, fits: (schema: unknown) => Fits): Fits {
  if (!(catchall instanceof z.ZodNever)) return nothing
  const members = new Map(Object.entries(shape).map(([name, schema]) => [name, fits(schema)]))
  const needed = Object.keys(shape).filter((name) => !isOptional(shape[name]))
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    for (const [name, member] of Object.entries(value)) if (!members.get(name)?.(member)) return false
    return needed.every((name) => Object.hasOwn(value, name))
  }
}

function isOptional(schema: unknown): boolean {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional
}
