import { bareElement, type XmlName } from '../../xml/tree.ts'
import { derived, derivedAttribute } from '../shape/derived-parts.ts'
import {
  attribute,
  inside,
  many,
  maybe,
  maybeAttribute,
  maybeInside,
  member,
  plain,
  qname,
  shape,
  text,
} from '../shape/parts.ts'
import type { Site, TypeOf } from '../shape/shape.ts'
import { ownName } from './interface.ts'
import { documentation, documentationOf, shttp, soap, wsdl } from './names.ts'

const soapBody = shape(
  maybeAttribute('parts', plain('parts'), text, 'Parts that stand in the body.'),
  maybeAttribute('use', plain('use'), text, '`literal` or `encoded`.'),
  maybeAttribute('encodingStyle', plain('encodingStyle'), text, 'How values are encoded.'),
  maybeAttribute('namespace', plain('namespace'), text, 'Namespace of the content.'),
)

const body = maybe('body', soap('body'), soapBody, 'How it stands in a SOAP message.')

/** Where the parts of a message stand in an HTTP message. */
function parts(name: XmlName) {
  const part = shape(
    attribute('name', plain('name'), text, 'Name in the HTTP message.'),
    maybeAttribute('part', plain('part'), text, 'Part of the message, where it has another name.', ({ self }) =>
      member(self, 'name'),
    ),
    attribute('type', plain('type'), text, 'Where it stands: `path`, `query`, `header`, `form` or `entity`.'),
    documentation,
  )
  return many('parts', name, part, 'Where the parts of the message stand.')
}

const input = shape(
  maybeAttribute('name', plain('name'), text, 'A name of its own.'),
  documentation,
  parts(shttp('input')),
  body,
)

const output = shape(
  maybeAttribute('name', plain('name'), text, 'A name of its own.'),
  documentation,
  parts(shttp('output')),
  body,
)

const fault = shape(
  attribute('name', plain('name'), text, 'Name of the fault in the interface.'),
  documentation,
  parts(shttp('output')),
)

const soapOperation = shape(
  maybeAttribute('action', plain('soapAction'), text, 'SOAPAction of a call.'),
  maybeAttribute('style', plain('style'), text, '`document` or `rpc`.'),
)

const operation = shape(
  attribute('name', plain('name'), text, 'Name of the operation in the interface.'),
  documentation,
  maybeInside(
    shttp('operation'),
    maybeAttribute('method', plain('method'), text, 'HTTP method.'),
    maybeAttribute('path', plain('location'), text, 'Path of the resource, with `{name}` for parameters.'),
    maybeAttribute('inputSerialization', plain('inputSerialization'), text, 'Media types that are understood.'),
    maybeAttribute('outputSerialization', plain('outputSerialization'), text, 'Media types of answers.'),
    maybeAttribute('faultSerialization', plain('faultSerialization'), text, 'Media types of fault answers.'),
  ),
  maybe('soap', soap('operation'), soapOperation, 'How it is called by SOAP.'),
  maybe('input', wsdl('input'), input, 'How it is called.'),
  maybe('output', wsdl('output'), output, 'How it answers.'),
  many('faults', wsdl('fault'), fault, 'How it answers when it fails.'),
)

const soapBinding = shape(
  maybeAttribute('style', plain('style'), text, '`document` or `rpc`.'),
  maybeAttribute('transport', plain('transport'), text, 'How messages travel.'),
)

/**
 * The WSDL of a binding: how the operations of an interface are called, by HTTP unless `soap` is given or the owner is
 * a binding for SOAP 1.2, of which no example is known. Where the interface stands behind the binding among the owners,
 * its name is not stated once more.
 */
export const bindingDefinitions = shape(
  maybeAttribute('definitionsName', plain('name'), text, 'Name of the WSDL as a whole.'),
  derivedAttribute(plain('targetNamespace'), ({ up }) => ownName(up).namespace),
  documentationOf('definitionsDocumentation', 'What people may read of the WSDL as a whole.'),
  inside(
    wsdl('binding'),
    derivedAttribute(plain('name'), ({ up }) => ownName(up).local),
    maybeAttribute(
      'portType',
      plain('type'),
      qname,
      'Interface that it implements, `{namespace}local`, where it is not the one of its entry.',
      ({ up }) => member(up[1], 'name'),
    ),
    documentation,
    derived(shttp('binding'), (site) => (isHttp(site) ? [httpBinding] : [])),
    maybe('soap', soap('binding'), soapBinding, 'That, and how, the interface is called by SOAP.'),
    many('operations', wsdl('operation'), operation, 'Operations of the interface.'),
  ),
)

const httpBinding = bareElement(shttp('binding'))

export type BindingWsdl = TypeOf<typeof bindingDefinitions>

/** The operations of a binding that are called over HTTP, in its order, by their names in the WSDL. */
export function httpOperationsOf({ operations = [] }: BindingWsdl) {
  return operations.flatMap(({ name, method, path }) =>
    method === undefined || path === undefined ? [] : [{ name, method, path }],
  )
}

function isHttp({ self, up }: Site): boolean {
  return self['soap'] === undefined && up[0]?.['type'] !== 'binding.soap12'
}
