/** At most how long a work may take, as a multiple of another command of its group. */
export interface Goal {
  readonly group: string
  readonly work: string
  readonly atMost: number
  readonly of: string
}

export const goals: readonly Goal[] = [
  { group: 'L', work: 'validate', atMost: 0.6, of: 'unzip, xmllint' },
  { group: 'L', work: 'validate', atMost: 1, of: 'python lxml' },
  { group: '1000xS', work: 'validate', atMost: 0.15, of: 'unzip, xmllint' },
  { group: '1000xS', work: 'validate', atMost: 1.5, of: 'python lxml, 2 cores' },
  { group: 'start', work: 'validate S', atMost: 3.5, of: 'node -e 0' },
  { group: 'start', work: '--version', atMost: 1.6, of: 'node -e 0' },
  { group: 'L', work: 'import', atMost: 2, of: 'validate' },
  { group: 'L', work: 'export fast', atMost: 1.5, of: 'zip -6' },
  { group: 'L', work: 'export base', atMost: 0.5, of: 'zip -6' },
  { group: 'L', work: 'export base, one edit', atMost: 0.5, of: 'zip -6' },
]

/** At most how much memory validation may take, in megabytes, by the unzipped size of the group's archive. */
export const memoryGoals: Readonly<Record<string, (unzipped: number) => number>> = {
  L: (unzipped) => 4 * unzipped + 80,
  '1000xS': () => 250,
}
