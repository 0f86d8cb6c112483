import { refuse } from '../../errors.ts'
import { isXmlText } from '../xml-text.ts'
import type { Path, YamlSource } from '../yaml-source.ts'

export type Fields = Readonly<Record<string, unknown>>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A place in a document, with what stands there. */
export interface Spot {
  readonly source: YamlSource
  readonly path: Path
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
  if (spot.value === undefined) return []
  if (!Array.isArray(spot.value)) return expect(spot, 'a list')
  return spot.value.map((value, index) => ({ source: spot.source, path: [...spot.path, index], value }))
}

/** The text at a spot, if any. */
export function textAt(spot: Spot): string | undefined {
  if (spot.value === undefined) return undefined
  if (typeof spot.value !== 'string') return expect(spot, 'a text')
  return isXmlText(spot.value) ? spot.value : expect(spot, 'a text without control characters')
}

function fieldsAt(spot: Spot): Fields {
  if (spot.value === undefined) return {}
  if (!isFields(spot.value)) return expect(spot, 'an object')
  const { $ref } = spot.value
  if (typeof $ref !== 'string') return spot.value
  // What the references of a document lead to stands in their place by now, unless there is no end to it.
  const place = spot.source.placeOf([...spot.path, '$ref'])
  if ($ref.startsWith('#')) return refuse('open-api/reference-circular', { reference: $ref }, place)
  return refuse('open-api/reference-external', { reference: $ref }, place)
}

function expect({ source, path }: Spot, expected: string): never {
  return refuse('open-api/malformed', { at: path.join('/') || 'The document', expected }, source.placeOf(path))
}
