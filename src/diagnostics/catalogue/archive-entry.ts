import { counted } from './counted.ts'
import { define } from './define.ts'

const zipAnew = 'Zip the files anew with an ordinary tool: deflated or stored, without encryption.'
const complete = 'Fetch the archive again: it was cut or changed on its way.'

/** Codes of a single entry of the zip container. */
export const archiveEntryCodes = {
  'archive/encrypted': define<{ name: string }>({
    severity: 'error',
    title: 'Encrypted entry',
    message: ({ name }) => `The entry "${name}" is encrypted.`,
    advice: zipAnew,
  }),
  'archive/unknown-flags': define<{ name: string; flags: number }>({
    severity: 'error',
    title: 'Unknown flags',
    message: ({ name, flags }) =>
      `The entry "${name}" has unknown flags set (0x${flags.toString(16).padStart(4, '0')}).`,
    advice: zipAnew,
  }),
  'archive/unknown-method': define<{ name: string; method: number }>({
    severity: 'error',
    title: 'Unknown compression method',
    message: ({ name, method }) =>
      `The entry "${name}" is compressed by method ${method}; only 0 (stored) and 8 (deflated) are read.`,
    advice: zipAnew,
  }),
  'archive/unknown-version': define<{ name: string; version: number }>({
    severity: 'error',
    title: 'Unknown zip version',
    message: ({ name, version }) =>
      `The entry "${name}" needs version ${version} of the zip format; 20 is the highest known.`,
    advice: zipAnew,
  }),
  'archive/extra-broken': define<{ name: string }>({
    severity: 'error',
    title: 'Broken extra field',
    message: ({ name }) => `The extra field of the entry "${name}" is cut short.`,
    advice: zipAnew,
  }),
  'archive/local-header-absent': define<{ name: string; offset: number }>({
    severity: 'error',
    title: 'No local header',
    message: ({ name, offset }) => `The entry "${name}" has no whole local header at byte ${offset}.`,
    advice: zipAnew,
  }),
  'archive/local-differs': define<{ name: string; field: string; local: number; central: number }>({
    severity: 'error',
    title: 'Local and central header differ',
    message: ({ name, field, local, central }) =>
      `The ${field} of the entry "${name}" is ${local} in its local header, but ${central} in the central directory.`,
    advice: zipAnew,
  }),
  'archive/local-name-differs': define<{ name: string; local: string }>({
    severity: 'error',
    title: 'Local and central name differ',
    message: ({ name, local }) => `The entry "${name}" has another name in its local header, "${local}".`,
    advice: zipAnew,
  }),
  'archive/descriptor-differs': define<{ name: string; field: string; descriptor: number; central: number }>({
    severity: 'error',
    title: 'Data descriptor and central header differ',
    message: ({ name, field, descriptor, central }) =>
      `The ${field} of the entry "${name}" is ${descriptor} in its data descriptor, but ${central} in the central directory.`,
    advice: zipAnew,
  }),
  'archive/overlap': define<{ name: string; offset: number }>({
    severity: 'error',
    title: 'Overlapping entries',
    message: ({ name, offset }) => `The entry "${name}" reaches into what follows it at byte ${offset}.`,
    advice: zipAnew,
  }),
  'archive/special-file': define<{ name: string }>({
    severity: 'error',
    title: 'Link or device',
    message: ({ name }) => `The entry "${name}" is a symbolic link or a device, not a file.`,
    advice: 'Replace it by the file it stands for.',
  }),
  'archive/kind-differs': define<{ name: string }>({
    severity: 'error',
    title: 'File or folder',
    message: ({ name }) => `The entry "${name}" is a file by its name and a folder by its attributes, or the reverse.`,
    advice: zipAnew,
  }),
  'archive/folder-with-content': define<{ name: string }>({
    severity: 'error',
    title: 'Folder with content',
    message: ({ name }) => `The entry "${name}" is a folder by its name, but has content.`,
    advice: zipAnew,
  }),
  'archive/size-mismatch': define<{ name: string; declared: number; found: number | 'more' }>({
    severity: 'error',
    title: 'Wrong size',
    message: ({ name, declared, found }) =>
      `The entry "${name}" declares ${counted(declared, 'byte')}, but holds ${found}.`,
    advice: complete,
  }),
  'archive/crc-mismatch': define<{ name: string; declared: number; found: number }>({
    severity: 'error',
    title: 'Wrong checksum',
    message: ({ name }) => `The content of the entry "${name}" does not have the checksum that the archive declares.`,
    advice: complete,
  }),
  'archive/deflate-broken': define<{ name: string }>({
    severity: 'error',
    title: 'Broken deflate stream',
    message: ({ name }) => `The content of the entry "${name}" cannot be inflated: its stream is broken or cut short.`,
    advice: complete,
  }),
  'archive/deflate-trailing-bytes': define<{ name: string; count: number }>({
    severity: 'error',
    title: 'Bytes after a deflate stream',
    message: ({ name, count }) =>
      `The stream of the entry "${name}" ends ${counted(count, 'byte')} before the entry does.`,
    advice: zipAnew,
  }),
  'archive/time-unwritable': define<{ name: string; time: string }>({
    severity: 'error',
    title: 'Time that a zip archive cannot hold',
    message: ({ name, time }) => `The time "${time}" of the entry "${name}" cannot be written to a zip archive.`,
    advice: 'Use a time from 1980 to 2107 with even seconds, as in 2016-05-04T13:37:42.',
  }),
} as const
