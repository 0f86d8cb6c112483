import { type Likeness, likenessInWords } from '../likeness.ts'
import { define } from './define.ts'

/** Codes of reading and writing files at the command line. */
export const cliCodes = {
  'cli/input-absent': define<{ input: string }>({
    severity: 'error',
    title: 'Input absent',
    message: ({ input }) => `There is no file "${input}".`,
    advice: 'Check the path.',
  }),
  'cli/stdin-twice': define({
    severity: 'error',
    title: 'Standard input named twice',
    message: () => 'Standard input is named twice, and can be read only once.',
    advice: 'Pass a file for one of the two.',
  }),
  'cli/input-folder': define<{ input: string }>({
    severity: 'error',
    title: 'Input is a folder',
    message: ({ input }) => `"${input}" is a folder, where a file is expected.`,
    advice: 'Pass a file; of an archive the archive itself, not the folder that it was extracted to.',
  }),
  'cli/input-special': define<{ input: string }>({
    severity: 'error',
    title: 'Input is a pipe or device',
    message: ({ input }) => `"${input}" is a pipe or a device, where a file is expected.`,
    advice: 'Put what it gives into a file, and name that.',
  }),
  'cli/input-denied': define<{ input: string }>({
    severity: 'error',
    title: 'Input not readable',
    message: ({ input }) => `Permission to read "${input}" is denied.`,
    advice: 'Ask for read permission on it.',
  }),
  'cli/input-failed': define<{ input: string; reason: string }>({
    severity: 'error',
    title: 'Reading failed',
    message: ({ input, reason }) => `The file "${input}" could not be read: ${reason}.`,
    advice: 'Check the disk or the connection that the file comes from, and try again.',
  }),
  'cli/input-too-large': define<{ input: string; limit: number; option: string }>({
    severity: 'error',
    title: 'Input too large',
    message: ({ input, limit, option }) => `"${input}" has more than ${limit} bytes, the limit of ${option}.`,
    advice: 'If the input is trusted, raise the limit by the option that the message names.',
  }),
  'cli/input-not-utf8': define<{ input: string; found?: Likeness }>({
    severity: 'error',
    title: 'Input not UTF-8',
    message: ({ input, found }) =>
      found === undefined ? `"${input}" is not UTF-8 text.` : `"${input}" is not text but ${likenessInWords[found]}.`,
    advice: 'Save the text as UTF-8, or pass an archive where one is expected.',
  }),
  'cli/output-exists': define<{ output: string; count?: number }>({
    severity: 'error',
    title: 'Output exists',
    message: ({ output, count }) =>
      count === undefined
        ? `The file "${output}" exists and was left as it is.`
        : `${count} files in "${output}" exist and were left as they are.`,
    advice: 'Pass --force to overwrite it, or another name.',
  }),
  'cli/output-is-input': define<{ output: string }>({
    severity: 'error',
    title: 'Output is the input',
    message: ({ output }) => `The output "${output}" is the very file that is read.`,
    advice: 'Pass another name.',
  }),
  'cli/output-no-folder': define<{ output: string }>({
    severity: 'error',
    title: 'Output is no folder',
    message: ({ output }) => `"${output}" is a file, where a folder is expected.`,
    advice: 'Pass a folder; it is made where it is absent.',
  }),
  'cli/output-folder-absent': define<{ output: string; folder: string }>({
    severity: 'error',
    title: 'Output folder absent',
    message: ({ output, folder }) => `"${output}" cannot be written: there is no folder "${folder}".`,
    advice: 'Make the folder first, or pass another name.',
  }),
  'cli/output-denied': define<{ output: string }>({
    severity: 'error',
    title: 'Output not writable',
    message: ({ output }) => `"${output}" cannot be written: permission denied.`,
    advice: 'Ask for write permission on the folder, or pass another name.',
  }),
  'cli/output-full': define<{ output: string }>({
    severity: 'error',
    title: 'Disk full',
    message: ({ output }) => `"${output}" cannot be written: the disk or the quota is full.`,
    advice: 'Make room and try again; nothing was left behind, and an existing file is as it was.',
  }),
  'cli/output-terminal': define({
    severity: 'error',
    title: 'Archive on a terminal',
    message: () => 'An archive is not written to a terminal.',
    advice: 'Name a file, or hand standard output to a file or another program.',
  }),
  'cli/output-failed': define<{ output: string; reason: string }>({
    severity: 'error',
    title: 'Writing failed',
    message: ({ output, reason }) => `"${output}" cannot be written: ${reason}.`,
    advice: 'Check the disk and try again; an existing file is as it was.',
  }),
} as const
