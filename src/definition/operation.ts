import { wsdlOperationName } from '../documents/object-data/operation.ts'
import { type DesignedOperation, type DesignedParameter, usualParameters } from '../documents/wsdl/author.ts'

/** Something that can be called over HTTP; its name is unique in the API, and so is its WSDL name. */
export interface Operation extends DesignedOperation {
  readonly parameters: readonly Parameter[]
}

/** Something that a caller passes. */
export type Parameter = DesignedParameter

/** A call as people write it: `GET /payments/{id}`. */
export function callOf({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  return `${method} ${path}`
}

/** Takes `GET /payments/{id}` apart; nothing when it is no such call. */
export function parseCall(call: string): Pick<Operation, 'method' | 'path'> | undefined {
  const [, method, path] = /^([A-Z]+) (\/\S*)$/.exec(call) ?? []
  return method === undefined || path === undefined ? undefined : { method, path }
}

/** The parameters of an operation, with those of its path that nobody declared. */
export function withPathParameters(path: string, declared: readonly Parameter[]): Parameter[] {
  const names = new Set(declared.filter((parameter) => parameter.in === 'path').map(({ name }) => name))
  return [...pathParameters(path).filter(({ name }) => !names.has(name)), ...declared]
}

/** The parameters that stand in a path, `{name}` or, as a catch-all, `{name:expression}`. */
export function pathParameters(path: string): Parameter[] {
  return usualParameters({ method: 'GET', path })
}

/** As much as a document of the usual limit can say itself; what operations share multiplies with their number. */
export const mostCharacters = 2 ** 24

/** Counts what operations say; whether it is more than that with another one. */
export function sizeCounter(): (operation: Operation) => boolean {
  let size = 0
  return (operation) => {
    size += JSON.stringify(operation).length
    return size > mostCharacters
  }
}

/** Makes names unique together with their WSDL names: the second of a kind gets the suffix 2. */
export function withUniqueNames<T extends { readonly name: string }>(operations: readonly T[]): T[] {
  const natural = new Set(operations.map(({ name }) => wsdlOperationName(name)))
  const taken = new Set<string>()
  const next = new Map<string, number>()
  return operations.map((operation) => {
    let { name } = operation
    let suffix = next.get(name) ?? 2
    for (; taken.has(wsdlOperationName(name)); suffix++) {
      const candidate = `${operation.name}${suffix}`
      if (!natural.has(wsdlOperationName(candidate))) name = candidate
    }
    next.set(operation.name, suffix)
    taken.add(wsdlOperationName(name))
    return { ...operation, name }
  })
}
