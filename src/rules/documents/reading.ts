import { type PlainRule, rule } from '../rule.ts'

/** What shows while documents are read; nothing more is said of a document that cannot be. */
export const readingRules: readonly PlainRule[] = [
  rule(
    'document/root',
    'Each place in an archive holds one kind of document, which its root element tells: objectdata.xml begins with ' +
      'ExportConfiguration, a process with process in the namespace of BPEL4WS 1.1, a WSDL with definitions.',
  ),
  rule(
    'document/incomplete',
    'A document that lacks what every document of its kind has cannot be understood; it is kept as a file.',
  ),
  rule(
    'object-data/no-source',
    'objectdata.xml begins with the key of the organization that was exported from, in all genuine exports.',
  ),
  rule(
    'object-graph/no-list',
    'objectgraph.xml has a list of nodes and a list of links, also when there is nothing to list.',
  ),
  rule(
    'object-graph/too-large',
    'The graph links every business to every API, app and contract, and every operation of a service to all of its ' +
      'bindings. A small archive may name enough of both to exhaust whoever follows up the links.',
  ),
  rule('model/not-json', 'A model is a JSON text; it is read strictly, without comments and trailing commas.'),
  rule(
    'model/member-twice',
    'An object has each member once. Readers of JSON keep the last of two, and what the first one says would be lost.',
  ),
  rule('model/too-deep', 'JSON that is nested very deeply exhausts whoever reads it; models never are.'),
  rule(
    'model/invalid',
    'Every member of a model has a type, which its JSON Schema gives. Only a valid model is checked any further.',
  ),
  rule(
    'model/unknown-member',
    'A member that the JSON Schema does not name would be lost in an export, and is mostly a slip of the pen.',
  ),
  rule(
    'model/entry-twice',
    'The documents of objects and the files that are kept become entries of the archive of a model, which has each name ' +
      'once. Which of two contents is meant cannot be known.',
  ),
  rule(
    'model/deviation-without-place',
    'A deviation says of an element that the members of the object give in what it differs. When an edit of the members ' +
      'takes the element away, it is not known what becomes of the deviation, and no archive is written.',
  ),
  rule(
    'model/namespaces-absent',
    'A document whose root element declares other namespaces than most of its kind names these declarations by a number. ' +
      'Without them the prefixes in its values stand for nothing, and no archive is written.',
  ),
  rule(
    'model/not-written',
    'The model speaks of some things apart from them: of ends of links, names of containers, elements that deviate. When ' +
      'an edit takes such a thing away or gives it another key, what is said of it has no place in the archive.',
  ),
  rule(
    'model/style-not-kept',
    'What is unusual in how an entry was written, as white space or comments, is put back only while the rules write the ' +
      'very text that it was taken from. After an edit of the entry it is written as the platform would write it.',
  ),
  rule(
    'model/tenant-mismatch',
    'The IDs of the objects of the platform end in the tenant that they belong to. source.tenant may repeat that, but says ' +
      'nothing else.',
  ),
]
