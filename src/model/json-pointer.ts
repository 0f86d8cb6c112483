import { isSecretText } from '../text/secret-names.ts'

/** The steps from a JSON value to one inside it: names of members, places in lists. */
export type JsonPath = readonly (string | number)[]

/** A path as a JSON Pointer (RFC 6901). */
export function buildPointer(path: JsonPath): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** A path for a message: names inside a secret may be part of it. */
export function shownPath(path: JsonPath): JsonPath {
  const secret = path.findIndex((step) => isSecretText(String(step)))
  return secret < 0 || secret === path.length - 1 ? path : [...path.slice(0, secret + 1), '•••']
}

/** The path of a JSON Pointer, in which digits alone are the place in a list. */
export function parsePointer(pointer: string): (string | number)[] {
  const steps = pointer.split('/').slice(1)
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')))
}

/** The path of an issue of zod, which counts symbols among the names of members. */
export function jsonPath(path: readonly PropertyKey[]): JsonPath {
  return path.map((step) => (typeof step === 'number' ? step : String(step)))
}

/** What a path leads to; nothing where it leads nowhere. */
export function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((inner, step) => Object(inner)[step], value)
}

/** The path to the first text or name that is wanted; values to be passed over are not looked into. */
export function pathToText(
  value: unknown,
  isWanted: (text: string) => boolean,
  passedOver: ReadonlySet<unknown> = new Set(),
): JsonPath | undefined {
  if (typeof value === 'string') return isWanted(value) ? [] : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, inner] of Object.entries(value)) {
    if (passedOver.has(inner)) continue
    const rest = isWanted(name) ? [] : pathToText(inner, isWanted, passedOver)
    if (rest !== undefined) return [Array.isArray(value) ? Number(name) : name, ...rest]
  }
  return undefined
}

/** The paths to objects in a value, in one walk through it. */
export function pathsTo(value: object, wanted: ReadonlySet<object>): ReadonlyMap<object, JsonPath> {
  const found = new Map<object, JsonPath>()
  const walk = (around: object, path: JsonPath) => {
    if (wanted.has(around)) found.set(around, path)
    for (const [name, inner] of Object.entries(around))
      if (typeof inner === 'object' && inner !== null)
        walk(inner, [...path, Array.isArray(around) ? Number(name) : name])
  }
  walk(value, [])
  return found
}
