import { prefixNaming } from '../shape/generic.ts'
import { maybe, names, xml } from '../shape/parts.ts'

/** The prefix that the platform's WSDL documents have for a namespace, where they are free to choose. */
export const usualPrefixes = {
  wsdl: 'http://schemas.xmlsoap.org/wsdl/',
  shttp: 'http://soa.com/wsdl/http',
  sdoc: 'http://soa.com/wsdl/doc',
  soa: 'http://soa.com/uri/products/wsdlext/1.0',
  soap: 'http://schemas.xmlsoap.org/wsdl/soap/',
  js: 'http://soa.com/jsonSchema',
  wsp: 'http://schemas.xmlsoap.org/ws/2004/09/policy',
  xsd: 'http://www.w3.org/2001/XMLSchema',
} as const

/** Element names of WSDL and of what extends it. */
export const wsdl = names(usualPrefixes.wsdl)
export const shttp = names(usualPrefixes.shttp)
export const soa = names(usualPrefixes.soa)
export const soap = names(usualPrefixes.soap)
export const wsp = names(usualPrefixes.wsp)

/** Generic XML that names elements by the usual prefix, `["sdoc:tag", "pets"]`. */
const documentationContent = xml(prefixNaming(usualPrefixes))

/** The `wsdl:documentation` of an element: what its object says, unless that says it of another element. */
export const documentation = documentationOf('documentation', 'What people may read.')

/** The `wsdl:documentation` of an element that shares its object with others. */
export function documentationOf<const K extends string>(key: K, about: string) {
  return maybe(key, wsdl('documentation'), documentationContent, about)
}
