import { appliedLimits } from '../values/applied-limits.ts'
import { once } from '../values/once.ts'
import { type KnownTags, knownTags } from '../xml/known-tags.ts'
import { defaultXmlLimits, type XmlLimits } from '../xml/limits.ts'
import { readDecoded } from '../xml/read.ts'
import type { XmlDocument } from '../xml/tree.ts'
import { type HeldEntry, heldText } from './held-entry.ts'
import { type LateOrigins, lateOrigins } from './origins.ts'

/** The entries of an archive, by name, and the XML documents read from them so far. */
export interface Sources {
  /** Without those that were read for good. */
  readonly entries: Map<string, HeldEntry>
  readonly documents: Map<string, XmlDocument>
  readonly limits: XmlLimits
  readonly known: KnownTags
  readonly origins: LateOrigins
}

/** Opens the entries of an archive for reading; `given` are limits of documents that differ from the usual ones. */
export function sourcesOf(held: readonly HeldEntry[], given: Partial<XmlLimits>): Sources {
  const limits = appliedLimits(defaultXmlLimits, given)
  const entries = new Map(held.map((entry) => [entry.name, entry]))
  const documents = new Map<string, XmlDocument>()
  return { entries, documents, limits, known: knownTags(), origins: lateOrigins(documents) }
}

/** The XML document in an entry; read once. */
export function documentIn({ documents, limits, known: tags }: Sources, entry: HeldEntry): XmlDocument {
  const known = documents.get(entry.name)
  if (known !== undefined) return known
  const document = readDecoded(heldText(entry), entry.name, limits, tags)
  documents.set(entry.name, document)
  return document
}

/** The XML document in an entry, for once: its tree, which is large, is made again for whoever asks for it later. */
export function documentOnceIn(
  { documents, limits, known: tags }: Sources,
  entry: HeldEntry,
  text = heldText(entry),
): XmlDocument {
  const { name } = entry
  const known = documents.get(name)
  if (known !== undefined) return known
  const { root } = readDecoded(text, name, limits, tags)
  documents.set(name, lateDocument(text, name, limits))
  return { root, text }
}

/** The document of a text that was decoded, whose tree is only made for somebody who asks for it. */
export function lateDocument(text: string, entry: string, limits: XmlLimits): XmlDocument {
  const root = once(() => readDecoded(text, entry, limits).root)
  return {
    text,
    get root() {
      return root()
    },
  }
}
