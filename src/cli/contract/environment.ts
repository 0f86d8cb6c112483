import { type Environment, environments } from '../../index.ts'
import { single, valueOption } from '../arguments/options.ts'

/** An option that names an environment. */
export function environmentOption(describe: string) {
  return { ...valueOption('environment', describe), coerce: environmentNamed } as const
}

/** An environment by its name, or by the one that the platform shows: Live; in any case of its letters. */
export function environmentNamed(given: unknown): Environment {
  const name = single('environment', given)
  const environment = environments.find((one) => one.toLowerCase() === name.toLowerCase())
  if (name.toLowerCase() === 'live') return 'Production'
  if (environment === undefined) throw new Error(`"${name}" is no environment: name Sandbox or Production (Live).`)
  return environment
}
