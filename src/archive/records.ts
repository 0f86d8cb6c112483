/** Sizes of the fixed parts of the records of a zip archive, and their signatures. */
export const endRecord = { signature: 0x06054b50, length: 22 } as const
export const centralHeader = { signature: 0x02014b50, length: 46 } as const
export const localHeader = { signature: 0x04034b50, length: 30 } as const
export const descriptor = { signature: 0x08074b50, length: 16, lengthUnsigned: 12 } as const
export const zip64Locator = { signature: 0x07064b50, length: 20 } as const

/** What tools put before an archive that they split, or meant to: it stays where one part is all there is. */
export const spanMarker = { signatures: [0x08074b50, 0x30304b50], length: 4 }

/** The bits of the general purpose flags; `known` are those that are read, with the two hints on compression. */
export const flag = {
  encrypted: 0x0001,
  descriptor: 0x0008,
  strong: 0x0040,
  utf8: 0x0800,
  masked: 0x2000,
  known: 0x080e,
} as const

/** Versions of the format that an entry may need. */
export const versions = { known: 20, zip64: 45 } as const

export const method = { stored: 0, deflated: 8 } as const

/** The bytes of an archive with a view on them for numbers. */
export interface Zip {
  readonly bytes: Uint8Array
  readonly view: DataView
}

export function zipOf(bytes: Uint8Array): Zip {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) }
}

/** What local and central header both say of an entry. */
export interface Header {
  readonly version: number
  readonly flags: number
  readonly method: number
  /** DOS date in the high, time in the low 16 bits. */
  readonly time: number
  readonly crc: number
  readonly deflatedSize: number
  readonly size: number
  readonly name: Uint8Array
  readonly extra: Uint8Array
  /** Where the extra field ends. */
  readonly end: number
}

/** A central header: what the local header says too, and what only the central directory says. */
export interface CentralHeader {
  readonly header: Header
  /** Version and system that it was made with. */
  readonly madeBy: number
  readonly disk: number
  readonly internal: number
  readonly attributes: number
  readonly hasComment: boolean
  /** Where the local header begins. */
  readonly offset: number
  /** Where the next header begins. */
  readonly end: number
}

/** The central header at a byte, or `undefined` if there is none that ends before `limit`. */
export function readCentralHeader(zip: Zip, at: number, limit: number): CentralHeader | undefined {
  const { view } = zip
  if (!begins(view, at, limit, centralHeader)) return undefined
  const header = readHeader(zip, at + 6, at + centralHeader.length)
  const end = header.end + view.getUint16(at + 32, true)
  if (end > limit) return undefined
  return {
    header,
    madeBy: view.getUint16(at + 4, true),
    disk: view.getUint16(at + 34, true),
    internal: view.getUint16(at + 36, true),
    attributes: view.getUint32(at + 38, true),
    hasComment: end > header.end,
    offset: view.getUint32(at + 42, true),
    end,
  }
}

/** The local header at a byte, or `undefined` if there is none that ends before `limit`. */
export function readLocalHeader(zip: Zip, at: number, limit: number): Header | undefined {
  if (!begins(zip.view, at, limit, localHeader)) return undefined
  const header = readHeader(zip, at + 4, at + localHeader.length)
  return header.end > limit ? undefined : header
}

function begins(view: DataView, at: number, limit: number, record: { signature: number; length: number }): boolean {
  return at + record.length <= limit && view.getUint32(at, true) === record.signature
}

function readHeader({ bytes, view }: Zip, at: number, nameAt: number): Header {
  const extraAt = nameAt + view.getUint16(at + 22, true)
  const end = extraAt + view.getUint16(at + 24, true)
  return {
    version: view.getUint16(at, true),
    flags: view.getUint16(at + 2, true),
    method: view.getUint16(at + 4, true),
    time: view.getUint32(at + 6, true),
    crc: view.getUint32(at + 10, true),
    deflatedSize: view.getUint32(at + 14, true),
    size: view.getUint32(at + 18, true),
    name: bytes.subarray(nameAt, extraAt),
    extra: bytes.subarray(extraAt, end),
    end,
  }
}
