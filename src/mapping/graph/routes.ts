import { nextHopServiceOf, portTypeOf } from '../../documents/process/walk.ts'
import type { Process, VirtualService } from '../../model/model.ts'
import { groupBy } from './group-by.ts'
import { type GraphSubject, qualifiedName, wsdlNameOf } from './subject.ts'

type LogicalOperation = NonNullable<VirtualService['operations']>[number]

/** Which process carries out an operation of a virtual service. */
export interface ProcessRoutes {
  /** Key of the process; nothing where there is none. */
  readonly processOf: (operation: LogicalOperation) => string | undefined
}

/**
 * A process carries out the operation that it is named after, whose interface it receives messages by, and to whose
 * next hop it passes them on. An operation without such a process has the one that fits but for its next hop, unless
 * another operation has it: where the process of one environment is absent, that of the other is none.
 */
export function routesIn({ processes, services }: Pick<GraphSubject, 'processes' | 'services'>): ProcessRoutes {
  const byOperation = groupBy(processes, nameAndPortType)
  const names = new Map(services.map((service) => [service.key, qualifiedName(service)]))
  const candidatesOf = (one: LogicalOperation) => byOperation.get(operationId(wsdlNameOf(one), one.interface)) ?? []
  const operations = services.flatMap((one) => (one.kind === 'virtual' ? (one.operations ?? []) : []))
  const found = new Map<LogicalOperation, Process>()
  const taken = new Set<Process>()
  const assign = (operation: LogicalOperation, process: Process | undefined) => {
    if (process === undefined) return
    found.set(operation, process)
    taken.add(process)
  }
  for (const operation of operations) {
    const target = names.get(operation.nextHopServiceKey ?? '')
    const exact = candidatesOf(operation).filter((one) => target !== undefined && nextHopOf(one) === target)
    assign(operation, exact.find((one) => !taken.has(one)) ?? exact[0])
  }
  for (const operation of operations) {
    if (found.has(operation)) continue
    const left = candidatesOf(operation).filter((one) => !taken.has(one))
    assign(operation, left.length === 1 ? left[0] : undefined)
  }
  return { processOf: (operation) => found.get(operation)?.key }
}

function nameAndPortType({ definition }: Process): string {
  return definition === undefined ? '' : operationId(definition.name, portTypeOf(definition) ?? '')
}

function nextHopOf({ definition }: Process): string | undefined {
  return definition && nextHopServiceOf(definition)
}

function operationId(name: string, portType: string): string {
  return `${name}\n${portType}`
}
