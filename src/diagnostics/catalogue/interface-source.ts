import { define, ended } from './define.ts'

/** Codes of the documents that a definition takes its operations from. */
export const interfaceSourceCodes = {
  'open-api/unknown-kind': define({
    severity: 'error',
    title: 'Neither OpenAPI nor Swagger nor WSDL',
    message: () => 'The document is neither OpenAPI 3.0 or 3.1, nor Swagger 2.0, nor WSDL 1.1.',
    advice: 'Check that the right file was given; other versions must be converted first.',
  }),
  'open-api/malformed': define<{ at: string; expected: string }>({
    severity: 'error',
    title: 'Not as OpenAPI has it',
    message: ({ at, expected }) => `${at} must be ${expected}.`,
    advice: 'Check the document with an OpenAPI linter.',
  }),
  'open-api/unknown-member': define<{ name: string; of: string; expected: string; suggestion?: string }>({
    severity: 'error',
    title: 'Member that would be lost',
    message: ({ name, of, expected, suggestion }) =>
      ended(`"${name}"${of && ` in ${of}`} of the OpenAPI document is not ${expected}`, suggestion),
    advice: 'Correct the name, or begin it with x- where it is an extension.',
  }),
  'open-api/no-such-parameter': define<{ name: string; path: string; suggestion?: string }>({
    severity: 'error',
    title: 'Parameter that its path does not have',
    message: ({ name, path, suggestion }) => ended(`The path "${path}" has no parameter "${name}"`, suggestion),
    advice: 'Correct the name, or put {name} into the path.',
  }),
  'open-api/operation-id-twice': define<{ id: string }>({
    severity: 'error',
    title: 'Two operations with one operationId',
    message: ({ id }) => `The operationId "${id}" stands twice in the document.`,
    advice: 'Give one of the operations another operationId, or none: operations are named by it.',
  }),
  'open-api/reference-absent': define<{ reference: string }>({
    severity: 'error',
    title: 'Reference to nothing',
    message: ({ reference }) => `The reference "${reference}" leads to nothing in the document.`,
    advice: 'Correct the reference, or add what it means.',
  }),
  'open-api/reference-external': define<{ reference: string }>({
    severity: 'error',
    title: 'Reference to another document',
    message: ({ reference }) => `The reference "${reference}" leads to another document, which is not read.`,
    advice:
      'Bundle the documents into one first, or keep them in the folder of the first; a link in there is followed.',
  }),
  'open-api/reference-circular': define<{ reference: string }>({
    severity: 'error',
    title: 'Reference to itself',
    message: ({ reference }) => `The reference "${reference}" leads back to itself.`,
    advice: 'Break the circle: replace one of its references by what it stands for.',
  }),
  'open-api/references-too-deep': define({
    severity: 'error',
    title: 'References without end',
    message: () => 'The references of the document lead on from one to the next, hundreds of times.',
    advice: 'Let references lead to what they mean, not to other references.',
  }),
  'open-api/no-operation': define({
    severity: 'error',
    title: 'No operation',
    message: () => 'The document describes no operation.',
    advice: 'Check that the right file was given; webhooks and callbacks are no operations of the API.',
  }),
  'wsdl-source/message-absent': define<{ operation: string; message: string }>({
    severity: 'error',
    title: 'Message of an operation absent',
    message: ({ operation, message }) =>
      `Operation "${operation}" is sent message "${message}", which the WSDL does not define.`,
    advice: 'Correct the name, or define the message, whose parts are the parameters, in the same document.',
  }),
  'wsdl-source/not-http': define<{ operation: string }>({
    severity: 'error',
    title: 'Operation without method and path',
    message: ({ operation }) => `The WSDL gives operation "${operation}" no HTTP method and path.`,
    advice: 'Give a WSDL with an HTTP binding, or write the operations into the definition.',
  }),
} as const
