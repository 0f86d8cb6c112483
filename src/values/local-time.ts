/** How a time by some clock is written, of which no zone is known: `yyyy-MM-ddTHH:mm:ss`. */
export const localTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/

/** The moment of a local time, as if its clock told UTC; nothing where no clock ever tells it. */
export function momentOf(local: string): Date | undefined {
  const moment = new Date(`${local}Z`)
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString() === `${local}.000Z`
  return exists ? moment : undefined
}

/** Times on days that every month has. */
const onAnyMonth = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/

/** Whether some clock tells a local time; without a look at the calendar for most, which takes ten times as long. */
export function isMoment(local: string): boolean {
  return onAnyMonth.test(local) || momentOf(local) !== undefined
}

/** The years that the entries of a zip archive can bear. */
export const zipYears = { first: 1980, last: 2107 } as const

/** Whether a local time falls into those years. */
export function isInZipYears(local: string): boolean {
  return local >= String(zipYears.first) && local < String(zipYears.last + 1)
}

/** Zip archives count in steps of two seconds; the platform rounds down. */
export function toEvenSecond(local: string): string {
  const second = Number(local.slice(17, 19))
  return `${local.slice(0, 17)}${String(second - (second % 2)).padStart(2, '0')}`
}
