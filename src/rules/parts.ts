import type { Deviation } from '../documents/shape/deviation.ts'
import { isGenericElement } from '../documents/shape/generic.ts'
import type { Endpoint, Process, Service } from '../model/model.ts'

/** An endpoint of a service. */
export interface ServiceEndpoint {
  readonly service: Service
  readonly endpoint: Endpoint
  readonly at: readonly [Service, Endpoint]
}

/** The endpoints of services. */
export function* endpointsOf(services: Iterable<Service>): Generator<ServiceEndpoint> {
  for (const service of services)
    for (const endpoint of service.endpoints ?? []) yield { service, endpoint, at: [service, endpoint] }
}

/** The processes whose documents could be read, with what these say. */
export function* definedAmong(
  processes: readonly Process[],
): Generator<{ readonly process: Process; readonly definition: NonNullable<Process['definition']> }> {
  for (const process of processes) {
    const { definition } = process
    if (definition !== undefined) yield { process, definition }
  }
}

/** Whether a process has steps that nobody has described, such as a split: what these hold is not known. */
export function hasOtherSteps(definition: Process['definition']): boolean {
  const isOther = (one: Deviation) =>
    'insert' in one && isGenericElement(one.xml) && /\b(sequence|switch)(\[[^/]*\])?$/.test(one.at)
  return definition?.deviations?.some(isOther) ?? false
}
