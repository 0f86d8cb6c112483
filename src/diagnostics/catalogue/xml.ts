import { allowed } from './allowed.ts'
import { define } from './define.ts'

const raise = 'If the document is trusted, raise the limit by the option that the message names.'

/** Codes of XML text. */
export const xmlCodes = {
  'xml/encoding': define<{ encoding: string }>({
    severity: 'error',
    title: 'Encoding other than UTF-8',
    message: ({ encoding }) => `The document is in ${encoding}; only UTF-8 is read.`,
    advice: 'Save the document as UTF-8 and let its declaration say so.',
  }),
  'xml/not-utf8': define({
    severity: 'error',
    title: 'Bytes that are not UTF-8',
    message: () => 'The bytes here are not valid UTF-8.',
    advice: 'Save the document as UTF-8.',
  }),
  'xml/character': define<{ character: string; element?: string }>({
    severity: 'error',
    title: 'Character that XML does not allow',
    message: ({ character, element }) =>
      `The character ${character}${element === undefined ? '' : ` in element "${element}"`} is not allowed in XML.`,
    advice: 'Remove the character; XML 1.0 has no way to write it.',
  }),
  'xml/version': define<{ version: string }>({
    severity: 'error',
    title: 'XML version other than 1.0',
    message: ({ version }) => `The document declares XML version "${version}"; only 1.0 is read.`,
    advice: 'Declare version 1.0; the platform never writes another.',
  }),
  'xml/doctype': define({
    severity: 'error',
    title: 'Document type declaration',
    message: () => 'The document has a DOCTYPE, which is refused.',
    advice: 'Remove the DOCTYPE; the platform never writes one.',
  }),
  'xml/entity': define({
    severity: 'error',
    title: 'Undeclared entity',
    message: () => 'The entity here is not declared; XML knows amp, lt, gt, quot and apos.',
    advice: 'Write the character itself, or a character reference such as &#xa0;.',
  }),
  'xml/not-well-formed': define<{ reason: string }>({
    severity: 'error',
    title: 'XML that is not well-formed',
    message: ({ reason }) => `The document is not well-formed XML: ${reason}.`,
    advice: 'Correct the markup at this place.',
  }),
  'xml/duplicate-attribute': define<{ name: string }>({
    severity: 'error',
    title: 'Attribute given twice',
    message: ({ name }) => `The attribute "${name}" is given twice in one element.`,
    advice: 'Keep one of the two.',
  }),
  'xml/unbound-prefix': define<{ prefix: string }>({
    severity: 'error',
    title: 'Undeclared prefix',
    message: ({ prefix }) => `The prefix "${prefix}" is not bound to a namespace.`,
    advice: 'Declare the prefix on the element or on one around it.',
  }),
  'xml/namespace': define<{ reason: string }>({
    severity: 'error',
    title: 'Wrong use of namespaces',
    message: ({ reason }) => `The document breaks the rules of XML namespaces: ${reason}.`,
    advice: 'Correct the name or the declaration.',
  }),
  'xml/name': define<{ name: string }>({
    severity: 'error',
    title: 'Name that XML does not allow',
    message: ({ name }) => `"${name}" cannot be the name of an element, an attribute or a prefix in XML.`,
    advice: 'Use a name that begins with a letter or "_" and goes on with letters, digits, ".", "-" or "_".',
  }),
  'xml/too-deep': define<{ limit: number }>({
    severity: 'error',
    title: 'Elements nested too deeply',
    message: ({ limit }) => `Elements are nested too deeply; ${allowed(`${limit} levels`, 'maxDepth')}.`,
    advice: raise,
  }),
  'xml/too-many-attributes': define<{ limit: number }>({
    severity: 'error',
    title: 'Too many attributes',
    message: ({ limit }) => `An element has too many attributes; ${allowed(limit, 'maxAttributes')}.`,
    advice: raise,
  }),
  'xml/too-many-nodes': define<{ limit: number }>({
    severity: 'error',
    title: 'Too many elements, attributes and texts',
    message: ({ limit }) => `The document has too many elements, attributes and texts; ${allowed(limit, 'maxNodes')}.`,
    advice: raise,
  }),
  'xml/attribute-too-long': define<{ limit: number }>({
    severity: 'error',
    title: 'Attribute value too long',
    message: ({ limit }) => `An attribute value is too long; ${allowed(`${limit} characters`, 'maxAttributeLength')}.`,
    advice: raise,
  }),
  'xml/text-too-long': define<{ limit: number }>({
    severity: 'error',
    title: 'Text too long',
    message: ({ limit }) => `A text is too long; ${allowed(`${limit} characters`, 'maxTextLength')}.`,
    advice: raise,
  }),
  'xml/markup-too-long': define<{ limit: number }>({
    severity: 'error',
    title: 'Markup too long',
    message: ({ limit }) =>
      `A name, comment or processing instruction is too long; ${allowed(`${limit} characters`, 'maxMarkupLength')}.`,
    advice: raise,
  }),
} as const
