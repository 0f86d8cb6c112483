import { define } from './define.ts'

/** Codes of the documents in an archive. */
export const documentCodes = {
  'object-data/no-source': define({
    severity: 'error',
    title: 'No source organization',
    message: () => 'objectdata.xml does not begin with SourceOrganization.',
    advice: 'Export the archive again; the platform always names the organization that it exported from.',
  }),
  'document/root': define<{ root: string; expected: string }>({
    severity: 'error',
    title: 'Another kind of document',
    message: ({ root, expected }) => `The root element is ${root}; a document of this kind begins with ${expected}.`,
    advice: 'Put the document that the platform wrote back in its place.',
  }),
  'document/incomplete': define<{ root: string }>({
    severity: 'error',
    title: 'Required content is absent',
    message: ({ root }) => `The document ${root} lacks something that every document of its kind has.`,
    advice: 'Compare it with one that the platform wrote, or export again.',
  }),
  'layout/root-absent': define<{ name: string }>({
    severity: 'error',
    title: 'A root file is absent',
    message: ({ name }) => `The archive has no ${name} at its root.`,
    advice:
      'Pass the archive as the platform wrote it, not one that holds it or its folder: it has objectgraph.xml, objectdata.xml and exportproperties.properties.',
    platform: { number: 1020652, constant: 'ERROR_IMPORT_FILE_NOT_RECOGNIZED' },
  }),
} as const
