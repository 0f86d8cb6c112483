import { type Place, type Problem, problem } from '../diagnostics/problem.ts'
import { refuse } from '../errors.ts'
import { withoutLogin } from '../text/logins.ts'
import { groupBy } from '../values/group-by.ts'
import { onceFor } from '../values/once.ts'
import { viewOf } from '../values/view-of.ts'
import { parseProperties, propertyPlaces } from './java/properties.ts'

/**
 * What a migration properties file says, which is uploaded beside an archive: the target's addresses and containers.
 */
export interface MigrationMapping {
  /** Beginning of an address in the source, and its alias. */
  readonly urlSources: Pairs
  /** Beginning of an address in the target, and its alias. */
  readonly urlTargets: Pairs
  /** Key of a container in the source, and its alias. */
  readonly containerSources: Pairs
  /** Key of a container in the target, and its alias. */
  readonly containerTargets: Pairs
  /** Operations of a proxy that the archive lacks are removed from the target. */
  readonly deletesVirtualizedOperations: boolean
  /** Services, interfaces and bindings of the target with the same name but another key are updated. */
  readonly matchesByName: boolean
  /** Where its keys stand in the file that it was read from; of equal keys the last, which counts. */
  readonly places?: ReadonlyMap<string, Place>
}

type Pairs = readonly (readonly [name: string, alias: string])[]

/** A mapping file that was read. */
export interface ParsedMapping {
  /** What the file says. */
  readonly mapping: MigrationMapping
  /** Lines without effect: warnings. */
  readonly findings: readonly Problem[]
}

/** What the keys of each list begin with. */
export const prefixes = {
  urlSources: 'migration.url.source.',
  urlTargets: 'migration.url.target.',
  containerSources: 'migration.container.source.',
  containerTargets: 'migration.container.target.',
} as const

/** Keys of the two switches. */
export const switches = {
  operations: 'migration.delete.virtualized.operations',
  names: 'migration.service.qname.matching',
} as const

/** Reads a migration properties file as `java.util.Properties` does; refuses a file that is something else. */
export function parseMapping(file: Uint8Array | ArrayBuffer, name: string): ParsedMapping {
  const bytes = viewOf(file)
  const document = parseProperties(bytes, name)
  const { properties } = document
  const mapping = mappingOf(properties)
  const places = propertyPlaces(bytes, name, document)
  const placeOf = (key: string) => places.get(key) ?? { entry: name }
  const unknown = properties.filter(([key]) => !isKnown(key))
  if (unknown.length > 0 && unknown.length === properties.length) refuse('migration/not-a-mapping', {}, { entry: name })
  const misread = properties.filter(isMisread)
  const read = mappingOf(properties.filter((property) => !isMisread(property)))
  return {
    mapping: { ...mapping, places },
    findings: [
      ...unknown.map(([key]) => problem('migration/mapping-unknown-key', { key: withoutLogin(key) }, placeOf(key))),
      ...repeated(properties).map(([key]) =>
        problem('migration/mapping-key-twice', { key: withoutLogin(key) }, placeOf(key)),
      ),
      ...properties.filter(isNoSwitch).map(([key]) => problem('migration/mapping-no-switch', { key }, placeOf(key))),
      ...misread.map(([key]) => problem('migration/mapping-key-cut', { key: withoutLogin(key) }, placeOf(key))),
      ...unmatched(read.urlSources, read.urlTargets).map(([source, alias]) => {
        const data = { source: withoutLogin(source), alias: withoutLogin(alias) }
        return problem('migration/mapping-no-target', data, placeOf(prefixes.urlSources + source))
      }),
      ...sides.flatMap(([from, to]) =>
        unmatched(read[to], read[from]).map(([target, alias]) => {
          const data = { target: withoutLogin(target), alias: withoutLogin(alias) }
          return problem('migration/mapping-no-source', data, placeOf(prefixes[to] + target))
        }),
      ),
      ...sides.flatMap(([from, to]) =>
        unchanged(read[from], read[to]).map(([source]) =>
          problem('migration/mapping-to-itself', { source: withoutLogin(source) }, placeOf(prefixes[from] + source)),
        ),
      ),
    ],
  }
}

/** What is mapped, and to what. */
const sides = [
  ['urlSources', 'urlTargets'],
  ['containerSources', 'containerTargets'],
] as const

/** The mapping that these properties make; of equal keys the last counts. */
export function mappingOf(properties: Iterable<readonly [key: string, value: string]>): MigrationMapping {
  const all = new Map(properties)
  const pairs = (prefix: string): Pairs =>
    [...all].flatMap(([key, alias]) => (isUnder(prefix, key) ? [[key.slice(prefix.length), alias]] : []))
  const isSet = (key: string) => all.get(key)?.toLowerCase() === 'true'
  return {
    urlSources: pairs(prefixes.urlSources),
    urlTargets: pairs(prefixes.urlTargets),
    containerSources: pairs(prefixes.containerSources),
    containerTargets: pairs(prefixes.containerTargets),
    deletesVirtualizedOperations: isSet(switches.operations),
    matchesByName: isSet(switches.names),
  }
}

/** What stands in the source, and everything in the target that has the same alias. */
export interface Mapped {
  readonly source: string
  readonly alias: string
  readonly targets: readonly string[]
}

/** What the longest mapped beginning of an address is mapped to. */
export function mappedUrl(url: string, { urlSources, urlTargets }: MigrationMapping): Mapped | undefined {
  const aliases = aliasesOf(urlSources)
  for (const length of lengthsOf(urlSources)) {
    const source = url.slice(0, length)
    const alias = aliases.get(source)
    if (alias !== undefined) return joined([source, alias], urlTargets)
  }
  return undefined
}

/** What a container is mapped to. */
export function mappedContainer(container: string, mapping: MigrationMapping): Mapped | undefined {
  const alias = aliasesOf(mapping.containerSources).get(container)
  return alias === undefined ? undefined : joined([container, alias], mapping.containerTargets)
}

function joined([source, alias]: Pairs[number], targets: Pairs): Mapped {
  return { source, alias, targets: namesOf(targets).get(alias) ?? [] }
}

/** The aliases of one side by name; of equal names the first counts. */
const aliasesOf = onceFor((pairs: Pairs) => new Map(pairs.toReversed()), new WeakMap())

/** The names of one side by alias. */
const namesOf = onceFor((pairs: Pairs): ReadonlyMap<string, readonly string[]> => {
  const byAlias = groupBy(pairs, ([, alias]) => alias)
  return new Map(Array.from(byAlias, ([alias, alike]) => [alias, alike.map(([name]) => name)]))
}, new WeakMap())

/** How long the names of one side are, from the longest on. */
const lengthsOf = onceFor(
  (pairs: Pairs) => [...new Set(pairs.map(([name]) => name.length))].sort((a, b) => b - a),
  new WeakMap(),
)

/** Lines of one side whose alias no line of the other side has. */
function unmatched(side: Pairs, other: Pairs): Pairs {
  const aliases = new Set(other.map(([, alias]) => alias))
  return side.filter(([, alias]) => !aliases.has(alias))
}

/** Sources whose alias leads back to them alone, and from nowhere else. */
function unchanged(sources: Pairs, targets: Pairs): Pairs {
  const byAlias = (pairs: Pairs) => groupBy(pairs, ([, alias]) => alias)
  const [from, to] = [byAlias(sources), byAlias(targets)]
  const isOnly = (name: string, pairs: Pairs = []) => pairs.length === 1 && pairs[0]?.[0] === name
  return sources.filter(([source, alias]) => isOnly(source, from.get(alias)) && isOnly(source, to.get(alias)))
}

/** The last of each key that is given with several values. */
function repeated(pairs: Pairs): Pairs {
  const values = new Map<string, Set<string>>()
  for (const [key, value] of pairs) values.set(key, (values.get(key) ?? new Set()).add(value))
  return [...new Map(pairs)].filter(([key]) => (values.get(key)?.size ?? 0) > 1)
}

function isNoSwitch([key, value]: readonly [key: string, value: string]): boolean {
  return Object.values<string>(switches).includes(key) && !/^(?:true|false)$/i.test(value)
}

/** Whether a colon without a backslash seems to have ended the key, so that the rest of it stands in the value. */
function isMisread([key, value]: readonly [key: string, value: string]): boolean {
  const isPaired = Object.values(prefixes).some((prefix) => isUnder(prefix, key))
  return isPaired && (value.startsWith('//') || value.includes('='))
}

function isKnown(key: string): boolean {
  const [names, beginnings] = [Object.values<string>(switches), Object.values(prefixes)]
  return names.includes(key) || beginnings.some((prefix) => isUnder(prefix, key))
}

function isUnder(prefix: string, key: string): boolean {
  return key.startsWith(prefix) && key !== prefix
}
