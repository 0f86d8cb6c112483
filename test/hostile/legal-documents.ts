import { bytesOf, DECLARATION, declared, MARK, type Rows } from './document-bytes.ts'
import { nested, withAttributes } from './document-limits.ts'
import { XML } from './document-namespaces.ts'

/** A document that looks odd and is legal. */
export interface LegalDocument {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Documents that must be accepted. */
export function legalDocuments(): readonly LegalDocument[] {
  const texts: Rows = [
    ['smallest', '<a/>'],
    ['declaration in single quotes', "<?xml version='1.0' encoding='utf-8' standalone='no' ?><a/>"],
    ['declared US-ASCII', declared('US-ASCII')],
    ['mark of UTF-8', bytesOf(MARK, DECLARATION, '<a/>')],
    ['declaration spread over lines', '<?xml\r\nversion = "1.0"\n\tencoding = "UTF-8"\n?><a/>'],
    ['comments and instructions around the root', '<!--c--><?p?>\n<a/>\n<!--c--><?p q?>\n'],
    ['DOCTYPE in a comment', '<!-- <!DOCTYPE a> --><a/>'],
    ['DOCTYPE in CDATA', '<a><![CDATA[<!DOCTYPE a>]]></a>'],
    ['DOCTYPE in a processing instruction', '<?p <!DOCTYPE a>?><a/>'],
    ['256 levels', nested(256)],
    ['256 attributes', withAttributes(256)],
    ['attribute of a mebi', `<a b="${'x'.repeat(2 ** 20)}"/>`],
    ['text of ten mebi', `<a>${'x'.repeat(10 * 2 ** 20)}</a>`],
    ['namespace name in braces', '<a xmlns:p="{https://example.com/hook}" p:b=""/>'],
    ['same prefix for another namespace inside', '<p:a xmlns:p="u"><p:b xmlns:p="v"/></p:a>'],
    ['default undone inside', '<a xmlns="u"><b xmlns=""/></a>'],
    ['attribute with and without prefix', '<a b="" p:b="" xmlns:p="u" xmlns="u"/>'],
    ['prefix xml declared rightly', `<a xmlns:xml="${XML}" xml:lang="de"/>`],
    ['prefix xml undeclared', '<a xml:space="preserve"/>'],
    ['names that begin with xml', '<xmlA xmlnsB=""><xmlns/></xmlA>'],
    ['object properties as names', '<constructor __proto__="" toString=""/>'],
    ['">" and quotes in odd places', '<a b=">\'" c=\'"\'>"\'></a>'],
    ['"]]" and "]" and ">" apart', '<a>]] ]&gt; ]]&gt; ] ></a>'],
    ['CDATA full of markup', '<a><![CDATA[]] <&]]]]></a>'],
    ['empty CDATA', '<a><![CDATA[]]></a>'],
    ['empty comment', '<a><!----></a>'],
    ['references at the ends of the range', '<a>&#9;&#xA;&#x20;&#xD7FF;&#xE000;&#xFFFD;&#x10000;&#x10FFFF;</a>'],
    ['reference with leading zeros', '<a>&#00000000000000000065;</a>'],
    ['five entities', '<a b="&lt;&gt;&amp;&quot;&apos;">&lt;&gt;&amp;&quot;&apos;</a>'],
    ['attribute with other white space behind its namespace', '<a p:b="" q:b="" xmlns:p="u" xmlns:q="u "/>'],
    ['attribute named xmlns in a namespace', '<a xmlns:p="u" p:xmlns="v"/>'],
    ['element in the namespace of xml', '<xml:a xml:id="1" xml:space="other"/>'],
    ['reference to an ampersand before a name', '<a b="&#60;">&#38;lt;</a>'],
    ['include of a web server', '<!--#include virtual="/a"--><a/>'],
    ['U+FFFD', '<a>\uFFFD</a>'],
    ['C1 controls, DEL and noncharacters', '<a>\u007F\u0085\u009F\uFDD0\u{1FFFF}</a>'],
    ['names beyond ASCII', '<日本 été="1"><\u{10000}/></日本>'],
    ['white space wherever it may stand', '<a\n\tb\r\n=\n"c"\n><d\n/></a\n>\n'],
    ['CR alone', '<a>\r<b\r/></a>\r'],
  ]
  return texts.map(([name, content]) => ({ name, bytes: bytesOf(content) }))
}
