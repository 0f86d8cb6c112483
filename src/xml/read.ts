import { appliedLimits } from '../values/applied-limits.ts'
import { checkText, decodeText } from './decode.ts'
import { type KnownTags, knownTags } from './known-tags.ts'
import { defaultXmlLimits, type XmlLimits } from './limits.ts'
import { positionIn } from './position.ts'
import { readContent } from './read-content.ts'
import type { XmlDocument } from './tree.ts'

export interface XmlReadOptions {
  /** Limits that differ from `defaultXmlLimits`. */
  readonly limits?: Partial<XmlLimits>
  /** What documents like it, with the same limits, were found to hold. */
  readonly known?: KnownTags
}

/**
 * Reads a document, strictly: well-formed and namespace-well-formed XML 1.0 in UTF-8 without DOCTYPE, within the
 * limits. Anything else throws a `ProblemError` that names `entry`, line and column.
 */
export function readXml(input: Uint8Array | string, entry: string, options: XmlReadOptions = {}): XmlDocument {
  const limits = appliedLimits(defaultXmlLimits, options.limits)
  if (typeof input !== 'string') return readDecoded(decodeText(input, entry), entry, limits, options.known)
  checkText(input, entry)
  return readDecoded(input, entry, limits, options.known)
}

/** Reads a document from a text that `decodeText` gave. */
export function readDecoded(
  text: string,
  entry: string,
  limits: XmlLimits,
  known: KnownTags = knownTags(),
): XmlDocument {
  const at = (offset: number) => ({ entry, ...positionIn(text, offset) })
  return { root: readContent({ text, limits, at }, known), text }
}
