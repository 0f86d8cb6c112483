import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ScriptDocument, scriptDocument } from '../../src/documents/script.ts'
import { buildText, parseText } from './laws.ts'
import { arbitraryMutations, expectKept } from './mutations.ts'

const owners = [{ key: 'script:1f0e', name: 'Check & log' }]
const text =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<Script Id="script:1f0e" Name="Check &amp; log" xmlns="http://soa.com/capabilities/service/scripting">' +
  '<Language>js</Language><Import>script:2a</Import><Import>script:3b</Import>' +
  '<Source>if (a &lt; b &amp;&amp; c[d[0]]&gt;1) {\n\tlog("\'x\'");\n}&#xd;\n</Source></Script>'

test('a script as the platform writes it', () => {
  const script: ScriptDocument = {
    imports: ['script:2a', 'script:3b'],
    source: 'if (a < b && c[d[0]]>1) {\n\tlog("\'x\'");\n}\r\n',
  }
  expect(parseText(scriptDocument, text, owners)).toEqual(script)
  expect(buildText(scriptDocument, script, owners)).toBe(text)
})

test('an empty script and one that is absent are told apart', () => {
  const empty = buildText(scriptDocument, { source: '' }, owners)
  expect(empty).toContain('<Source></Source>')
  expect(parseText(scriptDocument, empty, owners)).toEqual({ source: '' })
  expect(parseText(scriptDocument, empty.replace('<Source></Source>', ''), owners)).toEqual({})
})

test('another name, and another key', () => {
  const value = parseText(scriptDocument, text, [{ key: 'script:other', name: 'Other' }])
  expect(value.name).toBe('Check & log')
  expect(value.deviations).toEqual([{ at: '', attributes: { Id: 'script:1f0e' } }])
})

test('nothing of a changed script is lost', () => {
  fc.assert(fc.property(arbitraryMutations, (mutations) => expectKept(scriptDocument, text, mutations, owners)))
})
