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
 * A process carries out the operation that it is named after and whose interface it receives messages by; where there
 * are several, one for each environment, it is the one that passes the messages on to the operation's next hop.
 */
export function routesIn({ processes, services }: Pick<GraphSubject, 'processes' | 'services'>): ProcessRoutes {
  const byOperation = groupBy(processes, nameAndPortType)
  const names = new Map(services.map((service) => [service.key, qualifiedName(service)]))
  return {
    processOf: (operation) => {
      const found = byOperation.get(operationId(wsdlNameOf(operation), operation.interface)) ?? []
      if (found.length < 2) return found[0]?.key
      const target = names.get(operation.nextHopServiceKey ?? '')
      return found.find(({ definition }) => definition && nextHopServiceOf(definition) === target)?.key
    },
  }
}

function nameAndPortType({ definition }: Process): string {
  return definition === undefined ? '' : operationId(definition.name, portTypeOf(definition) ?? '')
}

function operationId(name: string, portType: string): string {
  return `${name}\n${portType}`
}
