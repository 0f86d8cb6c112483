import { refuse } from '../../errors.ts'
import { closest } from '../../text/closest.ts'
import { wordsOf } from '../../text/lines.ts'
import { membersOf, type Spot } from './fields.ts'

/** What the members of an object may be called. */
export interface Members {
  /** What has them, in words. */
  readonly of: string
  /** Those that are read. */
  readonly read: readonly string[]
  /** Those that say nothing of an operation. */
  readonly others: readonly string[]
}

export const documentMembers: Members = {
  of: 'a member of the document',
  read: ['paths'],
  others: wordsOf(`
    openapi info jsonSchemaDialect servers webhooks components security tags externalDocs
    swagger host basePath schemes consumes produces definitions parameters responses securityDefinitions`),
}

export const operationMembers: Members = {
  of: 'a member of an operation',
  read: ['operationId', 'summary', 'description', 'tags', 'parameters', 'requestBody'],
  others: wordsOf('externalDocs responses callbacks deprecated security servers consumes produces schemes'),
}

export const parameterMembers: Members = {
  of: 'a member of a parameter',
  read: ['name', 'in', 'description', 'required', 'schema', 'type', 'format'],
  others: wordsOf(`
    deprecated allowEmptyValue style explode allowReserved example examples content
    items collectionFormat default enum pattern title uniqueItems multipleOf
    maximum minimum exclusiveMaximum exclusiveMinimum maxLength minLength maxItems minItems`),
}

/** Refuses a name that is nearly that of a member that is read: what the member says would be lost. */
export function refuseMisspelt(spot: Spot, { of, read, others }: Members): void {
  const { source, path } = spot
  for (const [name] of membersOf(spot)) {
    const isKnown = read.includes(name) || others.includes(name) || name.startsWith('x-')
    const suggestion = isKnown ? undefined : closest(name, read)
    if (suggestion === undefined) continue
    const data = { name, of: path.join('/'), expected: of, suggestion }
    refuse('open-api/unknown-member', data, source.placeOfName(path, name))
  }
}
