import type { ArchiveForm } from '../model/archive-form.ts'
import type { Model } from '../model/model.ts'
import { toEvenSecond, zipYears } from '../values/local-time.ts'
import { runsOf } from '../values/runs-of.ts'
import { objectsOf } from './contents.ts'
import { applyMoves } from './moves.ts'
import { rootEntries } from './root-entries.ts'
import { slotsOf } from './slots.ts'

/** The names of a model's entries, in the order of its archive; nothing is built for it. */
export function entryNames(model: Model): readonly string[] {
  const documents = [...slotsOf(objectsOf(model))].filter(
    ({ role, owners }) => typeof role.kind === 'function' || owners[0][role.member] !== undefined,
  )
  const files = (model.archive?.files ?? []).map(({ name }) => name)
  const names = new Set([...documents.map(({ entry }) => entry), ...files, ...rootEntries])
  return inOwnOrder([...names], model.archive ?? {})
}

/** Entry names in the usual order, brought into that of the archive where it is known and still fits. */
export function inOwnOrder(
  names: readonly string[],
  { absent = [], times = [], order }: ArchiveForm,
): readonly string[] {
  const usual = usualOrder(names, absent)
  const count = times.reduce((sum, [, entries]) => sum + entries, 0)
  return order !== undefined && count === usual.length ? applyMoves(usual, order) : usual
}

/** Entry names in the usual order: the root files last. */
export function usualOrder(names: readonly string[], absent: readonly string[]): string[] {
  const lacks = new Set(absent)
  const isRoot = new Set<string>(rootEntries)
  return [
    ...names.filter((name) => !isRoot.has(name) && !lacks.has(name)),
    ...rootEntries.filter((name) => !lacks.has(name)),
  ]
}

/** The first moment that a zip archive can tell. */
const EARLIEST = `${zipYears.first}-01-01T00:00:00`

/** The time stamp of each of `count` entries; entries that came later get the last one. */
export function timesFor(
  count: number,
  { archive = {}, source }: Pick<Model, 'archive' | 'source'>,
): readonly string[] {
  const times: string[] = []
  for (const [time, entries] of archive.times ?? [])
    for (const most = Math.min(count, times.length + entries); times.length < most; ) times.push(time)
  const { exportedAt } = source
  const last = times.at(-1) ?? (exportedAt === undefined ? EARLIEST : toEvenSecond(exportedAt))
  return Array.from({ length: count }, (_, i) => times[i] ?? last)
}

/** The times of entries as the model keeps them: not at all where they follow from the date of the export. */
export function keptTimes(times: readonly string[], source: Model['source']): Pick<ArchiveForm, 'times'> {
  const expected = timesFor(times.length, { source })
  return times.every((time, i) => time === expected[i]) ? {} : { times: runsOf(times) }
}
