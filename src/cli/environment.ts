import { type Environment, isEnvironment } from '../index.ts'

/** An environment by its name, or by the one that the platform shows: Live. */
export function environmentNamed(name: string | undefined): Environment | undefined {
  if (name === undefined) return undefined
  const environment = name === 'Live' ? 'Production' : name
  if (!isEnvironment(environment)) throw new Error(`"${name}" is no environment: name Sandbox or Production (Live).`)
  return environment
}
