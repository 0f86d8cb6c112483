import { oneLine } from '../text/one-line.ts'

const longest = 120

/** A name as it can be shown anywhere: one line, invisible characters as `\u{…}`, cut after 120 characters. */
export function printable(name: string): string {
  return oneLine(name.length > longest ? `${name.slice(0, longest)}…` : name)
}
