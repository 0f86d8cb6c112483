import { deflateRawSync } from 'node:zlib'
import { crc32 } from '../../src/archive/crc32.ts'

/** The fields that both headers have, by name. */
interface Fields {
  readonly version: number
  readonly flags: number
  readonly method: number
  readonly time: number
  readonly crc: number
  readonly deflatedSize: number
  readonly size: number
  readonly name: Uint8Array
  readonly extra: Uint8Array
}

interface CentralFields extends Fields {
  readonly signature: number
  readonly madeBy: number
  readonly comment: Uint8Array
  readonly disk: number
  readonly internal: number
  readonly attributes: number
  readonly offset: number
  /** Lengths that lie. */
  readonly nameLength: number
  readonly extraLength: number
  readonly commentLength: number
}

/** A file of a container: the platform's shape, unless a field says otherwise. */
export interface FileShape {
  readonly name: string | Uint8Array
  readonly content?: Uint8Array
  /** What stands for the content in the archive; deflated content by default. */
  readonly raw?: Uint8Array
  /** Fields of both headers (and of the descriptor), of one of them, of the descriptor. */
  readonly both?: Partial<CentralFields>
  readonly local?: Partial<
    Fields & { readonly signature: number; readonly nameLength: number; readonly extraLength: number }
  >
  readonly central?: Partial<CentralFields>
  readonly descriptor?: 'none' | 'unsigned' | Partial<Fields & { readonly signature: number }>
  /** Besides a descriptor, the local header has the sizes too. */
  readonly filled?: boolean
  /** Bytes between this file and what follows. */
  readonly after?: Uint8Array
  /** The directory does not list it. */
  readonly unlisted?: boolean
}

export interface ContainerShape {
  readonly before?: Uint8Array
  readonly afterDirectory?: Uint8Array
  readonly comment?: Uint8Array
  readonly after?: Uint8Array
  readonly end?: Partial<EndFields>
}

interface EndFields {
  readonly signature: number
  readonly disk: number
  readonly directoryDisk: number
  readonly countOnDisk: number
  readonly count: number
  readonly size: number
  readonly offset: number
  readonly commentLength: number
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
export const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)

/** A file in the platform's shape with some of it changed. */
export const file = (name: string | Uint8Array, shape: Omit<FileShape, 'name'> = {}): FileShape => ({ name, ...shape })

/** A file stored as it is, its sizes in the local header. */
export function stored(name: string | Uint8Array, shape: Omit<FileShape, 'name'> = {}): FileShape {
  const raw = shape.content ?? content
  return { name, raw, descriptor: 'none', ...shape, both: { method: 0, flags: 0x0800, version: 10, ...shape.both } }
}

/** A file deflated, its sizes in the local header. */
export const sized = (name: string, shape: Omit<FileShape, 'name'> = {}): FileShape => ({
  name,
  descriptor: 'none',
  ...shape,
  both: { flags: 0x0800, ...shape.both },
})

/** Content whose checksum is the signature of a descriptor. */
export const checksumIsSignature = bytes(0x78, 0x2f, 0x1c, 0xa6, 0x59)

export const content = bytesOf('<a>content content content</a>')

/** Builds a container field by field; whatever the shapes leave open is right. */
export function container(files: readonly FileShape[], shape: ContainerShape = {}): Uint8Array {
  const before = shape.before ?? bytes()
  let at = before.length
  const built = files.map((each) => {
    const parts = buildFile(each, at)
    at += parts.body.length
    return parts
  })
  const directory = concat(built.flatMap(({ header }, index) => (files[index]?.unlisted ? [] : [header])))
  const count = files.filter(({ unlisted }) => !unlisted).length
  const afterDirectory = shape.afterDirectory ?? bytes()
  const end = buildEnd({ count, countOnDisk: count, size: directory.length, offset: at, ...shape.end }, shape.comment)
  return concat([before, ...built.map(({ body }) => body), directory, afterDirectory, end, shape.after ?? bytes()])
}

function buildFile(shape: FileShape, at: number) {
  const inflated = shape.content ?? content
  const raw = shape.raw ?? deflateRawSync(inflated)
  const name = typeof shape.name === 'string' ? bytesOf(shape.name) : shape.name
  const said = {
    version: 20,
    flags: 0x0808,
    method: 8,
    time: 0x4ca45678,
    crc: crc32(inflated),
    deflatedSize: raw.length,
  }
  const both = { ...said, size: inflated.length, name, extra: bytes(), ...shape.both }
  const hasDescriptor = shape.descriptor !== 'none'
  const open = hasDescriptor && !shape.filled ? { crc: 0, deflatedSize: 0, size: 0 } : {}
  const local = buildLocal({ ...both, ...open, ...shape.local })
  const descriptor = hasDescriptor ? buildDescriptor(both, shape.descriptor) : bytes()
  const header = buildCentral({ offset: at, ...both, ...shape.central })
  return { body: concat([local, raw, descriptor, shape.after ?? bytes()]), header }
}

function buildLocal(fields: Fields & NonNullable<FileShape['local']>): Uint8Array {
  const { nameLength = fields.name.length, extraLength = fields.extra.length } = fields
  const head = [...u32(fields.signature ?? 0x04034b50), ...buildShared(fields), ...u16(nameLength), ...u16(extraLength)]
  return concat([Uint8Array.from(head), fields.name, fields.extra])
}

function buildCentral(fields: Fields & Partial<CentralFields> & { readonly offset: number }): Uint8Array {
  const { name, extra, comment = bytes() } = fields
  const { nameLength = name.length, extraLength = extra.length, commentLength = comment.length } = fields
  const head = [...u32(fields.signature ?? 0x02014b50), ...u16(fields.madeBy ?? 20), ...buildShared(fields)]
  const lengths = [...u16(nameLength), ...u16(extraLength), ...u16(commentLength)]
  const places = [...u16(fields.disk ?? 0), ...u16(fields.internal ?? 0), ...u32(fields.attributes ?? 0)]
  return concat([Uint8Array.from([...head, ...lengths, ...places, ...u32(fields.offset)]), name, extra, comment])
}

function buildShared({ version, flags, method, time, crc, deflatedSize, size }: Fields): readonly number[] {
  return [...u16(version), ...u16(flags), ...u16(method), ...u32(time), ...u32(crc), ...u32(deflatedSize), ...u32(size)]
}

function buildDescriptor(both: Fields, shape: FileShape['descriptor']): Uint8Array {
  const fields = typeof shape === 'object' ? { ...both, ...shape } : both
  const sizes = [...u32(fields.crc), ...u32(fields.deflatedSize), ...u32(fields.size)]
  const signature = typeof shape === 'object' ? (shape.signature ?? 0x08074b50) : 0x08074b50
  return Uint8Array.from(shape === 'unsigned' ? sizes : [...u32(signature), ...sizes])
}

function buildEnd(end: Partial<EndFields>, comment = bytes()): Uint8Array {
  const { disk = 0, directoryDisk = 0, countOnDisk = 0, count = 0, size = 0, offset = 0 } = end
  const head = [...u32(end.signature ?? 0x06054b50), ...u16(disk), ...u16(directoryDisk), ...u16(countOnDisk)]
  const tail = [...u16(count), ...u32(size), ...u32(offset), ...u16(end.commentLength ?? comment.length)]
  return concat([Uint8Array.from([...head, ...tail]), comment])
}

export const u16 = (value: number): readonly number[] => [value & 0xff, (value >>> 8) & 0xff]
export const u32 = (value: number): readonly number[] => [...u16(value), ...u16(value >>> 16)]

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
