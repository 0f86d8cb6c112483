import { likenessInWords, likenessOf } from '../diagnostics/likeness.ts'
import { byPlace, type Problem, problem } from '../diagnostics/problem.ts'
import { isFields } from '../documents/shape/shape.ts'
import { attempt, ProblemError } from '../errors.ts'
import { present } from '../model/present.ts'
import { fitted } from '../yaml/fitted.ts'
import { readYaml, type YamlSource } from '../yaml/read-yaml.ts'
import { referenceProblems } from './references.ts'
import { type Definition, definitionSchema } from './schema.ts'

export function parseDefinition(text: string): Definition {
  return withoutProblems(read(text))
}

/**
 * A value as a definition, which a program may have made: a member that is undefined is none, as in JSON. Throws a
 * `ProblemError` with its first mistake.
 */
export function toDefinition(given: unknown): Definition {
  const nowhere = () => ({})
  return withoutProblems(check({ value: defined(given), placeOf: nowhere, placeOfName: nowhere }))
}

/** A value without members that are undefined; a circle stays one, which no definition can hold. */
function defined(value: unknown, around: readonly unknown[] = []): unknown {
  if (around.includes(value)) return value
  const within = [...around, value]
  if (Array.isArray(value)) return value.map((one) => defined(one, within))
  if (!isFields(value)) return value
  return present(Object.fromEntries(Object.entries(value).map(([name, one]) => [name, defined(one, within)])))
}

function withoutProblems({ definition, problems }: Read): Definition {
  const [first] = problems
  if (definition === undefined || first !== undefined) throw first && new ProblemError(first)
  return definition
}

export function checkDefinition(text: string): readonly Problem[] {
  return read(text).problems
}

interface Read {
  readonly definition?: Definition
  readonly problems: readonly Problem[]
}

function read(text: string): Read {
  const found = likenessOf(text)
  if (found === 'model' || found === 'OpenAPI' || found === 'XML')
    return { problems: [noDefinition(likenessInWords[found])] }
  const problems: Problem[] = []
  return (
    attempt(
      () => check(readYaml(text, { numbersAsText: true })),
      (one) => problems.push(one),
    ) ?? { problems }
  )
}

function noDefinition(found: string): Problem {
  const expected = 'YAML or JSON as "apicontract init" writes it'
  return problem('definition/wrong-value', { at: 'the definition', expected, found }, { line: 1, column: 1 })
}

function check(source: YamlSource): Read {
  const found = fitted(definitionSchema, source, 'definition')
  if ('problems' in found) return { problems: found.problems.toSorted(byPlace) }
  const problems = referenceProblems(found.value, source.placeOf)
  return { definition: found.value, problems: problems.toSorted(byPlace) }
}
