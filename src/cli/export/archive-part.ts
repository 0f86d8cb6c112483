import { type ArchivePart, contentsOf, type Deflated, type Limits, type Model } from '../../index.ts'
import { fastNodeEngine, nodeEngine } from '../../node.ts'
import { joinedBytes } from '../../values/joined-bytes.ts'

/** A part of an archive to be built. Values that can be handed to another thread. */
export interface BuildJob {
  /** The JSON text of the model, which nobody has checked yet. */
  readonly text: string
  readonly part: ArchivePart
  /** Limits of the archive. */
  readonly limits: Partial<Limits>
  /** How contents are compressed; absent where that is not wanted. */
  readonly deflate?: 'platform' | 'fast'
}

/** What the entries of a part hold, one after the other: content, then compressed content. */
export interface BuiltPart {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly entries: readonly {
    readonly name: string
    readonly size: number
    readonly deflated: number
    readonly crc: number
  }[]
}

/** Builds a part of an archive, and compresses it. */
export function buildPart({ text, part, limits, deflate }: BuildJob): BuiltPart {
  // Not checked here: the caller uses the result only for a model that it has checked itself.
  const model: Model = JSON.parse(text)
  const engine = deflate === 'fast' ? fastNodeEngine : nodeEngine
  const built = Array.from(contentsOf(model, part, limits), ([name, bytes]) => {
    const deflated = deflate === undefined ? new Uint8Array(0) : engine.deflate(bytes)
    return { name, bytes, deflated, crc: engine.crc32(bytes) }
  })
  return {
    bytes: joinedBytes(built.flatMap(({ bytes, deflated }) => [bytes, deflated])),
    entries: built.map(({ name, bytes, deflated, crc }) => ({
      name,
      size: bytes.length,
      deflated: deflated.length,
      crc,
    })),
  }
}

/** What the entries of a part hold, with their compressed contents by content; twin of `buildPart`. */
export function readPart({ bytes, entries }: BuiltPart): {
  readonly contents: ReadonlyMap<string, Uint8Array>
  readonly streams: ReadonlyMap<Uint8Array, Deflated>
} {
  const contents = new Map<string, Uint8Array>()
  const streams = new Map<Uint8Array, Deflated>()
  let at = 0
  for (const { name, size, deflated, crc } of entries) {
    const content = bytes.subarray(at, at + size)
    contents.set(name, content)
    if (deflated > 0) streams.set(content, { bytes: bytes.subarray(at + size, at + size + deflated), of: content, crc })
    at += size + deflated
  }
  return { contents, streams }
}
