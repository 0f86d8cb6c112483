import type { BindingWsdl } from './binding.ts'

/** How an operation is called over HTTP. */
export interface HttpOperation {
  /** Name in the WSDL. */
  readonly name: string
  readonly method: string
  readonly path: string
}

/** The operations of a binding that are called over HTTP, in its order. */
export function operationsOf({ operations = [] }: BindingWsdl): HttpOperation[] {
  return operations.flatMap(({ name, method, path }) =>
    method === undefined || path === undefined ? [] : [{ name, method, path }],
  )
}
