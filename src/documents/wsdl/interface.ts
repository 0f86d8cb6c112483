import { parseClark } from '../../xml/qname.ts'
import { derivedAttribute } from '../shape/derived-parts.ts'
import { attribute, inside, many, maybe, maybeAttribute, plain, shape, text } from '../shape/parts.ts'
import type { Site, TypeOf } from '../shape/shape.ts'
import { documentation, documentationOf, wsdl } from './names.ts'

const part = shape(
  attribute('name', plain('name'), text, 'Name of the part.'),
  maybeAttribute('element', plain('element'), text, 'Element that it holds, as written: `prefix:local`.'),
  maybeAttribute('type', plain('type'), text, 'Type of its value, as written: `xsd:string`.'),
  documentation,
)

const message = shape(
  attribute('name', plain('name'), text, 'Name of the message.'),
  documentation,
  many('parts', wsdl('part'), part, 'What it consists of.'),
)

const direction = shape(
  maybeAttribute('name', plain('name'), text, 'A name of its own.'),
  attribute('message', plain('message'), text, 'Message that is sent, as written: `local` or `prefix:local`.'),
  documentation,
)

const operation = shape(
  attribute('name', plain('name'), text, 'Name of the operation.'),
  maybeAttribute('parameterOrder', plain('parameterOrder'), text, 'Names of the parts in the order of a call.'),
  documentation,
  maybe('input', wsdl('input'), direction, 'What the operation is sent.'),
  maybe('output', wsdl('output'), direction, 'What it answers.'),
  many('faults', wsdl('fault'), direction, 'What it answers when it fails.'),
)

/** The WSDL of an interface: messages and one portType, whose name is that of the interface. */
export const interfaceDefinitions = shape(
  maybeAttribute('definitionsName', plain('name'), text, 'Name of the WSDL as a whole.'),
  derivedAttribute(plain('targetNamespace'), ({ up }) => ownName(up).namespace),
  documentation,
  many('messages', wsdl('message'), message, 'Messages that the operations send and answer.'),
  inside(
    wsdl('portType'),
    derivedAttribute(plain('name'), ({ up }) => ownName(up).local),
    documentationOf('portTypeDocumentation', 'What people may read of the portType.'),
    many('operations', wsdl('operation'), operation, 'Operations of the interface.'),
  ),
)

export type InterfaceWsdl = TypeOf<typeof interfaceDefinitions>

/** The name of the object that a document belongs to, taken apart. */
export function ownName([owner]: Site['up']): ReturnType<typeof parseClark> {
  return parseClark(String(owner?.['name'] ?? ''))
}
