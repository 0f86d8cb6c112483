import { momentOf, zipYears } from '../values/local-time.ts'

/**
 * The text of a DOS stamp (date in the high, time in the low 16 bits): `yyyy-MM-ddTHH:mm:ss`, or `0x…` if it is no
 * time.
 */
export function buildDosTime(stamp: number): string {
  const [year, month, day] = [(stamp >>> 25) + zipYears.first, (stamp >>> 21) & 15, (stamp >>> 16) & 31]
  const [hour, minute, second] = [(stamp >>> 11) & 31, (stamp >>> 5) & 63, (stamp & 31) * 2]
  const text = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`
  return momentOf(text) === undefined ? `0x${stamp.toString(16).padStart(8, '0')}` : text
}

/**
 * The stamp of such a text; `undefined` where no stamp has it: odd seconds, before 1980, after 2107, another spelling.
 */
export function parseDosTime(text: string): number | undefined {
  const stamp = text.startsWith('0x') ? Number(text) : stampOf(text)
  return stamp >>> 0 === stamp && buildDosTime(stamp) === text ? stamp : undefined
}

function stampOf(text: string): number {
  const field = (from: number, to: number) => Number(text.slice(from, to))
  const date = ((field(0, 4) - zipYears.first) << 9) | (field(5, 7) << 5) | field(8, 10)
  const time = (field(11, 13) << 11) | (field(14, 16) << 5) | (field(17, 19) >>> 1)
  return ((date << 16) | time) >>> 0
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
