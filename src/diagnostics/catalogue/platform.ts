import { define, ended } from './define.ts'

/** Codes of messages of the platform's REST API. */
export const platformCodes = {
  'platform/media-type': define<{ mediaType: string }>({
    severity: 'error',
    title: 'Unknown media type',
    message: ({ mediaType }) => `The media type "${mediaType}" is not one of the platform's.`,
    advice:
      'Use application/json, application/xml, text/xml, or application/vnd.soa.v71, v72, v80 or v81 +json or +xml.',
  }),
  'platform/not-json': define<{ fault: string }>({
    severity: 'error',
    title: 'Not JSON',
    message: ({ fault }) => `The message is not JSON: ${fault}.`,
    advice: 'Correct the JSON at this place.',
    platform: { http: 400 },
  }),
  'platform/too-deep': define<{ levels: number }>({
    severity: 'error',
    title: 'Message nested too deeply',
    message: ({ levels }) => `The message is nested more than ${levels} levels deep.`,
    advice: 'No message of the platform is nested so deeply; send what is meant.',
    platform: { http: 400 },
  }),
  'platform/root': define<{ root: string; expected: string }>({
    severity: 'error',
    title: 'Another message',
    message: ({ root, expected }) => `The root element is ${root}; this message begins with ${expected}.`,
    advice: 'Send the message that the operation expects.',
    platform: { http: 400 },
  }),
  'platform/no-member': define<{ message: string }>({
    severity: 'error',
    title: 'Message without a known member',
    message: ({ message }) => `Nothing in the message is a member of ${message}, so nothing would come of it.`,
    advice: 'Send the members themselves, with nothing around them.',
    platform: { http: 400 },
  }),
  'platform/member-absent': define<{ member: string; meant?: string }>({
    severity: 'error',
    title: 'Incomplete message',
    message: ({ member, meant }) =>
      `The message has no ${member}${meant === undefined ? '.' : `; did you mean that by "${meant}"?`}`,
    advice: 'Add the member; where it is a list, an empty one says that there is nothing in it.',
    platform: { http: 400 },
  }),
  'platform/member-unknown': define<{ member: string; meant?: string; isKnown?: boolean }>({
    severity: 'warning',
    title: 'Member of a message that nothing is done with',
    message: ({ member, meant, isKnown }) =>
      ended(`Nothing is done with the member ${member}${isKnown ? '' : ', which is not known'}`, meant),
    advice: 'Correct its name, or leave it out where nothing is meant by it.',
  }),
  'platform/member': define<{ member: string; reason: string }>({
    severity: 'error',
    title: 'Wrong value in a message',
    message: ({ member, reason }) => `${member === '' ? 'The message' : `The value of ${member}`} is wrong: ${reason}.`,
    advice: 'Correct the value in the message.',
    platform: { http: 400 },
  }),
} as const
