/** What a document consists of: text, written as UTF-8, or bytes. */
export type Content = string | Uint8Array
export type Rows = readonly (readonly [name: string, content: Content])[]

const encoder = new TextEncoder()
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

export function bytesOf(...parts: readonly Content[]): Uint8Array {
  const chunks = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part))
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

export function declared(encoding: string): string {
  return `<?xml version="1.0" encoding="${encoding}"?><a/>`
}

export const MARK = Uint8Array.of(0xef, 0xbb, 0xbf)
