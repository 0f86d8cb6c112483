import { uncompressWorker } from 'jszip/lib/flate.js'
import { joinedBytes } from '../values/joined-bytes.ts'

/** The content of a raw deflate stream with the number of bytes that the stream took, or why there is no content. */
export type Inflated = Whole | 'broken' | 'too-long'

type Whole = {
  /** The content. */
  readonly bytes: Uint8Array
  /** Number of bytes that the stream took. */
  readonly used: number
}

/**
 * Inflates one raw deflate stream at once. Promises to answer `too-long` soon after more than `limit` bytes came out,
 * `broken` for a stream that is no deflate stream or has no end, and never to hold much more than came out.
 */
export type Inflate = (deflated: Uint8Array, limit: number) => Inflated

const portion = 16 * 1024

/**
 * Inflates by the inflating stage of jszip, which runs everywhere. It is used without jszip's own reader, which takes a
 * broken stream for a good one as long as the size fits, and does not tell where a stream ended.
 */
export const inflateByJszip: Inflate = (deflated, limit) => {
  const chunks: Uint8Array[] = []
  let length = 0
  const worker = uncompressWorker()
  worker.on('data', ({ data }) => {
    length += data.length
    if (length <= limit) chunks.push(data)
  })
  for (let at = 0; at < deflated.length && !worker._pako?.ended && length <= limit; at += portion) {
    worker.processChunk({ data: deflated.subarray(at, at + portion), meta: {} })
    const state = worker._pako
    if (length <= limit && state?.ended && state.err === 0) {
      const used = Math.min(at + portion, deflated.length) - state.strm.avail_in
      return { bytes: joinedBytes(chunks), used }
    }
  }
  return length > limit ? 'too-long' : 'broken'
}
