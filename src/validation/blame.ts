import { printable } from '../archive/printable.ts'
import type { Problem } from '../diagnostics/problem.ts'
import { topFirst } from '../mapping/slots.ts'
import type { ArchiveForm } from '../model/archive-form.ts'
import { buildPointer, parsePointer, pathToText, valueAt } from '../model/json-pointer.ts'
import type { Model } from '../model/model.ts'
import type { Where } from '../rules/rule.ts'
import type { Subject } from '../rules/subject.ts'
import { once } from '../values/once.ts'
import { isUnwritable, type Piece } from './pieces.ts'

/** What of a model is to blame for a problem of its archive. */
export interface Blame {
  readonly where: Where
  /** JSON Pointer below that. */
  readonly below?: string
}

/** Finds what is to blame for the problem of a piece: something in it, where that shows. */
export function blameInPieces({ slots }: Subject): (found: Problem, piece: Piece) => Blame {
  const documents = once(() => new Set<unknown>(slots().map(({ role, owners }) => owners[0][role.member])))
  return ({ code, data }, { where, value }) => {
    if (code === 'xml/character')
      return { where, below: buildPointer(pathToText(value, isUnwritable, documents()) ?? []) }
    if (code === 'model/namespaces-absent') return { where, below: '/namespaces' }
    if (code !== 'model/deviation-without-place') return { where }
    const place = 'at' in data ? deviationsOf(value).findIndex(({ at }) => at === data.at) : -1
    return { where, below: place < 0 ? '' : `/deviations/${place}` }
  }
}

function deviationsOf(value: unknown): readonly { readonly at: string }[] {
  const isHolder = typeof value === 'object' && value !== null && 'deviations' in value
  return isHolder && Array.isArray(value.deviations) ? value.deviations : []
}

/**
 * Finds what is to blame for the problem of an entry: what says its time or its style, the file that is kept, its
 * object.
 */
export function blameForEntries({ model, slots }: Subject): (found: Problem) => Blame {
  const { archive = {}, source } = model
  const inForm = (member: keyof ArchiveForm, names: readonly string[], below = '') => {
    const places = once(() => new Map(names.map((name, place) => [printable(name), place])))
    return (name: string): Blame | undefined => {
      const place = places().get(name)
      return place === undefined
        ? undefined
        : { where: { at: [archive], member, ids: [name] }, below: `/${place}${below}` }
    }
  }
  const { times = [], corrections = [], files = [] } = archive
  const timeOf = inForm(
    'times',
    Array.from(times, ([time]) => time),
    '/0',
  )
  const styleOf = inForm(
    'corrections',
    Array.from(corrections, ({ entry }) => entry),
  )
  const fileOf = inForm(
    'files',
    Array.from(files, ({ name }) => name),
  )
  const slotsByEntry = once(() => new Map(slots().map((slot) => [printable(slot.entry), slot])))
  const objectOf = (name: string): Blame => {
    const { owners, role } = slotsByEntry().get(name) ?? {}
    return { where: owners && role ? { at: topFirst(owners), ids: [role.name] } : { ids: [name] } }
  }
  return ({ code, data, place: { entry = '' } }) => {
    if (code === 'model/not-written' && 'why' in data && 'pointer' in data) return blameAt(data, model)
    if (code === 'archive/time-unwritable')
      return timeOf('time' in data ? String(data.time) : '') ?? { where: { at: [source], member: 'exportedAt' } }
    const name = printable(entry)
    return (code === 'model/style-not-kept' ? styleOf(name) : fileOf(name)) ?? objectOf(name)
  }
}

/** What stands in an object of a list, or in one beside the lists. */
function blameAt({ pointer, why }: { readonly pointer: string; readonly why: string }, model: Model): Blame {
  const path = parsePointer(pointer)
  if (path[0] === 'objectOrder') return { where: { ids: ['objectOrder', why] }, below: pointer }
  const depth = typeof path[1] === 'number' ? 2 : 1
  const object = Object(valueAt(model, path.slice(0, depth)))
  return { where: { at: [object], ids: [why] }, below: buildPointer(path.slice(depth)) }
}
