import type { Model } from '../../index.ts'
import { isInZipYears, isMoment, toEvenSecond } from '../../values/local-time.ts'
import { single } from '../arguments/options.ts'

/** A moment as an archive states it: the clock of the server that exported, and its zone. */
export interface ExportDate {
  /** `yyyy-MM-ddTHH:mm:ss`. */
  readonly local: string
  readonly zone: string
}

/** The option for the date of an export. */
export const dateOption = {
  type: 'string',
  requiresArg: true,
  coerce: dateOf,
  describe: 'Date of the export, "yyyy-MM-dd HH:mm:ss ZONE"; that of the model if left out',
} as const

/** A model with this date of export; its entries get that time too. */
export function withDate(model: Model, date: ExportDate | undefined): Model {
  if (date === undefined) return model
  const { local: exportedAt, zone } = date
  const { times = [], ...form } = model.archive ?? {}
  const count = times.reduce((sum, [, entries]) => sum + entries, 0)
  return {
    ...model,
    source: { ...model.source, exportedAt, zone },
    archive: { ...form, ...(count > 0 && { times: [[toEvenSecond(exportedAt), count]] }) },
  }
}

function dateOf(value: unknown): ExportDate {
  const text = single('date', value)
  const match = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d) ?([A-Za-z][A-Za-z0-9:+-]*)?$/.exec(text)
  const [, day, time, zone = 'UTC'] = match ?? []
  const local = `${day}T${time}`
  if (!exists(local)) throw new Error(`--date: ${JSON.stringify(text)} is not a date like "2026-01-31 12:00:00 UTC".`)
  return { local, zone: zone === 'Z' ? 'UTC' : zone }
}

/** Whether there is such a moment, and the entries of an archive can bear it. */
function exists(local: string): boolean {
  return isMoment(local) && isInZipYears(local)
}
