import { single, valueOption } from '../arguments/options.ts'

/** An option for the time that answers of the platform name. */
export const timeOption = {
  time: {
    ...valueOption('time', 'Time that the answer gives as Updated, yyyy-MM-ddTHH:mm:ssZ; now if left out'),
    coerce: checkTime,
  },
} as const

/** The time that was asked for, or now. */
export function chosenTime({ time }: { readonly time: string | undefined }): string {
  return time ?? new Date().toISOString().replace(/\.\d+Z$/, 'Z')
}

function checkTime(given: unknown): string {
  const time = single('time', given)
  const moment = new Date(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(time) ? time : Number.NaN)
  // `Date` takes a day or an hour that does not exist for a later one.
  const isTime = !Number.isNaN(moment.getTime()) && moment.toISOString() === time.replace('Z', '.000Z')
  if (!isTime) throw new Error(`--time: "${time}" is not a time like 2021-03-02T21:58:58Z.`)
  return time
}
