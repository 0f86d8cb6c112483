import { expect, test } from 'vitest'
import { likenessOf } from '../../src/diagnostics/likeness.ts'

test.each([
  ['', 'nothing'],
  ['PK\u0003\u0004\u0014', 'archive'],
  ['PK\u0005\u0006', 'archive'],
  ['PK is short for package', undefined],
  ['{"formatVersion":1,"source":{"tenant":"acme"},"api":{}}', 'model'],
  ['\ufeff\n{\n  "formatVersion": 1', 'model'],
  ['{ "api": { "name": "Echo" }, "tenant": "acme" }', 'definition'],
  ['# Of payments\ntenant: acme\n\napi:\n  name: Echo', 'definition'],
  ['tenant:\n  api: no', undefined],
  ['{"tenant":"acme"}', 'JSON'],
  ['[ ]', 'JSON'],
  ['{curly} text', undefined],
  ['<?xml version="1.0"?>', 'XML'],
  ['\ufeff <a/>', 'XML'],
  ['< 3', undefined],
  ['text', undefined],
])('%j looks to be %s', (text, expected) => {
  expect(likenessOf(text)).toBe(expected)
  expect(likenessOf(new TextEncoder().encode(text))).toBe(expected)
})
