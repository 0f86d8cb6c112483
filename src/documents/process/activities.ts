import { clark, resolveQName } from '../../xml/qname.ts'
import { attributeValue, bareElement, hasName, isElement, type XmlElement, type XmlName } from '../../xml/tree.ts'
import { constant, derivedQName, elsewhere } from '../shape/derived-parts.ts'
import {
  attribute,
  inside,
  integer,
  many,
  maybe,
  maybeAttribute,
  member,
  one,
  plain,
  qname,
  shape,
  text,
} from '../shape/parts.ts'
import type { Fields, Shape, TypeOf } from '../shape/shape.ts'
import { activity as namesOf } from './names.ts'

const [script, process, content] = [namesOf('script'), namesOf('process'), namesOf('insertcontent')]

/** Every payload declares these itself, whatever its own kind is. */
const declarations = [
  ['', namesOf('audit')('').namespace],
  ['ns2', script('').namespace],
  ['ns3', namesOf('stripxml')('').namespace],
  ['ns4', namesOf('xform')('').namespace],
  ['ns5', process('').namespace],
  ['ns6', namesOf('insertxml')('').namespace],
  ['ns7', content('').namespace],
] as const

const scripted = shape(
  maybe('language', script('Language'), text, 'Language, where it is not `js`.', {
    fallback: ({ self }) => (self['source'] === undefined ? undefined : 'js'),
  }),
  maybe('source', script('Script'), text, 'The script. May hold secrets.'),
  many('imports', script('Import'), text, 'Scripts that it imports, `script:…`.'),
)

const called = shape(one('key', process('ProcessID'), text, 'The reusable process that is called, `bpel:{uuid}`.'))

const variable = shape(
  attribute('name', plain('name'), text, 'Name of the variable.'),
  maybe('jsonPath', content('JSONPath'), text, 'Place in its content, as a JSON path.'),
)

const insertContent = shape(
  inside(
    content('From'),
    maybe('content', content('StaticContent'), text, 'Content that is inserted.'),
    maybe('contentType', content('ContentType'), text, 'Media type of the content.'),
    maybe('fromVariable', content('Variable'), variable, 'Variable whose content is inserted.'),
  ),
  inside(
    content('To'),
    maybe('toVariable', content('Variable'), variable, 'Variable that it is inserted into.'),
    maybe('action', content('Action'), text, '`replace` or `append`.'),
  ),
  constant(bareElement(content('NSPrefixes'))),
)

/** What a step of partner link `Activity` does; exactly one of the last four members says it. */
export const activity = shape(
  attribute('name', plain('Name'), text, 'Name of the activity; the step that runs it refers to it.'),
  maybeAttribute('updated', plain('LastUpdated'), integer, 'When it was last changed, in milliseconds since 1970.'),
  derivedQName(plain('ActivityType'), ({ self }) => typeOf(self)),
  elsewhere(
    'type',
    qname,
    'What it does, `{namespace}local`, where none of the others says it.',
    otherType,
    ({ self }) => payloadOf(self),
  ),
  payload('script', script('ScriptedActivity'), scripted, 'Runs a script.'),
  payload('process', process('ProcessActivity'), called, 'Calls a reusable process.'),
  payload('insertContent', content('InsertContentActivity'), insertContent, 'Puts content into a variable.'),
)

export type Activity = TypeOf<typeof activity>

function payload<K extends string, T>(key: K, name: XmlName, content: Shape<T>, about: string) {
  return maybe(key, name, content, about, { declarations })
}

function typeOf(self: Fields): string | undefined {
  return payloadOf(self) ?? member(self, 'type')
}

function payloadOf(self: Fields): string | undefined {
  const name = kinds.find(([key]) => self[key] !== undefined)?.[1]
  return name && clark(name.namespace, name.local)
}

const kinds = [
  ['script', script('ScriptedActivity')],
  ['process', process('ProcessActivity')],
  ['insertContent', content('InsertContentActivity')],
] as const

/** Whether an activity is of a type of which another member would say more, and lacks that. */
export function lacksContent(self: Fields): boolean {
  return (
    payloadOf(self) === undefined && kinds.some(([, { namespace, local }]) => clark(namespace, local) === self['type'])
  )
}

/** The type of an activity, unless what it holds is of another one. */
function otherType(element: XmlElement): string | undefined {
  const type = resolveQName(element, attributeValue(element, 'ActivityType') ?? '')
  const known = kinds.flatMap(([, name]) =>
    element.children.some((one) => isElement(one) && hasName(one, name)) ? [name] : [],
  )
  return known.every(({ namespace, local }) => clark(namespace, local) === type) ? type : undefined
}
