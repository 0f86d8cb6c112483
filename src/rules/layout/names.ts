import { isAscii } from '../../archive/names.ts'
import { isDocumentRole, usualEntry } from '../../documents/object-data/entry.ts'
import { member } from '../../documents/shape/parts.ts'
import { topFirst } from '../../mapping/slots.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'
import { uriOf } from './files.ts'

/** How entries are named. */
export const nameRules: readonly PlainRule[] = [
  rule(
    'layout/name-not-ascii',
    'Genuine archives have entry names of ASCII characters only. Tools disagree on how to read others.',
    function* ({ files }) {
      for (const { name: entry } of files?.entries.values() ?? []) if (!isAscii(entry)) yield { entry, data: { entry } }
    },
  ),
  rule(
    'layout/unusual-name',
    'The entry of a document is named after the key of its object, with ":" as "_"; the documentation names processes ' +
      '.bpel too, and folders of services after environments. Nothing depends on it as long as the object names its ' +
      'entry; but tools that go by names will not find it.',
    function* ({ slots }): Generator<HitOf<'layout/unusual-name'>> {
      for (const { entry, role, owners } of slots()) {
        const usual = isDocumentRole(role.name) ? usualEntry(role.name, member(owners[0], 'key')) : undefined
        if (usual !== undefined && documented(usual) !== documented(entry))
          yield { at: topFirst(owners), ...uriOf(role.name), ids: [role.name], data: { entry, usual } }
      }
    },
  ),
  rule(
    'layout/entry-shared',
    'Each document belongs to one object: no two objects of an export name the same entry.',
    function* ({ slots }): Generator<HitOf<'layout/entry-shared'>> {
      const seen = new Set<string>()
      for (const { entry, role, owners } of slots()) {
        if (!isDocumentRole(role.name)) continue
        if (seen.has(entry)) yield { at: topFirst(owners), ...uriOf(role.name), ids: [role.name], data: { entry } }
        seen.add(entry)
      }
    },
  ),
]

/** A name without what the documentation leaves open: the ending of processes, and the folders of services. */
function documented(entry: string): string {
  return entry.replace(/\.bpel$/, '.xml').replace(/^services\/[^/]+\//, 'services/')
}
