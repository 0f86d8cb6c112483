import { bindingsIn } from './bindings.ts'
import { deriveNodes } from './derive-nodes.ts'
import { deriveOtherLinks } from './derive-other-links.ts'
import { derivePlatformLinks } from './derive-platform-links.ts'
import { deriveServiceLinks } from './derive-service-links.ts'
import { type DerivedGraph, emptyDraft } from './draft.ts'
import type { HashFamily } from './java-hash.ts'
import { checkGraphSize } from './size.ts'
import type { GraphSubject } from './subject.ts'

/** The nodes and links that follow from the objects, in the order of the objects; refuses more than can be held. */
export function deriveGraph(subject: GraphSubject, family: HashFamily = 'java8'): DerivedGraph {
  checkGraphSize(subject)
  const draft = emptyDraft()
  const bindingsOf = bindingsIn(subject)
  deriveNodes(subject, bindingsOf, draft)
  derivePlatformLinks(subject, draft)
  deriveServiceLinks(subject, bindingsOf, family, draft)
  deriveOtherLinks(subject, draft)
  return draft
}
