/**
 * A view of the bytes of a file, however they were given; nothing is copied. Throws a `TypeError` for what holds no
 * bytes, or not yet.
 */
export function viewOf(bytes: Uint8Array | ArrayBuffer): Uint8Array {
  if (bytes instanceof Uint8Array) return bytes
  if (ArrayBuffer.isView(bytes)) return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [, kind = ''] = /^\[object (.*)\]$/.exec(Object.prototype.toString.call(bytes)) ?? []
  if (kind.endsWith('ArrayBuffer')) return new Uint8Array(bytes)
  throw new TypeError(`Bytes are to be a Uint8Array or an ArrayBuffer, and are of kind ${kind}.`)
}
