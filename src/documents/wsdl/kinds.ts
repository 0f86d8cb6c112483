import type { NamespaceMap } from '../../xml/print-compact.ts'
import { printWsdl } from '../../xml/print-wsdl.ts'
import type { XmlElement } from '../../xml/tree.ts'
import type { DocumentKind, LineEnd } from '../codec.ts'
import { member } from '../shape/parts.ts'
import type { Fields } from '../shape/shape.ts'
import { type BindingWsdl, bindingDefinitions } from './binding.ts'
import { type EndpointWsdl, endpointDefinitions, propertiesOf } from './endpoint.ts'
import { type InterfaceWsdl, interfaceDefinitions, ownName } from './interface.ts'
import { usualPrefixes, wsdl } from './names.ts'
import { prefixes } from './prefixes.ts'

/** The WSDL of an interface; its owner is the interface. */
export const interfaceWsdl: DocumentKind<InterfaceWsdl> = {
  root: wsdl('definitions'),
  shape: interfaceDefinitions,
  namespaces: (_, { owners }) => usualOfDescription(ownName(owners).namespace),
  print,
}

/** The WSDL of a binding; its owners are the binding and, if known, the interface that it implements. */
export const bindingWsdl: DocumentKind<BindingWsdl> = {
  root: wsdl('definitions'),
  shape: bindingDefinitions,
  namespaces: (_, { owners }) => usualOfDescription(ownName(owners).namespace),
  print,
}

/** The WSDL of an endpoint; its owners are the endpoint and its service. */
export const endpointWsdl: DocumentKind<EndpointWsdl> = {
  root: wsdl('definitions'),
  shape: endpointDefinitions,
  namespaces: (value, { owners }) => usualOfEndpoint(value, owners),
  print,
}

const { soa, soap, shttp, xsd } = usualPrefixes

function usualOfDescription(target: string): NamespaceMap {
  return declared({ '': target, wsdl: usualPrefixes.wsdl, tns: target, xsd, soap, shttp })
}

function usualOfEndpoint(value: Fields, [endpoint, service]: readonly Fields[]): NamespaceMap {
  const target = member(service, 'namespace') ?? ''
  const ns = propertiesOf(value, endpoint).length > 0 ? soa : ''
  return declared({ '': target, wsdl: usualPrefixes.wsdl, ns, tns: target, xsd, shttp, soap })
}

/** A prefix cannot stand for no namespace. */
function declared(map: NamespaceMap): NamespaceMap {
  return Object.fromEntries(Object.entries(map).filter(([, namespace]) => namespace !== ''))
}

function print(root: XmlElement, namespaces: NamespaceMap, lineEnd: LineEnd): string {
  return printWsdl(root, lineEnd, prefixes(namespaces))
}
