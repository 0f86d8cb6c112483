import { refuse } from '../errors.ts'
import { positionOf } from '../xml/position.ts'
import { clark } from '../xml/qname.ts'
import { hasName, type XmlDocument, type XmlName } from '../xml/tree.ts'

/** Refuses a document with another root; where only namespaces differ, they are told. */
export function checkRoot(document: XmlDocument, entry: string, expected: XmlName): void {
  const { root } = document
  if (hasName(root, expected)) return
  const inWords = ({ namespace, local }: XmlName) => (root.local === expected.local ? clark(namespace, local) : local)
  const place = { entry, ...positionOf(document, root.offset ?? 0) }
  refuse('document/root', { root: inWords(root), expected: inWords(expected) }, place)
}
