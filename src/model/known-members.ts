import { z } from 'zod'
import type { JsonPath } from './json-pointer.ts'

/** The members that an object at this path of a schema may have; empty where the path leads to none. */
export function knownMembers(schema: z.ZodType, path: JsonPath): string[] {
  let schemas = [schema].flatMap(plainSchemas)
  for (const step of path) schemas = schemas.flatMap((one) => inner(one, step)).flatMap(plainSchemas)
  return [...new Set(schemas.flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : [])))]
}

/** A schema without what is wrapped around it; each option of a union. */
function plainSchemas(schema: unknown): readonly unknown[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional || schema instanceof z.ZodReadonly)
    return plainSchemas(schema.unwrap())
  if (schema instanceof z.ZodLazy) return plainSchemas(schema.unwrap())
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(plainSchemas)
  return [schema]
}

function inner(schema: unknown, step: string | number): readonly unknown[] {
  if (schema instanceof z.ZodArray) return [schema.element]
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, step) ? [schema.shape[step]] : []
  return []
}
