import type { NamespaceMap } from '../xml/print-compact.ts'

/**
 * What of an archive's form does not follow from the rules: kept so that the model gives the very same archive again.
 */
export interface ArchiveForm {
  /** Time stamps of the entries, in order: local time `yyyy-MM-ddTHH:mm:ss`, and how many entries have it. */
  readonly times?: readonly (readonly [time: string, count: number])[]
  /** Moves that bring the usual order of the entries into that of the archive: pairs of places, from and to. */
  readonly order?: readonly number[]
  /** Folder entries, which ordinary zip tools write. */
  readonly folders?: readonly string[]
  /** Entries that no object accounts for, as they are. */
  readonly files?: readonly KeptFile[]
  /** Entries that the rules would write but the archive lacks. */
  readonly absent?: readonly string[]
  /** Root declarations that documents of a role use in place of the usual ones; a document names its map by number. */
  readonly namespaces?: Readonly<Record<string, readonly NamespaceMap[]>>
  /** Style in which entries differ from what the rules write: white space, quotes, comments, prefixes. */
  readonly corrections?: readonly Correction[]
}

/** An entry that is kept as it is. */
export type KeptFile = { readonly name: string } & KeptContent

/** What a file holds: as text where it is UTF-8, else in Base64. */
export type KeptContent = { readonly text: string } | { readonly base64: string }

/** How an entry's text differs from what the rules write. */
export interface Correction {
  readonly entry: string
  /** CRC-32 of the text that the rules wrote, in hexadecimal: where they write another one now, it does not apply. */
  readonly of: string
  /** Flat triples: place (in UTF-16 code units), how many code units give way, and to what text. */
  readonly changes: readonly (number | string)[]
  /** The places count bytes, and each character stands for one: the entry is not UTF-8. */
  readonly bytewise?: true
}
