import { type Likeness, likenessInWords } from '../likeness.ts'
import { archiveEntryCodes } from './archive-entry.ts'
import { archiveLimitCodes } from './archive-limit.ts'
import { archiveNameCodes } from './archive-name.ts'
import { counted } from './counted.ts'
import { define } from './define.ts'

const asWritten = 'Pass an export archive as the platform wrote it, or zip its files anew with an ordinary tool.'
const complete = 'Fetch the archive again: it was cut or changed on its way.'

/** Codes of the zip container. */
export const archiveCodes = {
  'archive/not-a-zip': define<{ found?: Likeness }>({
    severity: 'error',
    title: 'Not a zip archive',
    message: ({ found }) => {
      if (found === 'nothing') return 'The input is not a zip archive: it is empty.'
      return found === undefined
        ? 'The input is not a zip archive: it has no end-of-central-directory record.'
        : `The input is not a zip archive but ${likenessInWords[found]}.`
    },
    advice: 'Pass an export archive as the platform wrote it.',
  }),
  'archive/truncated': define({
    severity: 'error',
    title: 'Truncated archive',
    message: () => 'The archive is cut short: its end-of-central-directory record is absent or incomplete.',
    advice: complete,
  }),
  'archive/trailing-bytes': define<{ count: number }>({
    severity: 'error',
    title: 'Bytes after the archive',
    message: ({ count }) => `The archive goes on after its end record, for ${counted(count, 'byte')}.`,
    advice: asWritten,
  }),
  'archive/prepended-bytes': define<{ count: number }>({
    severity: 'error',
    title: 'Bytes before the archive',
    message: ({ count }) => `The archive does not begin with its first entry, but ${counted(count, 'byte')} later.`,
    advice: asWritten,
  }),
  'archive/several-end-records': define({
    severity: 'error',
    title: 'Several end records',
    message: () => 'The archive can be read in two ways: it has more than one end-of-central-directory record.',
    advice: asWritten,
  }),
  'archive/split': define({
    severity: 'error',
    title: 'Part of a split archive',
    message: () =>
      'The archive is one part of a split archive: it names another disk than the first, or has entries there.',
    advice: 'Join the parts into one archive first.',
  }),
  'archive/zip64': define<{ where: string }>({
    severity: 'error',
    title: 'Zip64',
    message: ({ where }) => `The archive uses Zip64, which is not supported: ${where}.`,
    advice: 'Zip the files anew without Zip64; an export archive is far too small to need it.',
  }),
  'archive/wrong-count': define<{ declared: number; found: number | 'more' }>({
    severity: 'error',
    title: 'Wrong number of entries',
    message: ({ declared, found }) =>
      `The archive declares ${counted(declared, 'entry', 'entries')}, but its central directory has ${found}.`,
    advice: asWritten,
  }),
  'archive/directory-misplaced': define<{ offset: number; size: number; end: number }>({
    severity: 'error',
    title: 'Misplaced central directory',
    message: ({ offset, size, end }) =>
      `The central directory is declared at ${offset} with ${counted(size, 'byte')}, which passes the end record at ${end}.`,
    advice: asWritten,
  }),
  'archive/directory-broken': define<{ offset: number }>({
    severity: 'error',
    title: 'Broken central directory',
    message: ({ offset }) => `The central directory has no whole header at byte ${offset}.`,
    advice: asWritten,
  }),
  'archive/gap': define<{ from: number; to: number }>({
    severity: 'error',
    title: 'Bytes that belong to nothing',
    message: ({ from, to }) => `The bytes ${from} to ${to - 1} of the archive belong to no entry.`,
    advice: asWritten,
  }),
  ...archiveEntryCodes,
  ...archiveNameCodes,
  ...archiveLimitCodes,
} as const
