import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** A command as it is run, every time in a process of its own. */
export interface Command {
  readonly name: string
  readonly words: readonly [program: string, ...words: string[]]
  readonly cwd?: string
}

/** What one run of a command took. */
export interface Run {
  readonly seconds: number
  /** Time on the cores, in user and system mode; absent without the program that tells. */
  readonly cpuSeconds?: number
  /** Largest memory of one process; absent without the program that tells. */
  readonly megabytes?: number
}

/** Tells the time on the cores and the memory of the processes that a command starts. */
const timer = '/usr/bin/time'
export const hasTimer = existsSync(timer)

// A set NODE_EXTRA_CA_CERTS triples the start of Node.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env

/** Runs a command; an error tells why it did not do its work. */
export function measure({ words, cwd }: Command): Run | Error {
  const [program, ...rest] = hasTimer ? [timer, '-q', '-f', '%U %S %M', ...words] : words
  const start = process.hrtime.bigint()
  const { status, stderr, error } = spawnSync(program, rest, {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 2 ** 26,
    ...(cwd !== undefined && { cwd }),
  })
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  const lines = String(stderr).trimEnd().split('\n')
  if (error) return error
  if (status !== 0) return new Error(`exit ${status}: ${lines.slice(0, 3).join(' ')}`)
  if (!hasTimer) return { seconds }
  const [user = 0, system = 0, kilobytes = 0] = lines.at(-1)?.split(' ').map(Number) ?? []
  return { seconds, cpuSeconds: user + system, megabytes: kilobytes / 1024 }
}

/** Whether a program is there, in the folders where programs are, or by its path. */
export function isPresent(program: string, ...words: readonly string[]): boolean {
  return spawnSync(program, words, { stdio: 'ignore', env }).error === undefined
}

/** The middle one of some numbers; of none, no number. */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) return Number.NaN
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = 0, high = 0] = sorted.length % 2 === 0 ? sorted.slice(middle - 1) : [sorted[middle], sorted[middle]]
  return (low + high) / 2
}
