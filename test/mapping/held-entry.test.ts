import { expect, test } from 'vitest'
import { bytesOf, heldText, holdEntry } from '../../src/mapping/held-entry.ts'

const bytesFrom = (text: string) => new TextEncoder().encode(text)
const entry = (name: string, bytes: Uint8Array) => ({ name, bytes, time: '' })

test.each(['a.xml', 'a.WSDL', 'a.xsd', 'a.bpel'])('XML is held as its text, and its bytes come back: %s', (name) => {
  const bytes = bytesFrom('<a>é\r\n&#x1F600;\u{1F600}</a>')
  const held = holdEntry(entry(name, bytes))
  expect(held.content).toBe('<a>é\r\n&#x1F600;\u{1F600}</a>')
  expect(heldText(held)).toBe(held.content)
  expect(bytesOf(held.content)).toEqual(bytes)
})

test.each([
  ['is no XML by its name', 'a.json', bytesFrom('<a/>'), '<a/>'],
  ['begins with a byte order mark', 'a.xml', bytesFrom('\uFEFF<a/>'), '<a/>'],
  ['begins with white space', 'a.xml', bytesFrom(' <a/>'), ' <a/>'],
])('what %s is held as its bytes', (_, name, bytes, text) => {
  const held = holdEntry(entry(name, bytes))
  expect(held.content).toBe(bytes)
  expect(bytesOf(held.content)).toBe(bytes)
  expect(heldText(held)).toBe(text)
})

test.each([
  ['is no UTF-8', Uint8Array.of(0x3c, 0xff), 'UTF-8'],
  ['has characters that XML forbids', bytesFrom('<a>\u0001</a>'), 'U+0001'],
  ['has a document type', bytesFrom('<!DOCTYPE a><a/>'), 'DOCTYPE'],
])('what %s is held as its bytes, and refused when it is read', (_, bytes, why) => {
  const held = holdEntry(entry('a.xml', bytes))
  expect(bytesOf(held.content)).toBe(bytes)
  expect(() => heldText(held)).toThrow(why)
})
