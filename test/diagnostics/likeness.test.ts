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
  ['{"openapi":"3.0.3","info":{}}', 'OpenAPI'],
  ['# Of pets\nswagger: "2.0"\ninfo:\n', 'OpenAPI'],
  ['openapi: 3.1.0', 'OpenAPI'],
  ['openapi: no version', undefined],
  ['tenant: acme\napi: {}\nopenapi: 3.1.0', 'definition'],
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

test.each(['{"formatVersion": 1}', 'text'])('%j in UTF-16 looks to be just that', (text) => {
  const little = Buffer.from(`\ufeff${text}`, 'utf16le')
  expect(likenessOf(little)).toBe('UTF-16')
  expect(likenessOf(Buffer.from(little).swap16())).toBe('UTF-16')
})
