import { nodeClasses } from '../../documents/object-graph/classes.ts'
import { endsOf } from '../../mapping/graph/link-types.ts'
import { linkText, nodeText } from '../../mapping/graph/words.ts'
import { rootEntry } from '../../mapping/root-entries.ts'
import { endsWithMore, hasOtherConstants, listsIn } from '../graph-elements.ts'
import { atLink, atNode } from '../graph-places.ts'
import { type PlainRule, rule } from '../rule.ts'

const entry = rootEntry.graph

/** The graph as a document: nodes and links as the platform writes them, each once. */
export const graphFormRules: readonly PlainRule[] = [
  rule(
    'object-graph/version',
    'All exports from 2014 to 2016 have version 1.1, whatever the version of the platform.',
    function* ({ graph }) {
      if (graph === undefined || graph.graph.version === '1.1') return
      yield { entry, origin: graph.graph, data: { version: graph.graph.version } }
    },
  ),
  rule(
    'object-graph/lists',
    'A graph is a list of nodes and a list of links, in this order, and nothing else. So it is in all genuine exports.',
    function* ({ graph }) {
      const holds = listsIn(graph?.graph.root)
      if (graph !== undefined && holds !== undefined)
        yield { entry, origin: graph.graph, ids: ['root'], data: { holds } }
    },
  ),
  rule(
    'object-graph/constants',
    'Nodes and properties carry types that are always the same. Others may not be recognized.',
    function* ({ graph }) {
      for (const node of graph?.graph.nodes ?? [])
        if (node.xml !== undefined && hasOtherConstants(node.xml)) yield { ...atNode(node), data: { what: 'node' } }
      for (const link of graph?.graph.links ?? [])
        if (link.xml !== undefined && hasOtherConstants(link.xml)) yield { ...atLink(link), data: { what: 'link' } }
    },
  ),
  rule(
    'object-graph/end-property',
    'The ends of a link are keys; names and other properties stand at the nodes themselves.',
    function* ({ graph }) {
      for (const link of graph?.graph.links ?? []) {
        if (link.xml === undefined || !endsWithMore(link.xml)) continue
        yield { ...atLink(link), data: { link: linkText(link) } }
      }
    },
  ),
  rule(
    'object-graph/node-twice',
    'A node stands for one object, by class and key. Genuine graphs have each once.',
    function* ({ graph }) {
      for (const node of graph?.repeatedNodes ?? []) yield { ...atNode(node), data: { node: nodeText(node) } }
    },
  ),
  rule('object-graph/link-twice', 'Genuine graphs have each link once.', function* ({ graph }) {
    for (const link of graph?.repeatedLinks ?? []) yield { ...atLink(link), data: { link: linkText(link) } }
  }),
  rule(
    'object-graph/unknown-class',
    'Another version of the platform may have more classes of keys. Unknown nodes are kept as they are.',
    function* ({ graph }) {
      const unknown = new Map(
        (graph?.graph.nodes ?? []).filter((node) => !(node.class in nodeClasses)).map((node) => [node.class, node]),
      )
      for (const [name, node] of unknown) yield { entry, origin: node, ids: [name], data: { class: name } }
    },
  ),
  rule(
    'object-graph/unknown-link',
    'Another version of the platform may have more types of links. Unknown links are kept as they are.',
    function* ({ graph }) {
      for (const [type, [link]] of graph?.links ?? [])
        if (link !== undefined && endsOf(type) === undefined) yield { entry, origin: link, ids: [type], data: { type } }
    },
  ),
]
