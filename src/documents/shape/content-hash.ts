import { onceFor } from '../../values/once.ts'
import { isElement, textOf, type XmlAttribute, type XmlElement } from '../../xml/tree.ts'
import { javaHashCode, mix } from '../java/hash-code.ts'
import { contentOf } from './same.ts'

/**
 * A number that elements with the same content have in common, as `sameContent` sees it; others hardly ever do. Of what
 * may be a qualified name only the local part counts, for built elements and those that were read spell it differently.
 */
export const contentHash: (element: XmlElement) => number = onceFor(computeHash, new WeakMap())

function computeHash(element: XmlElement): number {
  const { local, namespace, attributes } = element
  const own = mix(javaHashCode(local), javaHashCode(namespace))
  const withAttributes = attributes.reduce((sum, attribute) => (sum + attributeHash(attribute)) | 0, own)
  return contentOf(element).reduce<number>(
    (sum, node) => mix(sum, isElement(node) ? contentHash(node) : javaHashCode(textOf(node))),
    withAttributes,
  )
}

function attributeHash({ local, value, qname }: XmlAttribute): number {
  const plain =
    qname === true ? value.slice(value.lastIndexOf('}') + 1) : value.replace(/^[^\s:{}]+:(?=[^\s:{}]+$)/, '')
  return mix(javaHashCode(local), javaHashCode(plain))
}
