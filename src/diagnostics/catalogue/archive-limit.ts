import { allowed } from './allowed.ts'
import { define } from './define.ts'

const advice = 'If the archive is trusted, raise the limit by the option that the message names.'

/**
 * Codes of the limits of an archive; each sentence names the option that raises it, for the library and for the shell.
 */
export const archiveLimitCodes = {
  'archive/too-large': define<{ size: number; limit: number }>({
    severity: 'error',
    title: 'Archive too large',
    message: ({ size, limit }) => `The archive has ${size} bytes; ${allowed(limit, 'maxArchiveSize')}.`,
    advice,
  }),
  'archive/too-many-entries': define<{ count: number; limit: number }>({
    severity: 'error',
    title: 'Too many entries',
    message: ({ count, limit }) => `The archive has ${count} entries; ${allowed(limit, 'maxEntries')}.`,
    advice,
  }),
  'archive/entry-too-large': define<{ name: string; size: number; limit: number }>({
    severity: 'error',
    title: 'Entry too large',
    message: ({ name, size, limit }) => `The entry "${name}" has ${size} bytes; ${allowed(limit, 'maxEntrySize')}.`,
    advice,
  }),
  'archive/total-too-large': define<{ size: number; limit: number }>({
    severity: 'error',
    title: 'Entries too large together',
    message: ({ size, limit }) => `The entries have ${size} bytes together; ${allowed(limit, 'maxTotalSize')}.`,
    advice,
  }),
  'archive/ratio': define<{ name?: string; size: number; deflated: number; limit: number }>({
    severity: 'error',
    title: 'Suspicious compression',
    message: ({ name, size, deflated, limit }) =>
      `${growing(name)} from ${deflated} to ${size} bytes; ${allowed(`${limit} times`, 'maxRatio')}.`,
    advice,
  }),
  'archive/name-too-long': define<{ name: string; length: number; limit: number }>({
    severity: 'error',
    title: 'Name too long',
    message: ({ name, length, limit }) =>
      `The entry name "${name}" has ${length} bytes; ${allowed(limit, 'maxNameLength')}.`,
    advice,
  }),
  'archive/segment-too-long': define<{ name: string; length: number; limit: number }>({
    severity: 'error',
    title: 'Segment of a name too long',
    message: ({ name, length, limit }) =>
      `The entry name "${name}" has a segment of ${length} bytes; ${allowed(limit, 'maxSegmentLength')}.`,
    advice,
  }),
  'archive/name-too-deep': define<{ name: string; levels: number; limit: number }>({
    severity: 'error',
    title: 'Name too deep',
    message: ({ name, levels, limit }) =>
      `The entry name "${name}" is ${levels} levels deep; ${allowed(limit, 'maxNameLevels')}.`,
    advice,
  }),
} as const

function growing(name: string | undefined): string {
  return name === undefined ? 'The entries together grow' : `The entry "${name}" grows`
}
