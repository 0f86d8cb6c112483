import { define } from './define.ts'

/** Codes of XML text. */
export const xmlCodes = {
  'xml/doctype': define({
    severity: 'error',
    title: 'Document type declaration',
    message: () => 'The document has a DOCTYPE, which is refused.',
    advice: 'Remove the DOCTYPE; the platform never writes one.',
  }),
} as const
