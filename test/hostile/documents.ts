import { bytesOf, type Rows } from './document-bytes.ts'
import { brokenBytes, characters, encodings } from './document-encodings.ts'
import { limits } from './document-limits.ts'
import { malformed } from './document-markup.ts'
import { duplicates, namespaces, prefixes } from './document-namespaces.ts'
import { doctypes, entities, versions } from './document-types.ts'

export { legalDocuments } from './legal-documents.ts'

/** A document that one thing is wrong with, and the code it must be refused with. */
export interface HostileDocument {
  readonly name: string
  readonly bytes: Uint8Array
  readonly code: string
}

/** Documents that must be refused, each with the code it must be refused with. */
export function hostileDocuments(): readonly HostileDocument[] {
  return [
    ...rows('xml/encoding', encodings),
    ...rows('xml/not-utf8', brokenBytes),
    ...rows('xml/character', characters),
    ...rows('xml/version', versions),
    ...rows('xml/doctype', doctypes),
    ...rows('xml/entity', entities),
    ...rows('xml/namespace', namespaces),
    ...rows('xml/unbound-prefix', prefixes),
    ...rows('xml/duplicate-attribute', duplicates),
    ...rows('xml/not-well-formed', malformed),
    ...limits.flatMap(([name, content, code]) => rows(code, [[name, content]])),
  ]
}

function rows(code: string, contents: Rows): readonly HostileDocument[] {
  return contents.map(([name, content]) => ({ name, code, bytes: bytesOf(content) }))
}
