import { crc32 } from './crc32.ts'
import { type Deflate, deflateByPako } from './deflate.ts'
import { type Inflate, inflateByJszip } from './inflate.ts'

/** The heavy work on the content of entries: one engine runs everywhere, another is made for Node and faster. */
export interface Engine {
  /** The content of a raw deflate stream, with the number of bytes that it took. */
  readonly inflate: Inflate
  /** A raw deflate stream of a content. */
  readonly deflate: Deflate
  /** The CRC-32 of zip, as an unsigned number. */
  readonly crc32: (bytes: Uint8Array) => number
}

/** The engine that runs everywhere: jszip inflates, and pako gives the very streams that the platform writes. */
export const portableEngine: Engine = { inflate: inflateByJszip, deflate: deflateByPako, crc32 }
