import type { NamedKey, ThingsInGraph } from '../model/graph-form.ts'
import type { environmentsOf } from './plan.ts'

type Environments = ReturnType<typeof environmentsOf>

/** The names that the graph gives to what is no object of the archive. */
export function namesInGraph(environments: Environments): ThingsInGraph {
  const [containers, policies] = [containersOf(environments), policiesOf(environments)]
  return {
    ...(containers.length > 0 && { containers }),
    ...(policies.length > 0 && { externalPolicies: policies }),
  }
}

/** A definition knows containers by their keys only. */
function containersOf(environments: Environments): readonly NamedKey[] {
  const keys = environments.flatMap(([, { gateways = [] }]) => gateways.map(({ container }) => container))
  return [...new Set(keys)].map((key) => ({ key, name: key }))
}

/** The keys of the platform's own policies are a prefix and the name, or the name alone. */
function policiesOf(environments: Environments): readonly NamedKey[] {
  const keys = new Set(environments.flatMap(([, { policies = [] }]) => policies))
  return [...keys].flatMap((key) => {
    const [, rest, name = rest] = /^(?:(?:Atmosphere|\d+)-(.+)|([^:-]+))$/s.exec(key) ?? []
    return name === undefined ? [] : [{ key, name }]
  })
}
