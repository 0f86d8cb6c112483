import { type Model, refuse } from '../index.ts'

/** A model with this date of export, `yyyy-MM-dd HH:mm:ss ZONE`; entries get that time too. */
export function exportDate(model: Model, date: string | undefined): Model {
  if (date === undefined) return model
  const match = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?: (\S+))?$/.exec(date)
  if (match === null) return refuse('cli/not-a-date', { date })
  const [, day, time, zone = 'UTC'] = match
  const { times: _, ...form } = model.archive ?? {}
  return { ...model, source: { ...model.source, exportedAt: `${day}T${time}`, zone }, archive: form }
}
