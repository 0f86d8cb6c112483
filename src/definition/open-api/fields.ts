import { type Fields, isFields } from '../../documents/shape/shape.ts'
import { refuse } from '../../errors.ts'
import type { JsonPath } from '../../model/json-pointer.ts'
import { isXmlText } from '../../xml/characters.ts'
import type { YamlSource } from '../../yaml/read-yaml.ts'

/** A place in a document, with what stands there. */
export interface Spot {
  readonly source: YamlSource
  readonly path: JsonPath
  readonly value: unknown
}

export function spotOf(source: YamlSource): Spot {
  return { source, path: [], value: source.value }
}

/** A member of the object that stands at a spot. */
export function within(spot: Spot, name: string): Spot {
  return { source: spot.source, path: [...spot.path, name], value: fieldsAt(spot)[name] }
}

/** The members of the object at a spot, none when nothing stands there. */
export function membersOf(spot: Spot): readonly (readonly [name: string, spot: Spot])[] {
  const names = Object.keys(fieldsAt(spot))
  if (!names.every(isXmlText)) return expect(spot, 'an object with names without control characters')
  return names.map((name) => [name, within(spot, name)])
}

/** The items of the list at a spot, none when nothing stands there. */
export function itemsOf(spot: Spot): readonly Spot[] {
  if (isNothing(spot.value)) return []
  if (!Array.isArray(spot.value)) return expect(spot, 'a list')
  return spot.value.map((value, index) => ({ source: spot.source, path: [...spot.path, index], value }))
}

/** The text at a spot, if any. */
export function textAt(spot: Spot): string | undefined {
  if (isNothing(spot.value)) return undefined
  if (typeof spot.value !== 'string') return expect(spot, 'a text')
  return isXmlText(spot.value) ? spot.value : expect(spot, 'a text without control characters')
}

/** In YAML, a member without a value is null. */
function isNothing(value: unknown): value is undefined | null {
  return value === undefined || value === null
}

/**
 * The object at a spot. What the references of a document lead to stands in their place by now, but for those that lead
 * round in circles: they are followed as far as they are asked for.
 */
function fieldsAt(spot: Spot): Fields {
  const { source, path } = spot
  const followed = new Set<string>()
  let { value } = spot
  for (let $ref = referenceIn(value); $ref !== undefined; $ref = referenceIn(value)) {
    const place = source.placeOf([...path, '$ref'])
    if (!$ref.startsWith('#')) return refuse('open-api/reference-external', { reference: $ref }, place)
    value = followed.has($ref) ? undefined : valueAt(source.value, $ref)
    if (value === undefined) return refuse('open-api/reference-circular', { reference: $ref }, place)
    followed.add($ref)
  }
  if (isNothing(value)) return {}
  if (!isFields(value)) return expect(spot, 'an object')
  return Object.hasOwn(value, mergeKey) ? refuseMerge(spot) : value
}

/** Of YAML 1.1: what it stands for would be lost, since YAML 1.2 and JSON give it no meaning. */
const mergeKey = '<<'

function refuseMerge({ source, path }: Spot): never {
  const data = { name: mergeKey, of: path.join('/'), expected: 'part of YAML 1.2: write out what it merges' }
  return refuse('open-api/unknown-member', data, source.placeOfName(path, mergeKey))
}

function referenceIn(value: unknown): string | undefined {
  const reference = isFields(value) ? value['$ref'] : undefined
  return typeof reference === 'string' ? reference : undefined
}

/** A text of an address without its escapes; nothing where these are none. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** What a JSON Pointer (RFC 6901) in a fragment leads to. */
function valueAt(root: unknown, fragment: string): unknown {
  const steps = fragment.slice(1).split('/').slice(1)
  return steps.reduce<unknown>((value, step) => {
    const name = (decoded(step) ?? step).replaceAll('~1', '/').replaceAll('~0', '~')
    return Object.hasOwn(Object(value), name) ? Object(value)[name] : undefined
  }, root)
}

/** Refuses what stands at a spot, or that nothing does. */
export function expect({ source, path }: Spot, expected: string): never {
  return refuse('open-api/malformed', { at: path.join('/') || 'The document', expected }, source.placeOf(path))
}
