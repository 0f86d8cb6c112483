import { deflateRaw } from 'pako'

/** Deflates content into one raw deflate stream. */
export type DeflateEngine = (bytes: Uint8Array) => Uint8Array

/** The engine that gives the very streams that the platform writes: stock zlib at level 6. */
export const deflateByPako: DeflateEngine = (bytes) => deflateRaw(bytes, { level: 6 })
