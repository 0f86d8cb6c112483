import fc from 'fast-check'
import { expect } from 'vitest'
import { buildDocument, type DocumentKind, parseDocument, type WithDeviations } from '../../src/documents/codec.ts'
import type { Fields } from '../../src/documents/shape/shape.ts'
import { clark } from '../../src/xml/qname.ts'
import { readXml } from '../../src/xml/read.ts'

const surroundings = { bindingNamed: () => undefined }

/** What a text of a kind of document says. */
export function parseText<T>(kind: DocumentKind<T>, text: string, owners: readonly Fields[] = []): WithDeviations<T> {
  return parseDocument(kind, readXml(text, 'a.xml'), 'a.xml', { owners, surroundings }, new WeakMap())
}

/** The text of a document under the kind's own namespace map; twin of `parseText`. */
export function buildText<T extends object>(
  kind: DocumentKind<T>,
  value: WithDeviations<T>,
  owners: readonly Fields[] = [],
): string {
  return buildDocument(kind, value, { owners, surroundings })
}

/** `parse(build(v)) = v`, and what is read is JSON: it survives being written as such. */
export function expectSame<T extends object>(kind: DocumentKind<T>, value: T, owners: readonly Fields[] = []): void {
  const again = parseText(kind, buildText(kind, value, owners), owners)
  expect(again).toEqual(value)
  expect(JSON.parse(JSON.stringify(again))).toEqual(value)
}

/** Text with everything that XML allows and that writers get wrong. */
export const odd = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aB0 \t\n\r&<>"\']é\u0085\u2028\u{1F600}{}:'), maxLength: 8 }),
  fc.constantFrom('', ']]>', '&amp;', '&#10;', '<a/>', '  ', '\r\n'),
)

const namespaces = ['', 'uri:x', 'http://example.org/a?b=c&d', '{https://example.org/hook}', 'http://soa.com/bpel/ext']

/** A qualified name whose local name begins with `start`, in Clark notation. */
export function qualifiedName(start: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...namespaces), fc.constantFrom('', '_1', '.b-c', 'é'))
    .map(([namespace, rest]) => clark(namespace, start + rest))
}
