import { wsdlNameOf } from '../documents/object-data/operation.ts'
import type { ApiVersion } from '../model/model.ts'
import { apiTitle } from '../operations/titles.ts'
import type { Subject } from '../rules/subject.ts'
import type { Implementation } from '../rules/subject-index.ts'
import type { OperationMatrix } from './finding.ts'

type Cell = OperationMatrix['rows'][number]['cells'][number]

/** Which operations of each API version are carried out in which of its environments. */
export function matricesOf(subject: Subject): readonly OperationMatrix[] {
  const carriedOut = new Map(subject.index.routes.map(({ operation, process }) => [operation, process !== undefined]))
  return subject.model.apiVersions.map((version) => matrixOf(version, subject, carriedOut))
}

function matrixOf(version: ApiVersion, { index }: Subject, carriedOut: ReadonlyMap<object, boolean>): OperationMatrix {
  const implementations = index.implementationsOf.get(version) ?? []
  const operations = implementations.flatMap(({ service }) => service.operations ?? [])
  const names = new Map(operations.toReversed().map((operation) => [wsdlNameOf(operation), operation.name]))
  const order = [...new Set(operations.map(wsdlNameOf))]
  const columns = implementations.map((one) => columnOf(one, carriedOut))
  return {
    api: apiTitle(version, index),
    environments: implementations.map(({ environment }) => environment),
    rows: order.map((wsdlName) => ({
      operation: names.get(wsdlName) ?? wsdlName,
      cells: columns.map((cellOf) => cellOf(wsdlName)),
    })),
  }
}

function columnOf({ service }: Implementation, carriedOut: ReadonlyMap<object, boolean>): (wsdlName: string) => Cell {
  // Of two operations of one name, the first.
  const operations = new Map(service.operations?.toReversed().map((one) => [wsdlNameOf(one), one]))
  return (wsdlName) => {
    const operation = operations.get(wsdlName)
    if (operation === undefined) return 'no operation'
    if (service.kind === 'physical') return 'direct'
    return carriedOut.get(operation) === true ? 'process' : 'no process'
  }
}
