import type { Example } from './example.ts'

/** Examples for the rules of `container`: what fires, and what does not. */
export const containerExamples = {
  'archive/not-a-zip': [
    'A file without a byte, an XML file, or a gzip file under the name of an archive.',
    'A container as the platform writes it.',
  ],
  'archive/truncated': ['An upload that broke off in the first entry.', 'A container as the platform writes it.'],
  'archive/trailing-bytes': ['A zero after the end of the container.', 'A container as the platform writes it.'],
  'archive/prepended-bytes': ['A script in front of the first entry.', 'A container as the platform writes it.'],
  'archive/several-end-records': [
    'A comment of the archive that holds the end of another one.',
    'A container as the platform writes it.',
  ],
  'archive/split': [
    'An end record that says it is on the second of several disks.',
    'A container as the platform writes it.',
  ],
  'archive/zip64': [
    'An archive with a Zip64 locator, as tools write it for large files.',
    'A container as the platform writes it.',
  ],
  'archive/wrong-count': ['An end record that counts one entry too many.', 'A container as the platform writes it.'],
  'archive/directory-misplaced': [
    'An end record that gives the place of the directory one byte too high.',
    'A container as the platform writes it.',
  ],
  'archive/directory-broken': [
    'A header in the directory whose signature is changed.',
    'A container as the platform writes it.',
  ],
  'archive/gap': ['Three bytes between two entries.', 'A container as the platform writes it.'],
  'archive/overlap': [
    'Two entries that are said to begin at the same place.',
    'A container as the platform writes it.',
  ],
  'archive/encrypted': ['An entry that is encrypted with a password.', 'A container as the platform writes it.'],
  'archive/unknown-flags': [
    'An entry with bit 4 of its flags set, which has no meaning here.',
    'A container as the platform writes it.',
  ],
  'archive/unknown-method': [
    'An entry that was shrunk (method 1), not deflated.',
    'A container as the platform writes it.',
  ],
  'archive/unknown-version': ['An entry that needs version 2.1 to be read.', 'A container as the platform writes it.'],
  'archive/extra-broken': [
    'An extra field of one byte, where four are its least.',
    'A container as the platform writes it.',
  ],
  'archive/local-header-absent': [
    'A local header whose signature is changed.',
    'A container as the platform writes it.',
  ],
  'archive/local-differs': [
    'An entry whose local header asks for another version than the directory.',
    'A container as the platform writes it.',
  ],
  'archive/local-name-differs': [
    'An entry that is a.txt in the directory and b.txt where it stands.',
    'A container as the platform writes it.',
  ],
  'archive/descriptor-differs': [
    'A checksum behind a content that is not the one in the directory.',
    'A container as the platform writes it.',
  ],
  'archive/special-file': [
    'An entry that is a symbolic link to /etc/passwd.',
    'A container as the platform writes it.',
  ],
  'archive/kind-differs': ['A folder whose name does not end with a slash.', 'A container as the platform writes it.'],
  'archive/folder-with-content': ['A folder that holds bytes like a file.', 'A container as the platform writes it.'],
  'archive/unicode-path-differs': [
    'An entry a.txt whose extra field names it ../b.txt.',
    'A container as the platform writes it.',
  ],
  'archive/name-not-utf8': ['A name with a byte that begins no character.', 'A container as the platform writes it.'],
  'archive/name-without-utf8-flag': [
    'The name é.txt without the flag that says it is UTF-8.',
    'A container as the platform writes it.',
  ],
  'archive/name-empty': ['An entry whose name has no letter.', 'A container as the platform writes it.'],
  'archive/name-absolute': ['An entry /etc/passwd.', 'A container as the platform writes it.'],
  'archive/name-drive': ['An entry C:/a.txt.', 'A container as the platform writes it.'],
  'archive/name-backslash': ['An entry bpels\\a.xml.', 'A container as the platform writes it.'],
  'archive/name-control-character': [
    'A name with a zero in it, where some systems end it.',
    'A container as the platform writes it.',
  ],
  'archive/name-empty-segment': ['An entry a//b.', 'A container as the platform writes it.'],
  'archive/name-traversal': ['An entry ../a.', 'A container as the platform writes it.'],
  'archive/name-dot-segment': ['An entry ./a.', 'A container as the platform writes it.'],
  'archive/entry-twice': ['Two entries a.txt.', 'A container as the platform writes it.'],
  'archive/names-collide': ['Entries a.txt and A.TXT.', 'A container as the platform writes it.'],
  'archive/file-is-folder': ['Entries a and a/b.', 'A container as the platform writes it.'],
  'archive/size-mismatch': [
    'An entry with one byte more than its header says.',
    'A container as the platform writes it.',
  ],
  'archive/crc-mismatch': [
    'An entry whose checksum is not the one in its header.',
    'A container as the platform writes it.',
  ],
  'archive/deflate-broken': [
    'A deflated stream that begins with a block of no known type.',
    'A container as the platform writes it.',
  ],
  'archive/deflate-trailing-bytes': [
    'A byte behind the end of a deflated stream.',
    'A container as the platform writes it.',
  ],
  'archive/time-unwritable': ['A model was exported in 1979.', 'It was exported in 1980.'],
  'archive/too-large': ['An archive beyond the limit.', 'An archive within the limits.'],
  'archive/too-many-entries': ['More entries than the limit.', 'An archive within the limits.'],
  'archive/entry-too-large': ['An entry beyond the limit.', 'An archive within the limits.'],
  'archive/total-too-large': ['Entries that are together beyond the limit.', 'An archive within the limits.'],
  'archive/ratio': ['An entry of 20 MiB of zeros, deflated to a thousandth.', 'A container as the platform writes it.'],
  'archive/name-too-long': ['A name of 1025 bytes.', 'An archive within the limits.'],
  'archive/segment-too-long': ['256 bytes between two slashes of a name.', 'An archive within the limits.'],
  'archive/name-too-deep': ['A name of 17 levels.', 'An archive within the limits.'],
  'xml/encoding': ['A document in UTF-16, with its mark.', 'Well-formed XML in UTF-8.'],
  'xml/not-utf8': ['A document with a byte that begins no character.', 'Well-formed XML in UTF-8.'],
  'xml/character': ['A text with the character 0.', 'Well-formed XML in UTF-8.'],
  'xml/version': ['A document that declares XML 1.1.', 'Well-formed XML in UTF-8.'],
  'xml/name': ['An element named "my note" in the graph of a model.', 'An element named "my-note".'],
  'xml/doctype': ['A document with <!DOCTYPE a>.', 'Well-formed XML in UTF-8.'],
  'xml/entity': ['A text with &nbsp;, which nothing declares.', 'Well-formed XML in UTF-8.'],
  'xml/namespace': ['An element a:b:c.', 'Well-formed XML in UTF-8.'],
  'xml/unbound-prefix': ['An element p:a where nothing declares p.', 'Well-formed XML in UTF-8.'],
  'xml/duplicate-attribute': ['An element with two attributes a.', 'Well-formed XML in UTF-8.'],
  'xml/not-well-formed': ['An end tag after the root element.', 'Well-formed XML in UTF-8.'],
  'xml/too-deep': ['257 elements, one in the other.', 'A document within the limits.'],
  'xml/too-many-attributes': ['257 attributes of one element.', 'A document within the limits.'],
  'xml/too-many-nodes': ['A million and a half elements.', 'A document within the limits.'],
  'xml/attribute-too-long': ['An attribute value of more than 1,048,576 characters.', 'A document within the limits.'],
  'xml/text-too-long': ['A text of more than 10,485,760 characters.', 'A document within the limits.'],
  'xml/markup-too-long': ['A comment of more than 1,048,576 characters.', 'A document within the limits.'],
} as const satisfies Readonly<Record<string, Example>>
