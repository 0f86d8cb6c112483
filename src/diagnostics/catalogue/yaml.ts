import { define } from './define.ts'

/** Codes of YAML and JSON text. */
export const yamlCodes = {
  'yaml/malformed': define<{ reason: string }>({
    severity: 'error',
    title: 'Neither YAML nor JSON',
    message: ({ reason }) => `The text is no well-formed YAML or JSON: ${reason}.`,
    advice: 'Correct it where the message points to.',
  }),
  'yaml/too-deep': define<{ limit: number }>({
    severity: 'error',
    title: 'Nested too deep',
    message: ({ limit }) => `The text nests lists and objects more than ${limit} levels deep.`,
    advice: 'Check that the right file was given.',
  }),
  'yaml/too-many-parts': define<{ limit: number }>({
    severity: 'error',
    title: 'Too many parts',
    message: ({ limit }) => `The text has more than ${limit} words and marks, which is more than is read.`,
    advice: 'Check that the right file was given, or leave out what is not needed of it.',
  }),
} as const
