import { deflateRaw } from 'pako'

/** Deflates content into one raw deflate stream. */
export type Deflate = (bytes: Uint8Array) => Uint8Array

/** Gives the very streams that the platform writes: stock zlib at level 6. */
export const deflateByPako: Deflate = (bytes) => deflateRaw(bytes, { level: 6 })
