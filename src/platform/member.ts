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

/** A schema without what makes it optional. */
export function bare(schema: Schema): Schema {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? bare(schema.unwrap()) : schema
}
