import { refuse } from '../../errors.ts'
import { momentOf } from '../../values/local-time.ts'

/** A moment as a server of the platform writes it: its civil time, and the short name of its zone. */
export interface JavaDate {
  /** `yyyy-MM-ddTHH:mm:ss`. */
  readonly local: string
  /** For example `UTC` or `CDT`; ambiguous, so never a way to an instant. */
  readonly zone: string
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** Reads `java.util.Date.toString()`; anything that `buildJavaDate` would not write again is no date. */
export function parseJavaDate(text: string): JavaDate | undefined {
  const match = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d\d:\d\d:\d\d) (\S+) (\d+)$/.exec(text)
  if (match === null) return undefined
  const [, month = '', day, time, zone = '', year = ''] = match
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0')
  const date = { local: `${year.padStart(4, '0')}-${number}-${day}T${time}`, zone }
  return render(date) === text ? date : undefined
}

/** Writes `java.util.Date.toString()`; the weekday follows from the date. */
export function buildJavaDate(date: JavaDate): string {
  return render(date) ?? refuse('properties/not-a-date', { local: date.local, zone: date.zone })
}

function render({ local, zone }: JavaDate): string | undefined {
  const moment = momentOf(local)
  if (moment === undefined || !/^\S+$/.test(zone)) return undefined
  const month = MONTHS[moment.getUTCMonth()]
  const weekday = WEEKDAYS[moment.getUTCDay()]
  return `${weekday} ${month} ${local.slice(8, 10)} ${local.slice(11)} ${zone} ${moment.getUTCFullYear()}`
}
