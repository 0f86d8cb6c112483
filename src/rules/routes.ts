import type { LogicalOperation } from '../mapping/graph/routes.ts'
import type { Model, Process, VirtualService } from '../model/model.ts'
import type { ModelIndex } from '../operations/model-index.ts'
import { groupBy } from '../values/group-by.ts'
import type { GraphIndex } from './graph-index.ts'

/** An operation of a virtual service, with the process that carries it out. */
export interface Route {
  readonly service: VirtualService
  readonly operation: LogicalOperation
  readonly process?: Process
}

/** The operations of all proxies. Where the document of a process cannot be read, the graph says whose it is. */
export function routesOf(model: Model, index: ModelIndex, graph: GraphIndex | undefined): readonly Route[] {
  const unread = unreadIn(model, graph)
  return model.services.flatMap((service): Route[] => {
    if (service.kind !== 'virtual') return []
    return (service.operations ?? []).map((operation) => {
      const process = index.processOf(service, operation) ?? unread(operation.key)
      return { service, operation, ...(process && { process }) }
    })
  })
}

/** Finds the process without a readable document that the graph routes an operation to. */
function unreadIn({ processes }: Model, graph: GraphIndex | undefined): (operation: string) => Process | undefined {
  const unread = new Map(processes.filter(({ definition }) => definition === undefined).map((one) => [one.key, one]))
  const routed = groupBy(graph?.links.get('virtualop->bpel:route') ?? [], ({ from }) => from.key)
  return (operation) => routed.get(operation)?.flatMap(({ to }) => unread.get(to.key) ?? [])[0]
}
