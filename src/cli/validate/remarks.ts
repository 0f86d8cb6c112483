import { type Ignore, overrideProblems, type Problem, placesInYaml } from '../../index.ts'
import type { Configured } from './configuration.ts'

/** A problem with a part of a configuration. */
type Remark = readonly [problem: Problem, path: readonly (string | number)[]]

/**
 * What there is to say about the parts of a configuration when all inputs are known, each where it stands. `paths` are
 * those of the inputs from the folder of the configuration.
 */
export async function remarksOn(
  { configuration, source }: Configured,
  paths: readonly string[],
  ignores: ReadonlyMap<Ignore, Problem>,
): Promise<readonly Problem[]> {
  if (source === undefined) return []
  const remarks: Remark[] = []
  const add = (found: Problem | undefined, path: Remark[1]) => found && remarks.push([found, path])
  for (const [at, override] of (configuration.overrides ?? []).entries()) {
    const [unused] = await overrideProblems({ overrides: [override] }, paths)
    add(unused, ['overrides', at])
    for (const [within, one] of (override.ignores ?? []).entries())
      add(ignores.get(one), ['overrides', at, 'ignores', within])
  }
  for (const [at, one] of (configuration.ignores ?? []).entries()) add(ignores.get(one), ['ignores', at])
  if (remarks.length === 0) return []
  const placeOf = await placesInYaml(source.text)
  return remarks.map(([found, path]) => ({ ...found, place: placeOf(path) }))
}
