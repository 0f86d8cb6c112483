import { describe, expect, test } from 'vitest'
import { printWsdl } from '../../src/xml/print-wsdl.ts'
import { readXml } from '../../src/xml/read.ts'

const rewritten = (text: string, eol: '\n' | '\r\n' = '\n') => printWsdl(readXml(text, 'a.wsdl').root, eol)

const START = `<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions targetNamespace="urn:a" xmlns:tns="urn:a" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:shttp="http://soa.com/wsdl/http" xmlns:sdoc="http://soa.com/wsdl/doc">
`
const END = '</wsdl:definitions>\n'

const INTERFACE = `${START}  <wsdl:message name="Request">
    <wsdl:part name="Body" type="xsd:anyType">
    </wsdl:part>
  </wsdl:message>
  <wsdl:portType name="P">
    <wsdl:operation name="get">
<wsdl:documentation><sdoc:description><![CDATA[a <b>
c]]></sdoc:description><sdoc:response code="200" message="&lt;&amp;&quot;&gt;"/>&quot;é😀</wsdl:documentation>
      <wsdl:input name="i" message="tns:Request">
    </wsdl:input>
      <wsdl:output message="tns:Response">
    </wsdl:output>
      <wsdl:fault name="f" message="tns:Fault">
    </wsdl:fault>
    </wsdl:operation>
  </wsdl:portType>
${END}`

const BINDING = `${START}  <wsdl:binding name="B" type="tns:P">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <shttp:binding/>
    <wsdl:operation name="get">
      <soap:operation soapAction="urn:get" style="document"/>
    <shttp:operation location="/{path:.+|}" method="GET" xmlns:other="urn:o"/>
      <wsdl:input>
        <soap:body use="literal"/>
    <shttp:input name="id" part="id" type="path"/>
      </wsdl:input>
    </wsdl:operation>
  </wsdl:binding>
  <wsdl:service name="S">
<wsdl:documentation/>
    <wsdl:port name="http1" binding="tns:B">
      <soap:address location="http://example.com/"/>
    <soa:connectionProperty xmlns:soa="http://soa.com/uri/products/wsdlext/1.0" name="visibility" value="public"/>
    </wsdl:port>
  </wsdl:service>
${END}`

describe('printWsdl', () => {
  test.each([
    ['an interface', INTERFACE],
    ['a binding and a service', BINDING],
    [
      'unprefixed elements',
      INTERFACE.replaceAll('wsdl:', '').replaceAll('xmlns:wsdl', 'xmlns').replace(':wsdl="', '="'),
    ],
  ])('gives %s back', (_, text) => {
    expect(rewritten(text)).toBe(text)
  })

  test('ends lines as it is told to, but not those inside documentation', () => {
    const text = INTERFACE.replaceAll('\n', '\r\n').replace('<b>\r\n', '<b>\n')
    expect(rewritten(text, '\r\n')).toBe(text)
  })

  test('puts a document of any layout into its own', () => {
    const loose = BINDING.replaceAll('\n', ' ')
      .replaceAll(/> +</g, '>\n\n<')
      .replace('name="B" type="tns:P"', "type='tns:P' name='B'")
    expect(rewritten(loose)).toBe(BINDING)
  })

  test('loses nothing that the writer never wrote', () => {
    const odd = `${START}  <wsdl:types><a/></wsdl:types><wsdl:part name="x">text</wsdl:part><wsdl:new/><wsdl:message b="1" name="m" xmlns:z="urn:z"/>${END}`
    expect(rewritten(odd)).toBe(`${START}  <wsdl:types>
    <a/>
  </wsdl:types>
    <wsdl:part name="x">text</wsdl:part>
    <wsdl:new/>
  <wsdl:message name="m" b="1" xmlns:z="urn:z">
  </wsdl:message>
${END}`)
  })

  test('writes white space in attributes as references, since raw it would be read as blanks', () => {
    expect(rewritten('<a b="&#10;&#9;&#13;">&#13;</a>')).toContain('<a b="&#xa;&#x9;&#xd;">&#xd;</a>')
  })
})
