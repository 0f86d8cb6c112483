import type { Archive, Entry } from '../../../src/archive/archive.ts'
import { hostileDocuments } from '../../hostile/documents.ts'

/** One change to the files of an archive; entries are named with `*` for any text, the first that fits is meant. */
export type Edit =
  | { readonly in: string; readonly replace: string; readonly by: string }
  | { readonly in: string; readonly match: string; readonly by: string }
  | { readonly in: string; readonly hostile: string }
  /** Puts a text in so many times, each time with its number in place of `#`. */
  | { readonly in: string; readonly before: string; readonly repeat: string; readonly times: number }
  | { readonly in: string; readonly text: string }
  | { readonly put: string; readonly text: string; readonly before?: string }
  | { readonly drop: string }
  | { readonly rename: string; readonly to: string }
  | { readonly move: string; readonly before: string }
  | { readonly time: string; readonly of: string }
  | { readonly folder: string }

/** The archive with its files changed. */
export function edited(archive: Archive, edits: readonly Edit[]): Archive {
  return edits.reduce(apply, archive)
}

function apply(archive: Archive, edit: Edit): Archive {
  const { entries } = archive
  if ('folder' in edit) return { ...archive, folders: [...(archive.folders ?? []), edit.folder] }
  if ('put' in edit)
    return { ...archive, entries: inserted(entries, created(edit.put, edit.text), edit.before ?? 'objectgraph.xml') }
  if ('drop' in edit) return { ...archive, entries: entries.filter((one) => one !== entryNamed(entries, edit.drop)) }
  if ('move' in edit) {
    const moved = entryNamed(entries, edit.move)
    return {
      ...archive,
      entries: inserted(
        entries.filter((one) => one !== moved),
        moved,
        edit.before,
      ),
    }
  }
  const [name, changed] = changeOf(edit)
  const target = entryNamed(entries, name)
  return { ...archive, entries: entries.map((one) => (one === target ? changed(one) : one)) }
}

type Change = readonly [name: string, changed: (entry: Entry) => Entry]

function changeOf(
  edit: Exclude<Edit, { folder: string } | { put: string } | { drop: string } | { move: string }>,
): Change {
  if ('rename' in edit) return [edit.rename, (entry) => ({ ...entry, name: edit.to })]
  if ('time' in edit) return [edit.of, (entry) => ({ ...entry, time: edit.time })]
  if ('hostile' in edit) return [edit.in, (entry) => ({ ...entry, bytes: hostile(edit.hostile) })]
  if ('repeat' in edit) return [edit.in, (entry) => ({ ...entry, bytes: bytesOf(repeated(textOf(entry), edit)) })]
  if ('text' in edit) return [edit.in, (entry) => ({ ...entry, bytes: bytesOf(edit.text) })]
  const { in: name } = edit
  const pattern = 'match' in edit ? new RegExp(edit.match, 's') : edit.replace
  return [name, (entry) => ({ ...entry, bytes: bytesOf(replaced(textOf(entry), pattern, edit.by, name)) })]
}

function replaced(text: string, pattern: string | RegExp, by: string, name: string): string {
  const found = typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text)
  if (!found) throw new TypeError(`${name} does not hold ${pattern}`)
  return typeof pattern === 'string' ? text.replace(pattern, () => by) : text.replace(pattern, by)
}

function repeated(text: string, edit: Extract<Edit, { readonly repeat: string }>): string {
  const all = Array.from({ length: edit.times }, (_, at) => edit.repeat.replaceAll('#', String(at))).join('')
  return replaced(text, edit.before, all + edit.before, edit.in)
}

function inserted(entries: readonly Entry[], entry: Entry, before: string): readonly Entry[] {
  const place = entries.indexOf(entryNamed(entries, before))
  return entries.toSpliced(place, 0, entry)
}

function entryNamed(entries: readonly Entry[], name: string): Entry {
  const pattern = new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '.*')}$`)
  const found = entries.find((entry) => pattern.test(entry.name))
  if (found === undefined) throw new TypeError(`no entry ${name}`)
  return found
}

function hostile(name: string): Uint8Array {
  const found = hostileDocuments().find((document) => document.name === name)
  if (found === undefined) throw new TypeError(`no hostile document ${name}`)
  return found.bytes
}

function created(name: string, text: string): Entry {
  return { name, bytes: bytesOf(text), time: '2024-05-17T09:30:00' }
}

/** A text as UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function textOf({ bytes }: Entry): string {
  return new TextDecoder().decode(bytes)
}
