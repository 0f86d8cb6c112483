import { define } from '../define.ts'

const rebuild = 'Build the archive from its model: the graph then follows from the objects.'

/** Codes of the object graph, and of how it goes with the objects. */
export const graphRuleCodes = {
  'object-graph/version': define<{ version: string }>({
    severity: 'warning',
    title: 'Another version of the graph',
    message: ({ version }) =>
      `objectgraph.xml has ${version === '' ? 'no version' : `version "${version}"`}; exports have had 1.1.`,
    advice: 'Check whether the archive comes from a newer platform.',
  }),
  'object-graph/constants': define<{ what: string }>({
    severity: 'warning',
    title: 'Unusual node or link',
    message: ({ what }) => `A ${what} of the graph does not have the type that all of them have.`,
    advice: rebuild,
  }),
  'object-graph/node-twice': define<{ node: string }>({
    severity: 'error',
    title: 'A node stands twice',
    message: ({ node }) => `The graph holds ${node} more than once.`,
    advice: 'Remove the repeated node.',
  }),
  'object-graph/link-twice': define<{ link: string }>({
    severity: 'warning',
    title: 'A link stands twice',
    message: ({ link }) => `The graph holds the link ${link} more than once.`,
    advice: 'Remove the repeated link.',
  }),
  'object-graph/dangling-link': define<{ link: string; end: string }>({
    severity: 'error',
    title: 'A link to nowhere',
    message: ({ link, end }) => `The link ${link} leads to ${end}, which is no node of the graph.`,
    advice: 'Remove the link, or put the node and its object back.',
    platform: { number: 507008, constant: 'ERR_MIGRATION_IMPORT_RELATIONSHIP' },
  }),
  'object-graph/end-property': define<{ link: string }>({
    severity: 'warning',
    title: 'An end of a link with more than its key',
    message: ({ link }) => `An end of the link ${link} holds more than a key.`,
    advice: rebuild,
  }),
  'object-graph/part-absent': define<{ node: string }>({
    severity: 'warning',
    title: 'A part of an object without a node',
    message: ({ node }) => `The graph lacks ${node}, which follows from the objects.`,
    advice: rebuild,
  }),
  'object-graph/lists': define<{ holds: string }>({
    severity: 'error',
    title: 'Not the two lists of a graph',
    message: ({ holds }) => `objectgraph.xml holds ${holds}, where it must hold Nodes and Links alone.`,
    advice: 'Remove what else it holds, and let the nodes come before the links.',
  }),
  'object-graph/no-inverse': define<{ link: string; inverse: string }>({
    severity: 'warning',
    title: 'A link without its way back',
    message: ({ link, inverse }) => `The link ${link} has no inverse of type ${inverse}.`,
    advice: 'Add the inverse, or remove the link.',
  }),
  'object-graph/link-classes': define<{ link: string; from: string; to: string }>({
    severity: 'warning',
    title: 'A link between other kinds of nodes',
    message: ({ link, from, to }) => `The link ${link} does not lead from a node ${from} to a node ${to}.`,
    advice: 'Correct the type or the ends of the link.',
  }),
  'object-graph/unknown-class': define<{ class: string }>({
    severity: 'warning',
    title: 'Unknown class of nodes',
    message: ({ class: name }) => `Nodes of class ${name} are not known.`,
    advice: 'Do nothing if a newer platform wrote them; they are kept.',
  }),
  'object-graph/unknown-link': define<{ type: string }>({
    severity: 'warning',
    title: 'Unknown type of links',
    message: ({ type }) => `Links of type ${type} are not known.`,
    advice: 'Do nothing if a newer platform wrote them; they are kept.',
  }),
  'object-graph/node-absent': define<{ node: string }>({
    severity: 'error',
    title: 'An object without a node',
    message: ({ node }) => `The graph has no node for ${node}.`,
    advice: rebuild,
  }),
  'object-graph/object-absent': define<{ node: string }>({
    severity: 'warning',
    title: 'A node without an object',
    message: ({ node }) => `The graph has a node for ${node}, which objectdata.xml does not hold.`,
    advice: 'Remove the node with its links, or put the object back.',
  }),
  'object-graph/order': define<{ class: string; node: string }>({
    severity: 'warning',
    title: 'Nodes in another order than the objects',
    message: ({ class: name, node }) =>
      `The nodes of class ${name} do not stand in the order of the objects; first ${node}.`,
    advice: rebuild,
  }),
  'object-graph/table-order': define<{ list: string }>({
    severity: 'info',
    title: "Not the order of the platform's tables",
    message: ({ list }) => `The ${list} of the graph do not stand in the order that the platform's own tables give.`,
    advice: 'Do nothing; whether an import needs the order is not known.',
  }),
  'object-graph/name': define<{ node: string; found?: string; name: string }>({
    severity: 'warning',
    title: 'A node with another name, or without',
    message: ({ node, found, name }) =>
      `The node of ${node} ${found === undefined ? 'has no name' : `is named "${found}"`}; the object is named "${name}".`,
    advice: 'Write the name of the object in its node.',
  }),
  'object-graph/environment': define<{ link: string; found: string; expected: string }>({
    severity: 'warning',
    title: 'A link that names another environment',
    message: ({ link, found, expected }) =>
      `The link ${link} says ${found}; the API version has the service for ${expected}.`,
    advice: 'Write the environment that the API version has the service for, in both directions.',
  }),
  'object-graph/link-absent': define<{ link: string }>({
    severity: 'warning',
    title: 'A link is absent',
    message: ({ link }) => `The graph lacks the link ${link}, which follows from the objects.`,
    advice: rebuild,
  }),
  'object-graph/link-unfounded': define<{ link: string }>({
    severity: 'warning',
    title: 'A link that the objects do not support',
    message: ({ link }) => `The graph has the link ${link}, which does not follow from the objects.`,
    advice: 'Remove the link with its inverse, or correct the object that it stands for.',
  }),
  'object-graph/route-without-process': define<{ operation: string; process: string }>({
    severity: 'error',
    title: 'An operation routed to nowhere',
    message: ({ operation, process }) =>
      `Operation ${operation} is routed to process ${process}, which is not in the archive.`,
    advice: 'Put the process and its document back, or route the operation to another one.',
  }),
  'object-graph/route-ambiguous': define<{ operation: string; processes: readonly string[] }>({
    severity: 'warning',
    title: 'An operation with several processes',
    message: ({ operation, processes }) => `Operation ${operation} is routed to ${processes.join(' and ')}.`,
    advice: 'Keep the one route that leads to the process of the operation.',
  }),
  'object-graph/contract-node': define<{ contract: string; count: number }>({
    severity: 'info',
    title: 'Not one Policy Manager contract',
    message: ({ contract, count }) =>
      `The graph has ${count === 0 ? 'no node' : `${count} nodes`} of a Policy Manager contract for contract ${contract}; usually it has one.`,
    advice: 'Do nothing; what the platform does without it is not known.',
  }),
} as const
