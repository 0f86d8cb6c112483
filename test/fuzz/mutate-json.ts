import { edges } from './edges.ts'
import type { Random } from './random.ts'

/** One to three changes to a JSON value. */
export function spoiledValue(base: unknown, random: Random): unknown {
  let value = base
  for (let left = 1 + random.below(3); left > 0; left--) value = mutateJson(value, random)
  return value
}

/**
 * A change to a JSON value: a member somewhere in it is dropped, repeated, renamed, put elsewhere or of another type.
 */
function mutateJson(value: unknown, random: Random): unknown {
  return changeBelow(value, value, random, 0)
}

function changeBelow(value: unknown, whole: unknown, random: Random, level: number): unknown {
  const isInner = typeof value === 'object' && value !== null && Object.keys(value).length > 0
  if (!isInner || (level > 0 && random.once(8))) return changed(value, whole, random)
  const members = Object.entries(value)
  const at = random.below(members.length)
  const [key, inner] = members[at] ?? ['', undefined]
  const result = random.once(6)
    ? changedMember(members, at, whole, random)
    : members.with(at, [key, changeBelow(inner, whole, random, level + 1)])
  return Array.isArray(value) ? result.map(([, item]) => item) : Object.fromEntries(result)
}

type Member = [key: string, value: unknown]

function changedMember(members: readonly Member[], at: number, whole: unknown, random: Random): readonly Member[] {
  const [key, value] = members[at] ?? ['', undefined]
  return random.pick<readonly Member[]>([
    members.toSpliced(at, 1),
    members.toSpliced(random.below(members.length), 0, [key, value]),
    members.with(at, [random.pick(edges), value]),
    members.with(at, [random.pick(members)[0], value]),
    members.toSpliced(at, 0, [
      random.pick(['__proto__', 'constructor', 'odd', 'deviations', 'id']),
      part(whole, random),
    ]),
    members.toReversed(),
  ])
}

function changed(value: unknown, whole: unknown, random: Random): unknown {
  return random.pick<() => unknown>([
    () => random.pick(edges),
    () => random.pick(edges),
    () => random.pick([null, true, false, 0, -1, 0.5, 2 ** 53, 1e300, [], {}, [[]], [null], ['x'], { a: 1 }]),
    () => part(whole, random),
    () => part(whole, random),
    () => [value],
    () => ({ value }),
    () => nested(value, random.pick([5, 100, 200])),
    () => (Array.isArray(value) ? [...value, ...value] : String(value)),
    () => (typeof value === 'string' ? value + random.pick(edges) : value),
  ])()
}

/** Some value within a value. */
function part(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.once(6)) return value
  const inner = Object.values(value)
  return inner.length === 0 ? value : part(random.pick(inner), random)
}

function nested(value: unknown, levels: number): unknown {
  let result = value
  for (let level = 0; level < levels; level++) result = level % 2 === 0 ? [result] : { a: result }
  return result
}
