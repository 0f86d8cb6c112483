declare module 'jszip/lib/flate.js' {
  /** The stage of jszip's pipeline that inflates raw deflate streams; it works at once, without waiting. */
  export function uncompressWorker(): {
    on(event: 'data', listener: (chunk: { readonly data: Uint8Array }) => void): void
    processChunk(chunk: { readonly data: Uint8Array; readonly meta: object }): void
    readonly _pako: {
      readonly ended: boolean
      readonly err: number
      readonly strm: { readonly avail_in: number }
    } | null
  }
}
