import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  childrenFromGeneric,
  childrenToGeneric,
  elementFromGeneric,
  fromGeneric,
  genericElement,
  prefixNaming,
  toGeneric,
} from '../../../src/documents/shape/generic.ts'
import { readXml } from '../../../src/xml/read.ts'
import { builtTree } from '../../xml/trees.ts'

describe('XML that no shape describes', () => {
  test('is JSON in the manner of JsonML', () => {
    const text = '<a xmlns="urn:a" xmlns:b="urn:b" b:c="d" e="f">g<h></h><i/><![CDATA[<j>]]></a>'
    const attributes = { '{urn:b}c': 'd', e: 'f', xmlns: 'urn:a', 'xmlns:b': 'urn:b' }
    const element = genericElement(readXml(text, 'a.xml').root)
    expect(element).toEqual(['{urn:a}a', attributes, 'g', ['{urn:a}h', ''], ['{urn:a}i'], { '#cdata': '<j>' }])
    expect(elementFromGeneric(element)).toMatchObject({
      local: 'a',
      namespace: 'urn:a',
      declarations: [
        ['', 'urn:a'],
        ['b', 'urn:b'],
      ],
      attributes: [
        { local: 'c', namespace: 'urn:b', value: 'd' },
        { local: 'e', namespace: '', value: 'f' },
      ],
    })
  })

  test('fromGeneric(toGeneric(element)) = element, by way of JSON', () => {
    fc.assert(
      fc.property(builtTree, (tree) => {
        const plain = JSON.parse(JSON.stringify(tree, (key, value) => (key === 'qname' ? undefined : value)))
        expect(fromGeneric(JSON.parse(JSON.stringify(toGeneric(plain))))).toEqual(plain)
      }),
    )
  })

  test('names can have the usual prefixes instead', () => {
    const naming = prefixNaming({ b: 'urn:b' })
    const text = '<a xmlns:x="urn:b" x:c="1"><x:d/><y:e xmlns:y="urn:e"/></a>'
    const children = childrenToGeneric(readXml(text, 'a.xml').root, naming)
    expect(children).toEqual([['b:d'], ['{urn:e}e']])
    expect(childrenFromGeneric(children, naming)).toMatchObject([
      { local: 'd', namespace: 'urn:b' },
      { local: 'e', namespace: 'urn:e' },
    ])
    expect(genericElement(readXml(text, 'a.xml').root, naming)).toEqual(['a', { 'b:c': '1' }, ['b:d'], ['{urn:e}e']])
    expect(naming.parse('z:e')).toEqual({ namespace: '', local: 'z:e' })
  })

  test('that is not there holds nothing', () => {
    expect(childrenFromGeneric(undefined)).toEqual([])
  })
})
