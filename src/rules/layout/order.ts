import { rootEntries, rootEntry } from '../../mapping/root-entries.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** Order, times and container of the entries. */
export const orderRules: readonly PlainRule[] = [
  rule(
    'layout/root-files-not-last',
    'The platform writes objectgraph.xml, objectdata.xml and exportproperties.properties after everything else. Whether ' +
      'an import relies on that is not known.',
    function* ({ files }) {
      const names = [...(files?.entries.keys() ?? [])]
      const wanted = rootEntries.filter((name) => files?.entries.has(name))
      const last = names.slice(names.length - wanted.length)
      const entry = wanted.find((name) => !last.includes(name)) ?? wanted.find((name, i) => last[i] !== name)
      if (entry !== undefined) yield { entry, ids: [], data: { entry } }
    },
  ),
  rule(
    'layout/entry-order',
    'Entries stand in the order of the objects: scripts, processes, schemas, interfaces, bindings, the files of each ' +
      'service, certificates. Whether an import relies on that is not known.',
    function* (subject) {
      const expected = new Map(subject.slots().map(({ entry }, i) => [entry, i]))
      let before = { entry: '', place: -1 }
      for (const { name: entry } of subject.files?.entries.values() ?? []) {
        const place = expected.get(entry)
        if (place === undefined) continue
        if (place < before.place) {
          yield { entry, ids: [], data: { entry, after: before.entry } }
          return
        }
        before = { entry, place }
      }
    },
  ),
  rule(
    'layout/rezipped',
    'The platform deflates every entry, writes no folder entries, comments, extra fields and attributes, and leaves sizes ' +
      'to what follows on the content. An archive that was zipped by another tool is as good, but was taken apart on its ' +
      'way.',
    function* ({ files }) {
      if (files?.foreign === undefined) return
      const { sign, entry = rootEntry.data } = files.foreign
      yield { entry, ids: [], data: { sign } }
    },
  ),
  rule(
    'layout/times-apart',
    'Most exports write all entries within four seconds. One with hundreds of entries may take most of a minute, and a ' +
      'part of an archive has the times of the whole. Otherwise, entries of other times were put in later. The last one ' +
      'has the time that stands in exportproperties.properties.',
    function* (subject): Generator<HitOf<'layout/times-apart'>> {
      const seconds = secondsApart(subject)
      if (seconds > 4) yield { entry: rootEntry.data, ids: [], data: { seconds } }
      const late = secondsAfterDate(subject)
      if (Math.abs(late) > 2) yield { entry: rootEntry.options, ids: ['date'], data: { seconds: late, isDate: true } }
    },
  ),
]

function secondsApart({ files }: Subject): number {
  const entries = [...(files?.entries.values() ?? [])]
  const times = entries.map(({ time }) => Date.parse(`${time}Z`)).filter(Number.isFinite)
  return times.length === 0 ? 0 : (maximum(times) - minimum(times)) / 1000
}

/** How long after the date of the export the last entry was written: an archive of other tools has other times. */
function secondsAfterDate({ files, model }: Subject): number {
  const last = [...(files?.entries.values() ?? [])].at(-1)
  if (last === undefined || files?.foreign !== undefined) return 0
  const late = Date.parse(`${last.time}Z`) - Date.parse(`${model.source.exportedAt}Z`)
  return Number.isFinite(late) ? late / 1000 : 0
}

const maximum = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b))
const minimum = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b))
