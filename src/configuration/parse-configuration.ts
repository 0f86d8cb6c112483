import { byPlace, type Problem, problem } from '../diagnostics/problem.ts'
import { ProblemError } from '../errors.ts'
import { fitted } from '../yaml/fitted.ts'
import { readYaml, type YamlSource } from '../yaml/read-yaml.ts'
import { codeProblems, type KnownRule } from './codes.ts'
import type { Configuration } from './configuration.ts'
import { configurationSchema } from './schema.ts'

/**
 * The configuration in a YAML or JSON text. Throws a `ProblemError` with its first mistake: what the schema does not
 * allow, a rule that does not exist, and one that cannot be configured.
 */
export function parseConfiguration(text: string, rules: readonly KnownRule[]): Configuration {
  const source = readYaml(text)
  // An empty file asks for nothing.
  const found = source.value === null ? { value: {} } : fitted(configurationSchema, source, 'configuration')
  const problems =
    'problems' in found
      ? found.problems
      : [...codeProblems(found.value, rules, source), ...formatProblems(found.value, source)]
  const [first] = problems.toSorted(byPlace)
  if (first !== undefined) throw new ProblemError(first)
  return 'value' in found ? found.value : {}
}

function formatProblems({ formats = [] }: Configuration, { placeOf }: YamlSource): readonly Problem[] {
  const files = formats.flatMap((format) => /:(.+)$/s.exec(format)?.[1] ?? [])
  const plain = files.map(withoutDetours)
  const shared = files.find((_, at) => plain.indexOf(plain[at] ?? '') < at)
  if (shared !== undefined) {
    const data = { at: 'formats', expected: 'a file of its own for each', found: shared }
    return [problem('configuration/wrong-value', data, placeOf(['formats']))]
  }
  const shown = formats.filter((format) => !format.includes(':'))
  if (shown.length < 2) return []
  const data = { at: 'formats', expected: 'at most one without a file', found: shown.join(', ') }
  return [problem('configuration/wrong-value', data, placeOf(['formats']))]
}

/** A path without steps that lead nowhere: `a.json` for `./b/../a.json`. */
function withoutDetours(path: string): string {
  const steps: string[] = []
  for (const [at, step] of path.split('/').entries()) {
    if (step === '..' && !['', '..', undefined].includes(steps.at(-1))) steps.pop()
    else if (step !== '.' && (step !== '' || at === 0)) steps.push(step)
  }
  return steps.join('/')
}
