import { readEndRecord } from '../../src/archive/end-record.ts'
import { readCentralHeader, zipOf } from '../../src/archive/records.ts'
import { mutateBytes, spliced } from './mutate-bytes.ts'
import type { Random } from './random.ts'

/** Where the parts of a container stand. */
export interface Container {
  readonly bytes: Uint8Array
  /** Central headers. */
  readonly centrals: readonly Part[]
  /** Local headers with content and descriptor. */
  readonly files: readonly Part[]
  readonly end: number
}

interface Part {
  readonly from: number
  readonly to: number
}

/** Finds the parts of a sound container. */
export function containerOf(bytes: Uint8Array): Container {
  const zip = zipOf(bytes)
  const end = readEndRecord(zip)
  const centrals: Part[] = []
  const starts: number[] = []
  for (let at = end.directoryAt; at < end.at; ) {
    const central = readCentralHeader(zip, at, end.at)
    if (central === undefined) throw new Error('not a sound container')
    centrals.push({ from: at, to: central.end })
    starts.push(central.offset)
    at = central.end
  }
  const stops = [...starts, end.directoryAt].toSorted((one, other) => one - other)
  const files = starts.map((from) => ({ from, to: stops.find((stop) => stop > from) ?? end.directoryAt }))
  return { bytes, centrals, files, end: end.at }
}

/** Changes to the bytes of a container, most of them to a field or a record of it. */
export function mutateContainer(container: Container, random: Random): Uint8Array {
  return random.pick([mutateField, mutateField, mutateField, mutateRecord, renameAlike, changeBytes])(container, random)
}

function changeBytes({ bytes }: Container, random: Random): Uint8Array {
  return mutateBytes(bytes, random)
}

/** Offsets and widths of the fields of the three records. */
const fields = {
  central: [
    [4, 2],
    [6, 2],
    [8, 2],
    [10, 2],
    [12, 4],
    [16, 4],
    [20, 4],
    [24, 4],
    [28, 2],
    [30, 2],
    [32, 2],
    [34, 2],
    [36, 2],
    [38, 4],
    [42, 4],
  ],
  file: [
    [4, 2],
    [6, 2],
    [8, 2],
    [10, 4],
    [14, 4],
    [18, 4],
    [22, 4],
    [26, 2],
    [28, 2],
  ],
  end: [
    [4, 2],
    [6, 2],
    [8, 2],
    [10, 2],
    [12, 4],
    [16, 4],
    [20, 2],
  ],
} as const

function mutateField({ bytes, centrals, files, end }: Container, random: Random): Uint8Array {
  const record = random.pick(['central', 'file', 'end'] as const)
  const [offset, width] = random.pick<readonly [number, number]>(fields[record])
  const start = record === 'end' ? end : random.pick(record === 'central' ? centrals : files).from
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  const at = start + offset
  if (at + width > bytes.length) return changed
  const before = width === 2 ? view.getUint16(at, true) : view.getUint32(at, true)
  const value = edgeOf(before, bytes.length, random)
  if (width === 2) view.setUint16(at, value, true)
  else view.setUint32(at, value, true)
  return changed
}

function edgeOf(before: number, length: number, random: Random): number {
  const near = [before + 1, before - 1, before ^ (1 << random.below(32)), before * 2]
  return random.pick([...near, 0, 1, 8, 20, 45, length, length - 1, 0xffff, 0xfffe, 0x7fffffff, 0x80000000, 0xffffffff])
}

/** Drops, repeats or moves a whole record, or puts it over another. */
function mutateRecord({ bytes, centrals, files }: Container, random: Random): Uint8Array {
  const records = random.pick([centrals, files])
  const one = random.pick(records)
  const other = random.pick(records)
  const content = bytes.slice(one.from, one.to)
  return random.pick([
    () => spliced(bytes, one.from, one.to, new Uint8Array(0)),
    () => spliced(bytes, other.from, other.from, content),
    () => spliced(bytes, other.from, other.to, content),
    () => moved(bytes, one, other),
  ])()
}

function moved(bytes: Uint8Array, one: Part, other: Part): Uint8Array {
  const content = bytes.slice(one.from, one.to)
  const without = spliced(bytes, one.from, one.to, new Uint8Array(0))
  const at = other.from > one.from ? other.from - content.length : other.from
  return spliced(without, at, at, content)
}

/** Changes the same bytes of a name in both headers, so that only what names may be can refuse it. */
function renameAlike({ bytes, centrals, files }: Container, random: Random): Uint8Array {
  const index = random.below(centrals.length)
  const [central, file] = [centrals[index], files[index]]
  const changed = bytes.slice()
  if (central === undefined || file === undefined) return changed
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint16(central.from + 28, true)
  const written = new TextEncoder().encode(random.pick(oddNames)).subarray(0, length)
  const at = random.below(length - written.length + 1)
  changed.set(written, central.from + 46 + at)
  changed.set(written, file.from + 30 + at)
  return changed
}

const oddNames = [
  '/',
  '//',
  '../',
  '/../',
  './',
  '\\',
  'C:',
  '\u0000',
  '\n',
  '\u007f',
  'é',
  '\u202e',
  '\u0085',
  'con',
  '.',
  ' ',
  'A',
  '\u{1f600}',
]
