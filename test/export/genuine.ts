import { existsSync, readFileSync } from 'node:fs'
import type { Archive } from '../../src/archive/archive.ts'
import { readArchive } from '../../src/archive/read-archive.ts'
import type { GraphLink, NodeKey, ObjectGraph } from '../../src/documents/object-graph/graph.ts'
import { parseObjectGraph } from '../../src/documents/object-graph/parse.ts'
import { readXml } from '../../src/xml/read.ts'

const corpus = new URL('../../../shared/corpus/', import.meta.url)

export const isCorpusAbsent = !existsSync(corpus)

export function genuineBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, corpus)))
}

export function readGenuine(name: string): Archive {
  return readArchive(genuineBytes(name))
}

/** The graph of an archive, straight from its file. */
export function graphIn({ entries }: Archive): ObjectGraph {
  const entry = entries.find(({ name }) => name === 'objectgraph.xml')
  return parseObjectGraph(readXml(entry?.bytes ?? new Uint8Array(), 'objectgraph.xml'), 'objectgraph.xml')
}

export function nodeText({ class: name, key }: NodeKey): string {
  return `${name} ${key}`
}

export function linkText({ type, from, to, serviceType = '' }: GraphLink): string {
  return `${nodeText(from)} ${type} ${nodeText(to)} ${serviceType}`
}

/** Where an export goes on from an API version; found without looking at any object, by the links alone. */
const ways = new Set([
  'apiversion->api:parent',
  'apiversion->service:child',
  'apiversion->service:design',
  'apiversion->resource:child',
  'apioperation->resource:child',
  'proxysvc->service:proxyFor',
  'service->operation:child',
  'service->bndoperation:child',
  'service->endpoint:child',
  'service->interface:ImplementedBy',
  'service->binding:ImplementedBy',
  'interface->schema:ReferedBy',
  'service->container:Hosts',
  'service->identity:refer',
  'service->operationalpolicy:ReferedBy',
  'service->contract:refer',
  'virtualop->bpel:route',
])

export interface Web {
  readonly graph: ObjectGraph
  readonly leaving: ReadonlyMap<string, readonly GraphLink[]>
  readonly operationsOf: ReadonlyMap<string, readonly string[]>
}

export function webOf(graph: ObjectGraph): Web {
  const leaving = new Map<string, GraphLink[]>()
  for (const link of graph.links) {
    const from = nodeText(link.from)
    const known = leaving.get(from) ?? []
    leaving.set(from, known)
    known.push(link)
  }
  const operationsOf = new Map<string, string[]>()
  for (const node of graph.nodes) {
    const version = node.class === 'ApiOp' ? (/^\{([^}]*)\}/.exec(node.key)?.[1] ?? '') : ''
    operationsOf.set(version, [...(operationsOf.get(version) ?? []), nodeText(node)])
  }
  return { graph, leaving, operationsOf }
}

/** The nodes that an export of an API version holds. */
export function nodesOfVersion(id: string, { leaving, operationsOf }: Web): ReadonlySet<string> {
  const found = new Set([`ApiVersion ${id}`, ...(operationsOf.get(id) ?? [])])
  for (const node of found)
    for (const { type, to } of leaving.get(node) ?? []) if (ways.has(type)) found.add(nodeText(to))
  return found
}

/** All links between some nodes. */
export function linksBetween(nodes: ReadonlySet<string>, { leaving }: Web): ReadonlySet<string> {
  const links = [...nodes].flatMap((node) => leaving.get(node) ?? [])
  return new Set(links.filter(({ to }) => nodes.has(nodeText(to))).map(linkText))
}
