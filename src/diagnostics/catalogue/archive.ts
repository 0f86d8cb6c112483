import { define } from './define.ts'

/** Codes of the zip container. */
export const archiveCodes = {
  'archive/not-a-zip': define({
    severity: 'error',
    title: 'Not a zip archive',
    message: () => 'The input is not a zip archive: it has no end-of-central-directory record.',
    advice: 'Pass an export archive as the platform wrote it.',
  }),
} as const
