import type { NodeKey } from '../documents/object-graph/graph.ts'
import { attempt } from '../errors.ts'
import { restoreLink } from '../mapping/graph/kept-link.ts'
import { inverseOf } from '../mapping/graph/link-types.ts'
import { splitGraph } from '../mapping/graph/split.ts'
import type { GraphForm } from '../model/graph-form.ts'
import { buildPointer } from '../model/json-pointer.ts'
import { linkIds } from '../rules/graph-places.ts'
import type { Subject } from '../rules/subject.ts'

/** Where the model says in what a node or a link, told by its IDs, differs from what follows; nothing where it does not. */
export type FindGraphPointer = (ids: readonly string[]) => string | undefined

/** Lists of the graph's form by what a finding is mostly about, a list of links or of nodes. */
const linkLists = ['repeatedLinks', 'danglingLinks', 'changedLinks', 'extraLinks', 'missingLinks'] as const
const nodeLists = ['repeatedNodes', 'changedNodes', 'extraNodes', 'named', 'unnamed', 'missingNodes'] as const

/** Only what is found in a graph asks: to take the graph apart costs as much as an import of it. */
export function graphPointers({ model, graph: found }: Subject): FindGraphPointer {
  // Of a graph that is too large to be taken apart, that is told.
  const split =
    found &&
    attempt(
      () => splitGraph(model, found.graph),
      () => undefined,
    )
  const graph: GraphForm = split?.form ?? {}
  const pointers = new Map<string, string>()
  const add = (ids: readonly string[], list: string, index: number) => {
    const id = JSON.stringify(ids)
    if (!pointers.has(id)) pointers.set(id, buildPointer(['graph', list, index]))
  }
  for (const list of linkLists)
    for (const [index, link] of (graph[list] ?? []).entries()) add(linkIds(restoreLink(link)), list, index)
  for (const list of nodeLists) for (const [index, node] of (graph[list] ?? []).entries()) add(idsOf(node), list, index)
  const find = (ids: readonly string[]) => pointers.get(JSON.stringify(ids))
  return (ids) => {
    const link = ids.slice(0, 5)
    return find(link) ?? find(inverted(link))
  }
}

/** The IDs of the inverse of a link. */
function inverted([type = '', from = '', fromKey = '', to = '', toKey = '']: readonly string[]): readonly string[] {
  return [inverseOf(type) ?? '', to, toKey, from, fromKey]
}

function idsOf({ class: name, key }: NodeKey): readonly string[] {
  return [name, key]
}
