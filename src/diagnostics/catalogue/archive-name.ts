import { define } from './define.ts'

const rename = 'Name the entry as the platform does: a relative path of plain names, separated by "/".'
const utf8 = 'Zip the files anew with names in UTF-8; the platform itself writes plain ASCII names.'

/** Codes of entry names. */
export const archiveNameCodes = {
  'archive/name-not-utf8': define<{ name: string }>({
    severity: 'error',
    title: 'Name that is not UTF-8',
    message: ({ name }) => `The entry name "${name}" is not valid UTF-8.`,
    advice: utf8,
  }),
  'archive/name-without-utf8-flag': define<{ name: string }>({
    severity: 'error',
    title: 'Name in an unknown encoding',
    message: ({ name }) => `The entry name "${name}" is not ASCII, but not marked as UTF-8 either.`,
    advice: utf8,
  }),
  'archive/unicode-path-differs': define<{ name: string }>({
    severity: 'error',
    title: 'Second name that differs',
    message: ({ name }) => `The entry "${name}" has another name in its Unicode path field.`,
    advice: utf8,
  }),
  'archive/name-empty': define<{ name: string }>({
    severity: 'error',
    title: 'Entry without a name',
    message: () => 'An entry has no name.',
    advice: rename,
  }),
  'archive/name-absolute': define<{ name: string }>({
    severity: 'error',
    title: 'Absolute name',
    message: ({ name }) => `The entry name "${name}" is absolute.`,
    advice: rename,
  }),
  'archive/name-drive': define<{ name: string }>({
    severity: 'error',
    title: 'Name with a drive letter',
    message: ({ name }) => `The entry name "${name}" begins with a drive letter.`,
    advice: rename,
  }),
  'archive/name-backslash': define<{ name: string }>({
    severity: 'error',
    title: 'Backslash in a name',
    message: ({ name }) => `The entry name "${name}" has a backslash.`,
    advice: rename,
  }),
  'archive/name-control-character': define<{ name: string }>({
    severity: 'error',
    title: 'Control character in a name',
    message: ({ name }) => `The entry name "${name}" has a control character.`,
    advice: rename,
  }),
  'archive/name-empty-segment': define<{ name: string }>({
    severity: 'error',
    title: 'Empty segment in a name',
    message: ({ name }) => `The entry name "${name}" has an empty segment.`,
    advice: rename,
  }),
  'archive/name-traversal': define<{ name: string }>({
    severity: 'error',
    title: 'Name that leads outside',
    message: ({ name }) => `The entry name "${name}" leads upwards with "..".`,
    advice: rename,
  }),
  'archive/name-dot-segment': define<{ name: string }>({
    severity: 'error',
    title: 'Dot segment in a name',
    message: ({ name }) => `The entry name "${name}" has a segment ".".`,
    advice: rename,
  }),
  'archive/entry-twice': define<{ name: string }>({
    severity: 'error',
    title: 'Entry that occurs twice',
    message: ({ name }) => `The entry "${name}" occurs twice.`,
    advice: 'Remove one of the two.',
  }),
  'archive/names-collide': define<{ name: string; other: string }>({
    severity: 'error',
    title: 'Names that differ only in case or Unicode form',
    message: ({ name, other }) =>
      `The entry names "${name}" and "${other}", or folders in them, differ only in case, Unicode form or final dots.`,
    advice: 'Rename or remove one of the two.',
  }),
  'archive/file-is-folder': define<{ name: string; other: string }>({
    severity: 'error',
    title: 'File that is also a folder',
    message: ({ name, other }) => `The entry "${name}" is a file, but also the folder of "${other}".`,
    advice: 'Rename or remove one of the two.',
  }),
} as const
