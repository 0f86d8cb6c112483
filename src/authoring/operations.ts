import type { ReadDocument } from '../definition/open-api/references.ts'
import { type Operation, parseCall, withPathParameters, withUniqueNames } from '../definition/operation.ts'
import type { Definition } from '../definition/schema.ts'
import { usualParameters } from '../documents/wsdl/author.ts'
import { refuse } from '../errors.ts'

/** An operation with the names of the scopes that a caller needs. */
export type ScopedOperation = Operation & { readonly scopes?: readonly string[] }

/** The operations of the API: those of the definition, or those of the document that it names. */
export async function definedOperations({ api }: Definition, read?: ReadDocument): Promise<readonly ScopedOperation[]> {
  if (api.operations !== undefined) return withUniqueNames(api.operations.flatMap(operationOf))
  if (api.document === undefined) return [defaultOperation]
  if (read === undefined) return refuse('definition/no-reader', { name: api.document })
  const { readOperations } = await import('../definition/read-operations.ts')
  return readOperations(await read(api.document), api.document, read)
}

type OperationDefinition = NonNullable<Definition['api']['operations']>[number]

function operationOf({ call, name, parameters = [], ...rest }: OperationDefinition): readonly ScopedOperation[] {
  const parsed = parseCall(call)
  if (parsed === undefined) return []
  const hasBody = parameters.some(({ in: place }) => place === 'entity' || place === 'form')
  const body = hasBody ? [] : usualParameters(parsed).filter(({ in: place }) => place === 'entity')
  return [
    { ...rest, ...parsed, name: name ?? call, parameters: withPathParameters(parsed.path, [...parameters, ...body]) },
  ]
}

/** What the platform gives to an API that comes without a description. */
const defaultOperation: Operation = {
  name: 'Default_Operation',
  method: 'GET',
  path: '/{path:.+|}',
  parameters: [{ name: 'path', in: 'path' }],
}
