import { byPlace, type Problem, problem } from '../diagnostics/problem.ts'
import { attempt, ProblemError } from '../errors.ts'
import { fitted } from '../yaml/fitted.ts'
import { readYaml, type YamlSource } from '../yaml/read-yaml.ts'
import { codeProblems, type KnownRule } from './codes.ts'
import type { Configuration } from './configuration.ts'
import { configurationSchema } from './schema.ts'

export function parseConfiguration(text: string, rules: readonly KnownRule[]): Configuration {
  const { configuration, problems } = read(text, rules)
  const [first] = problems
  if (first !== undefined) throw new ProblemError(first)
  return configuration
}

export function checkConfiguration(text: string, rules: readonly KnownRule[]): readonly Problem[] {
  return read(text, rules).problems
}

interface Read {
  readonly configuration: Configuration
  readonly problems: readonly Problem[]
}

function read(text: string, rules: readonly KnownRule[]): Read {
  const problems: Problem[] = []
  const done = attempt(
    () => check(readYaml(text), rules),
    (one) => problems.push(one),
  )
  return done ?? { configuration: {}, problems }
}

function check(source: YamlSource, rules: readonly KnownRule[]): Read {
  // An empty file asks for nothing.
  if (source.value === null) return { configuration: {}, problems: [] }
  const found = fitted(configurationSchema, source, 'configuration')
  const misfits = 'problems' in found ? found.problems : formatProblems(found.value, source)
  const problems = [...misfits, ...codeProblems(source, rules)].toSorted(byPlace)
  return { configuration: 'value' in found ? found.value : {}, problems }
}

function* formatProblems({ formats = [] }: Configuration, { placeOf }: YamlSource): Generator<Problem> {
  const wrong = (expected: string, found: string) =>
    problem('configuration/wrong-value', { at: 'formats', expected, found }, placeOf(['formats']))
  const files = formats.flatMap((format) => /:(.+)$/s.exec(format)?.[1] ?? [])
  const plain = files.map(withoutDetours)
  const shared = files.find((_, at) => plain.indexOf(plain[at] ?? '') < at)
  if (shared !== undefined) yield wrong('a file of its own for each', shared)
  const shown = formats.filter((format) => !format.includes(':'))
  if (shown.length > 1) yield wrong('at most one without a file', shown.join(', '))
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
