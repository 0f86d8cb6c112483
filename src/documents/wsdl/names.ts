import { prefixNaming } from '../shape/generic.ts'
import { names, xml } from '../shape/parts.ts'

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

/** The content of `wsdl:documentation`: generic XML that names elements by the usual prefix, `["sdoc:tag", "pets"]`. */
export const documentationContent = xml(prefixNaming(usualPrefixes))
