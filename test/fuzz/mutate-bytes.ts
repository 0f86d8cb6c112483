import type { Random } from './random.ts'

/** Changes that know nothing of what the bytes mean. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1)
  const end = Math.min(bytes.length, at + 1 + random.below(random.pick([1, 4, 30, 400])))
  return random.pick(changes)(bytes, at, end, random)
}

type Change = (bytes: Uint8Array, at: number, end: number, random: Random) => Uint8Array

const telling = [
  0x00, 0x01, 0x09, 0x0a, 0x0d, 0x20, 0x22, 0x26, 0x2f, 0x3c, 0x3e, 0x50, 0x5c, 0x7f, 0x80, 0xc0, 0xed, 0xff,
]

const changes: readonly Change[] = [
  (bytes, at, _, random) => withByte(bytes, at, (bytes[at] ?? 0) ^ (1 << random.below(8))),
  (bytes, at, _, random) => withByte(bytes, at, random.below(256)),
  (bytes, at, _, random) => withByte(bytes, at, random.pick(telling)),
  (bytes, at, end, random) => spliced(bytes, at, end, Uint8Array.of(random.pick(telling))),
  (bytes, at, end) => spliced(bytes, at, end, new Uint8Array(0)),
  (bytes, at, end) => spliced(bytes, at, at, bytes.subarray(at, end)),
  (bytes, at, end, random) => spliced(bytes, at, end, cutFrom(bytes, end - at, random)),
  (bytes, at, end, random) => spliced(bytes, at, at, cutFrom(bytes, end - at, random)),
  (bytes, at) => bytes.slice(0, at),
  (bytes, at) => bytes.slice(at),
]

function withByte(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const changed = bytes.slice()
  if (at < changed.length) changed[at] = value
  return changed
}

function cutFrom(bytes: Uint8Array, length: number, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1)
  return bytes.subarray(at, at + length)
}

/** The bytes with those from `at` to `end` replaced. */
export function spliced(bytes: Uint8Array, at: number, end: number, by: Uint8Array): Uint8Array {
  const changed = new Uint8Array(bytes.length - (end - at) + by.length)
  changed.set(bytes.subarray(0, at))
  changed.set(by, at)
  changed.set(bytes.subarray(end), at + by.length)
  return changed
}
