import type { Example } from './example.ts'

/** Examples for the rules of `layout`: what fires, and what does not. */
export const layoutExamples = {
  'layout/root-absent': ['The archive has no exportproperties.properties.', 'All three root files are there.'],
  'layout/file-absent': [
    'BpelUri names bpels/bpel_1.xml, which the archive does not have.',
    'The drawing of the process is absent: it may be.',
  ],
  'layout/orphan-file': [
    'bpels/bpel_left.xml is there, but no BpelUri names it.',
    'A file in folder workflow, which no object has to name.',
  ],
  'layout/unknown-folder': ['README.txt at the root.', 'styles/custom.less, which exports of organizations may have.'],
  'layout/drawing-without-process': [
    'bpels/bpel_1_bpelsgraph.xml without bpels/bpel_1.xml.',
    'The drawing stands beside its process.',
  ],
  'layout/certificate-without-app-version': [
    'pki/nobody.acme, and no app version nobody.acme.',
    'pki/ and the ID of an app version.',
  ],
  'layout/definition-list': ['list says raml and wsdl; beside it stands raml alone.', 'list says raml.'],
  'layout/name-not-ascii': ['styles/größe.less', 'styles/size.less'],
  'layout/unusual-name': ['BpelUri of bpel:1 is bpels/getPayment.xml.', 'BpelUri of bpel:1 is bpels/bpel_1.xml.'],
  'layout/entry-shared': ['Two schemas name schemas/uddi_2.xsd.', 'Each schema names a file of its own.'],
  'layout/root-files-not-last': [
    'objectgraph.xml is the first entry.',
    'The last three entries are objectgraph.xml, objectdata.xml, exportproperties.properties.',
  ],
  'layout/entry-order': ['A WSDL stands before the processes.', 'Processes, then WSDL, then services.'],
  'layout/rezipped': ['The archive has a folder entry bpels/.', 'Files only, all deflated.'],
  'layout/times-apart': ['objectdata.xml is an hour younger than the rest.', 'All entries within four seconds.'],
  'properties/malformed-escape': ['migration.\\u00zz=true', 'migration.pki.export=true'],
  'properties/too-large': ['9,000 lines of white space.', '1,000 lines of white space.'],
  'properties/not-a-date': ['A model was exported at 2016-02-30T12:00:00.', 'It was exported at 2016-02-29T12:00:00.'],
  'properties/header': ['The first line is #Options.', '#Export Migration Properties, then the date.'],
  'properties/unusual-entry': ['teapot=1', 'migration.export.include.apis=true'],
  'properties/order': [
    'apis, apps, licenses: the order of the alphabet.',
    'licenses, apis, apps: the order of a Hashtable.',
  ],
  'properties/option-of-other-exports': [
    'migration.script.export in the export of a contract.',
    'migration.qospolicy.export in the export of a contract.',
  ],
  'properties/option-not-set': [
    'The archive holds an API; migration.export.include.apis is not set.',
    'The archive holds an API, and the option is set.',
  ],
  'properties/option-without-objects': [
    'migration.pki.export is set; the identities have no passwords.',
    'Without the option, identities have no passwords.',
  ],
} as const satisfies Readonly<Record<string, Example>>
