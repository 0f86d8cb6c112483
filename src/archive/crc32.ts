const slices = 8
const tables = buildTables()

/** The CRC-32 of zip (reflected polynomial 0xedb88320), as an unsigned number; `before` is that of what came before. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const whole = bytes.length - (bytes.length % slices)
  let crc = ~before
  for (let at = 0; at < whole; at += slices) crc = addSlice(crc, bytes, at)
  for (let at = whole; at < bytes.length; at++) crc = word((crc ^ byte(bytes, at)) & 0xff) ^ (crc >>> 8)
  return ~crc >>> 0
}

/** Eight bytes at a time: each table holds the effect of a byte that so many bytes follow. */
function addSlice(crc: number, bytes: Uint8Array, at: number): number {
  const low =
    crc ^ (byte(bytes, at) | (byte(bytes, at + 1) << 8) | (byte(bytes, at + 2) << 16) | (byte(bytes, at + 3) << 24))
  return (
    word(0x700 | (low & 0xff)) ^
    word(0x600 | ((low >>> 8) & 0xff)) ^
    word(0x500 | ((low >>> 16) & 0xff)) ^
    word(0x400 | (low >>> 24)) ^
    word(0x300 | byte(bytes, at + 4)) ^
    word(0x200 | byte(bytes, at + 5)) ^
    word(0x100 | byte(bytes, at + 6)) ^
    word(byte(bytes, at + 7))
  )
}

function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0
}

function word(at: number): number {
  return tables[at] ?? 0
}

function buildTables(): Int32Array {
  const built = new Int32Array(slices * 256)
  for (let value = 0; value < 256; value++) {
    let crc = value
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    built[value] = crc
  }
  for (let at = 256; at < built.length; at++) {
    const before = built[at - 256] ?? 0
    built[at] = (built[before & 0xff] ?? 0) ^ (before >>> 8)
  }
  return built
}
