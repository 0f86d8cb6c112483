import { z } from 'zod'
import { record } from './record-schema.ts'
import { genericElement, genericXml } from './shape-schema.ts'

const text = (about: string) => z.string().describe(about)
const xml = genericElement.exactOptional().describe('The whole element, where it holds more than is foreseen.')
const nodeKey = {
  class: text('Class of the node: a short name such as `Api`, or the full name of an unknown one.'),
  key: text('Key of the node.'),
}
const node = z.strictObject({ ...nodeKey, name: text('Name that the node bears.').exactOptional(), xml })
const end = z.union([z.string(), z.strictObject(nodeKey)])
const link = z.strictObject({
  type: text('Type of the link, `a->b:role`.'),
  from: end.describe('Where it begins: the key of a node, with its class where the type does not tell that.'),
  to: end.describe('Where it ends.'),
  serviceType: text('Environment that the link names.').exactOptional(),
  xml,
})
const order = z
  .strictObject({
    moves: z.array(z.int().nonnegative()).readonly().describe('Flat pairs of places: from and to.'),
    of: z.int().describe('Checksum of the computed list; of another one, the order is left as it is computed.'),
  })
  .describe('Moves that bring the computed order into that of the graph, and a checksum of the list.')
const list = <T extends z.ZodType>(item: T, about: string) => z.array(item).readonly().exactOptional().describe(about)

/** In what a graph differs from the one that follows from the objects. */
const graphForm = z
  .strictObject({
    version: z.string().exactOptional().describe('Version of the format, where it is not `1.1`.'),
    java: z.literal('java7').exactOptional().describe('The order of the graph is that of a server on Java 7 or older.'),
    extraNodes: list(node, 'Nodes that do not follow from the objects.'),
    changedNodes: list(node, 'Nodes that follow from the objects, but say something else than what follows.'),
    missingNodes: list(z.strictObject(nodeKey), 'Nodes that follow from the objects, but that the graph lacks.'),
    named: list(z.strictObject(nodeKey), 'Nodes that bear a name, which others of their class usually do not.'),
    unnamed: list(z.strictObject(nodeKey), 'Nodes that bear no name, which others of their class usually do.'),
    extraLinks: list(link, 'Links that do not follow from the objects; there as long as both their ends are.'),
    changedLinks: list(link, 'Links that follow from the objects, but say something else than what follows.'),
    missingLinks: list(link, 'Links that follow from the objects, but that the graph lacks.'),
    danglingLinks: list(link, 'Links with an end that is no node.'),
    repeatedNodes: list(node, 'Nodes that the graph holds once more.'),
    repeatedLinks: list(link, 'Links that the graph holds once more.'),
    hashes: record(record(z.int()))
      .exactOptional()
      .describe('Low bits of hash codes that do not follow from keys; they explain the order of the graph.'),
    nodeOrder: order.exactOptional(),
    linkOrder: order.exactOptional(),
    others: list(
      z.strictObject({
        in: z.enum(['nodes', 'links']).describe('The list.'),
        at: z.int().nonnegative().describe('Place in the list.'),
        xml: genericXml,
      }),
      'Content of the lists that is neither a node nor a link.',
    ),
    root: genericElement.exactOptional().describe('The root element, where there is more to it than usual.'),
  })
  .describe('In what the graph differs from the one that follows from the objects.')

const namedKeys = z.array(z.strictObject({ key: text('Its key.'), name: text('Its name.').exactOptional() })).readonly()

/** What the graph alone says of things that are no objects of the archive. */
export const thingsInGraph = {
  containers: namedKeys.exactOptional().describe('Names of the containers that endpoints are deployed to.'),
  externalPolicies: namedKeys
    .exactOptional()
    .describe('Names of policies that are attached without being in the archive.'),
  graph: graphForm.exactOptional(),
}

/** What the graph alone says of objects, by their list. */
export const objectsInGraph = {
  contracts: {
    policyManagerContractKey: z
      .string()
      .exactOptional()
      .describe('Key of the Policy Manager contract that enforces it.'),
  },
  apiVersions: {
    anonymousContracts: list(
      z.strictObject({
        key: text('Key of the Policy Manager contract.'),
        environment: z
          .enum(['Live', 'Production', 'Sandbox'])
          .describe('Environment as the contract is named after it.'),
      }),
      'Policy Manager contracts by which it may be called without a contract.',
    ),
  },
  scopes: { parentId: z.string().exactOptional().describe('Scope that it is part of.') },
  services: { policyKeys: list(z.string(), 'Policies that are attached to the service.') },
}
