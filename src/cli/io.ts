import type { link, lstat, mkdir, open, rename, stat, unlink } from 'node:fs/promises'

/** All that a command touches of the world around it. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>
  /** Data: what was asked for. */
  readonly stdout: Output
  /** Talk: what there is to say about it. */
  readonly stderr: Output
  /** The folder that relative paths start from. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly files: Files
  /** How many threads may work at the same time; where it is absent, there are none. */
  readonly threads?: number
  /** Is told how many bytes an input has, as soon as it is in memory. */
  readonly prepareFor?: (bytes: number) => void
  /** Is told of a file that is not finished, which a signal must not leave behind; what it answers with ends that. */
  readonly guard?: (path: string) => () => void
}

export interface Output {
  /** Resolves when everything is handed over; writing to a pipe that nobody reads any more is no failure. */
  readonly write: (content: string | Uint8Array) => Promise<void>
  readonly isTerminal: boolean
  /** Width of the terminal in columns; absent when there is none. */
  readonly columns?: number
}

/** The functions of the file system in use. */
export interface Files {
  readonly link: typeof link
  readonly lstat: typeof lstat
  readonly mkdir: typeof mkdir
  readonly open: typeof open
  readonly realpath: (path: string) => Promise<string>
  readonly rename: typeof rename
  readonly stat: typeof stat
  readonly unlink: typeof unlink
}
