import type { Code } from '../diagnostics/catalogue/index.ts'
import { type PlainRule, rule } from './rule.ts'

const shape =
  'The container is vetted before anything in it is read. Zip readers differ in what they make of a container that ' +
  'contradicts itself; so that everybody sees the same files, it is refused.'
const names =
  'Names of entries must be safe to write on every system: relative, without steps upwards, distinct also where upper ' +
  'and lower case or Unicode forms do not count. No option lifts this.'
const content =
  'Each entry must hold exactly what the container declares of it: size, checksum, one deflate stream and nothing after.'
const limits =
  'Limits protect whoever reads the archive; no genuine export comes near them. The message names the option that ' +
  'raises this one.'
const written =
  'The archive of a model is built when the model is validated. What a zip archive or an XML document has no way to write is ' +
  'told at the member of the model that says it.'
const wellFormed =
  'Every XML entry must be well-formed XML 1.0 with namespaces, in UTF-8. The platform reads it with a parser that ' +
  'refuses anything else, and the import then fails (1020653 or 1020655).'
const safe =
  'DOCTYPE and entities are refused without exception: they make documents that grow when they are read, or that read ' +
  'other files. The platform writes none.'

/** What shows while the zip container is read. */
export const containerRules: readonly PlainRule[] = [
  ...alike(shape, [
    'archive/not-a-zip',
    'archive/truncated',
    'archive/trailing-bytes',
    'archive/prepended-bytes',
    'archive/several-end-records',
    'archive/split',
    'archive/zip64',
    'archive/wrong-count',
    'archive/directory-misplaced',
    'archive/directory-broken',
    'archive/gap',
    'archive/encrypted',
    'archive/unknown-flags',
    'archive/unknown-method',
    'archive/unknown-version',
    'archive/extra-broken',
    'archive/local-header-absent',
    'archive/local-differs',
    'archive/local-name-differs',
    'archive/descriptor-differs',
    'archive/overlap',
    'archive/special-file',
    'archive/kind-differs',
    'archive/folder-with-content',
  ]),
  ...alike(names, [
    'archive/name-not-utf8',
    'archive/name-without-utf8-flag',
    'archive/unicode-path-differs',
    'archive/name-empty',
    'archive/name-absolute',
    'archive/name-drive',
    'archive/name-backslash',
    'archive/name-control-character',
    'archive/name-empty-segment',
    'archive/name-traversal',
    'archive/name-dot-segment',
    'archive/entry-twice',
    'archive/names-collide',
    'archive/file-is-folder',
  ]),
  ...alike(content, [
    'archive/size-mismatch',
    'archive/crc-mismatch',
    'archive/deflate-broken',
    'archive/deflate-trailing-bytes',
  ]),
  ...alike(limits, [
    'archive/too-large',
    'archive/too-many-entries',
    'archive/entry-too-large',
    'archive/total-too-large',
    'archive/ratio',
    'archive/name-too-long',
    'archive/segment-too-long',
    'archive/name-too-deep',
  ]),
  ...alike(written, ['archive/time-unwritable']),
]

/** What shows while its XML is read. */
export const xmlRules: readonly PlainRule[] = [
  ...alike(wellFormed, [
    'xml/encoding',
    'xml/not-utf8',
    'xml/character',
    'xml/version',
    'xml/not-well-formed',
    'xml/duplicate-attribute',
    'xml/unbound-prefix',
    'xml/namespace',
  ]),
  ...alike(written, ['xml/name']),
  ...alike(safe, ['xml/doctype', 'xml/entity']),
  ...alike(limits, [
    'xml/too-deep',
    'xml/too-many-attributes',
    'xml/too-many-nodes',
    'xml/attribute-too-long',
    'xml/text-too-long',
    'xml/markup-too-long',
  ]),
]

/** Rules with the same explanation. */
function alike(explanation: string, codes: readonly Code[]): readonly PlainRule[] {
  return codes.map((code) => rule(code, explanation))
}
