import { type Fields, isFields } from '../documents/shape/shape.ts'
import { refuse } from '../errors.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { operationsOf } from './open-api/open-api.ts'
import { dereference, type ReadDocument } from './open-api/references.ts'
import { type Operation, withUniqueNames } from './operation.ts'
import { readWsdlOperations } from './wsdl.ts'

/**
 * The operations that an OpenAPI 3.0 or 3.1, Swagger 2.0 or WSDL 1.1 document describes, in its order. `entry` names
 * the document in places; other documents that it refers to are read by `read`, and refused without it.
 */
export async function readOperations(text: string, entry: string, read?: ReadDocument): Promise<readonly Operation[]> {
  const operations = text.trimStart().startsWith('<')
    ? readWsdlOperations(text, entry)
    : await readOpenApiOperations(text, entry, read)
  return withUniqueNames(operations)
}

async function readOpenApiOperations(text: string, entry: string, read?: ReadDocument): Promise<Operation[]> {
  const source = readYaml(text, { entry })
  if (!isFields(source.value) || !isKnown(source.value)) refuse('open-api/unknown-kind', {}, source.placeOf([]))
  const document = await dereference(source, entry, read)
  const operations = operationsOf({ ...source, value: document })
  if (operations.length === 0) refuse('open-api/no-operation', {}, source.placeOf(['paths']))
  return operations
}

/** Whether a document is of a known version. Unquoted in YAML, `swagger: 2.0` is the number 2, `openapi: 3.0` is 3. */
function isKnown({ swagger, openapi }: Fields): boolean {
  return swagger === '2.0' || swagger === 2 || openapi === 3 || /^3\.[01](?:\.\d+)?$/.test(String(openapi))
}
