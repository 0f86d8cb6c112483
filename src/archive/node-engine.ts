import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { deflateByPako } from './deflate.ts'
import type { Engine } from './engine.ts'
import type { Inflated } from './inflate.ts'

/**
 * The engine for Node, twin of `portableEngine`: Node's zlib inflates; pako still deflates, to the platform's bytes.
 */
export const nodeEngine: Engine = { inflate: inflateByZlib, deflate: deflateByPako, crc32 }

/** Deflates with Node's zlib too: several times faster, to streams that the platform would not write. */
export const fastNodeEngine: Engine = { ...nodeEngine, deflate: (bytes) => deflateRawSync(bytes, { level: 6 }) }

/** zlib refuses smaller portions. */
const leastPortion = 64

function inflateByZlib(deflated: Uint8Array, limit: number): Inflated {
  try {
    // One portion for all, with room for a byte too many, so that nothing has to be joined afterwards.
    const options = { maxOutputLength: limit + 1, chunkSize: Math.max(limit + 1, leastPortion), info: true }
    const { buffer, engine } = answerOf(inflateRawSync(deflated, options))
    // The `slice` of a Uint8Array copies, as everywhere else; that of a Buffer does not.
    const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length)
    return bytes.length > limit ? 'too-long' : { bytes, used: engine.bytesWritten }
  } catch (error) {
    return error instanceof RangeError ? 'too-long' : 'broken'
  }
}

interface Answer {
  readonly buffer: Buffer
  readonly engine: { readonly bytesWritten: number }
}

/** The types of Node 20 do not know what `info` asks for. */
function answerOf(answer: unknown): Answer {
  return answer as Answer
}
