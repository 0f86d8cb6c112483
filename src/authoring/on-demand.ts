import type { ReadDocument } from '../definition/open-api/references.ts'
import type { Definition } from '../definition/schema.ts'
import type { Problem } from '../diagnostics/problem.ts'
import type { Model } from '../model/model.ts'

// The libraries for YAML, schemas and hashes take longer to load than most archives take to read: each function here
// loads its module when it is called.

/** The definition in a YAML or JSON text; throws a `ProblemError` with its first mistake, in the order of the text. */
export async function parseDefinition(text: string): Promise<Definition> {
  return (await import('../definition/parse-definition.ts')).parseDefinition(text)
}

/** Every mistake in the text of a definition, in its order; none when archives can be created from it. */
export async function checkDefinition(text: string): Promise<readonly Problem[]> {
  return (await import('../definition/parse-definition.ts')).checkDefinition(text)
}

/**
 * The contract model that a definition describes: the same for the same definition, on any machine and day. The
 * OpenAPI, Swagger or WSDL document that it takes operations from is read by `read`, by the name that stands in the
 * definition. Throws a `ProblemError` for what `parseDefinition` would refuse, for such a document, and for what `read`
 * throws.
 */
export async function createModel(definition: Definition, read?: ReadDocument): Promise<Model> {
  return (await import('./create-model.ts')).createModel(definition, read)
}

/** The JSON Schema (draft-07) of definitions, for editors. */
export async function definitionJsonSchema(): Promise<object> {
  return (await import('../definition/schema.ts')).definitionJsonSchema()
}
