import { createModel, exampleDefinition, type Model, parseDefinition } from '../../src/index.ts'

/** The model that the example definition makes. */
export async function exampleModel(): Promise<Model> {
  return createModel(await parseDefinition(exampleDefinition))
}
