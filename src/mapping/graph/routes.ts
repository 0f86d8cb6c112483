import { wsdlNameOf } from '../../documents/object-data/operation.ts'
import { serviceQName } from '../../documents/object-data/service.ts'
import { nextHopServiceOf, portTypeOf } from '../../documents/process/walk.ts'
import type { Process, VirtualService } from '../../model/model.ts'
import { groupBy } from '../../values/group-by.ts'
import type { GraphSubject } from './subject.ts'

/** An operation of a virtual service. */
export type LogicalOperation = NonNullable<VirtualService['operations']>[number]

/** Key of the process that carries out an operation of a virtual service; nothing where there is none. */
export type ProcessOf = (operation: LogicalOperation) => string | undefined

/**
 * Finds the processes of operations. A process carries out the operation that it is named after, whose interface it
 * receives messages by, and to whose next hop it passes them on. An operation without such a process has the one that
 * fits but for its next hop, unless another operation has it: where the process of one environment is absent, that of
 * the other is none.
 */
export function routesIn({ processes, services }: Pick<GraphSubject, 'processes' | 'services'>): ProcessOf {
  const byOperation = new Map(
    Array.from(groupBy(processes, nameAndPortType), ([id, alike]) => [id, candidatesAmong(alike)]),
  )
  const names = new Map(services.map((service) => [service.key, serviceQName(service)]))
  const candidatesOf = (one: LogicalOperation) => byOperation.get(operationId(wsdlNameOf(one), one.interface))
  const operations = services.flatMap((one) => (one.kind === 'virtual' ? (one.operations ?? []) : []))
  const found = new Map<LogicalOperation, Candidate>()
  const assign = (operation: LogicalOperation, candidate: Candidate | undefined) => {
    if (candidate === undefined) return
    found.set(operation, candidate)
    candidatesOf(operation)?.left.delete(candidate)
  }
  for (const operation of operations) {
    const target = names.get(operation.nextHopServiceKey ?? '')
    if (target !== undefined) assign(operation, candidatesOf(operation)?.takeFor(target))
  }
  for (const operation of operations) {
    if (found.has(operation)) continue
    const [only, ...more] = firstTwo(candidatesOf(operation)?.left ?? [])
    assign(operation, more.length === 0 ? only : undefined)
  }
  return (operation) => found.get(operation)?.process.key
}

/** A process of a list, in which it may stand twice. */
interface Candidate {
  readonly process: Process
}

/** Processes that an operation may have, but for its next hop. */
interface Candidates {
  /** Those that no operation has yet. */
  readonly left: Set<Candidate>
  /** The next one that passes messages on to a service; where each is taken, the first again. */
  readonly takeFor: (target: string) => Candidate | undefined
}

function candidatesAmong(processes: readonly Process[]): Candidates {
  const candidates = processes.map((process): Candidate => ({ process }))
  const byTarget = groupBy(candidates, ({ process }) => nextHopOf(process))
  const taken = new Map<string, number>()
  return {
    left: new Set(candidates),
    takeFor: (target) => {
      const exact = byTarget.get(target) ?? []
      const count = taken.get(target) ?? 0
      taken.set(target, count + 1)
      return exact[count] ?? exact[0]
    },
  }
}

function firstTwo<T>(items: Iterable<T>): readonly T[] {
  const found: T[] = []
  for (const item of items) if (found.push(item) === 2) break
  return found
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
