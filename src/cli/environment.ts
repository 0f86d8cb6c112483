import { type Environment, environments } from '../index.ts'

/** An environment by its name, or by the one that the platform shows: Live; in any case of its letters. */
export function environmentNamed(name: string | undefined): Environment | undefined {
  if (name === undefined) return undefined
  const environment = environments.find((one) => one.toLowerCase() === name.toLowerCase())
  if (name.toLowerCase() === 'live') return 'Production'
  if (environment === undefined) throw new Error(`"${name}" is no environment: name Sandbox or Production (Live).`)
  return environment
}
