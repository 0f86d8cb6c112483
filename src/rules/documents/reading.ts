import { type Rule, rule } from '../rule.ts'

/** What shows while documents are read; nothing more is said of a document that cannot be. */
export const readingRules: readonly Rule[] = [
  rule(
    'document/root',
    'documents',
    'Each place in an archive holds one kind of document, which its root element tells: objectdata.xml begins with ' +
      'ExportConfiguration, a process with process in the namespace of BPEL4WS 1.1, a WSDL with definitions.',
  ),
  rule(
    'document/incomplete',
    'documents',
    'A document that lacks what every document of its kind has cannot be understood; it is kept as a file.',
  ),
  rule(
    'object-data/no-source',
    'documents',
    'objectdata.xml begins with the key of the organization that was exported from, in all genuine exports.',
  ),
  rule(
    'object-graph/no-list',
    'documents',
    'objectgraph.xml has a list of nodes and a list of links, also when there is nothing to list.',
  ),
  rule(
    'model/not-json',
    'documents',
    'A model is a JSON text; it is read strictly, without comments and trailing commas.',
  ),
  rule('model/too-deep', 'documents', 'JSON that is nested very deeply exhausts whoever reads it; models never are.'),
  rule(
    'model/invalid',
    'documents',
    'Every member of a model has a type, which its JSON Schema gives. Only a valid model is checked any further.',
  ),
  rule(
    'model/unknown-member',
    'documents',
    'A member that the JSON Schema does not name would be lost in an export, and is mostly a slip of the pen.',
  ),
]
