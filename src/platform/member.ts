import { z } from 'zod'

/** A text that may be absent. */
export const text = z.string().optional()

/** A truth value that may be absent; samples of requests write it as a text. */
export const flag = z
  .union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')], 'expected true or false')
  .optional()

/** A whole number that may be absent. */
export const integer = z
  .union(
    [
      z.int(),
      z
        .string()
        .regex(/^-?\d{1,15}$/)
        .transform(Number),
    ],
    'expected a whole number',
  )
  .optional()

/** Content that is kept as it is. */
export const anything = z.unknown().optional()

/** Content that is known, and that no operation here does anything with. */
export const unheeded = z.unknown().optional()

/** An array that is there even when it has no item. */
export function list<T extends z.ZodType>(item: T) {
  return z.array(item).default([])
}

/** An array that is absent when it has no item. */
export function maybeList<T extends z.ZodType>(item: T) {
  return z.array(item).optional()
}

/** The schema of any part of a message. */
export type Schema = z.core.$ZodType

/** The members that a schema knows of an object, by their names. */
export function membersOf(schema: Schema | undefined): Readonly<Record<string, Schema>> {
  const known = bare(schema)
  return known instanceof z.ZodObject ? known.shape : {}
}

/** The schema of the items of a list; nothing where a schema is of no list. */
export function itemOf(schema: Schema | undefined): Schema | undefined {
  const known = bare(schema)
  return known instanceof z.ZodArray ? known.element : undefined
}

/** A schema without what makes it optional. */
export function bare(schema: Schema | undefined): Schema | undefined {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? bare(schema.unwrap()) : schema
}
