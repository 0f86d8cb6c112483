import { define } from './define.ts'

/** Codes of `.properties` text. */
export const propertiesCodes = {
  'properties/malformed-escape': define({
    severity: 'error',
    title: 'Malformed Unicode escape',
    message: () => 'The escape here is not a backslash, "u" and four hexadecimal digits.',
    advice: 'Write a character as \\u and four hexadecimal digits, and a backslash as two.',
  }),
  'properties/too-large': define<{ size: number; limit: number }>({
    severity: 'error',
    title: 'Too many options',
    message: ({ size, limit }) => `The options take ${size} bytes; ${limit} are allowed.`,
    advice: 'Take the file from an export of the platform; genuine ones have less than two thousand bytes.',
  }),
  'properties/not-a-comment': define<{ comment: string }>({
    severity: 'error',
    title: 'Not a comment line',
    message: ({ comment }) => `${JSON.stringify(comment)} cannot be written as a comment line.`,
    advice: 'A comment is one line that begins with "#" or "!".',
  }),
  'properties/not-a-date': define<{ local: string; zone: string }>({
    severity: 'error',
    title: 'Not a date comment',
    message: ({ local, zone }) => `${JSON.stringify(`${local} ${zone}`)} cannot be written as a date comment.`,
    advice: 'Give a date that exists as yyyy-MM-ddTHH:mm:ss, and a time zone without white space.',
  }),
} as const
