import { type Problem, problem } from '../diagnostics/problem.ts'
import { parseProperties } from '../documents/properties.ts'
import type { Model } from '../model/model.ts'

/** What a migration properties file says, which is uploaded beside an archive: the target's addresses and containers. */
export interface Mapping {
  /** Beginning of an address in the source, and its alias. */
  readonly urlSources: readonly (readonly [url: string, alias: string])[]
  readonly urlTargets: readonly (readonly [url: string, alias: string])[]
  readonly containerSources: readonly (readonly [key: string, alias: string])[]
  readonly containerTargets: readonly (readonly [key: string, alias: string])[]
  /** Operations of a proxy that the archive lacks are removed from the target. */
  readonly deletesVirtualizedOperations: boolean
  /** Services, interfaces and bindings of the target with the same name but another key are updated. */
  readonly matchesByName: boolean
}

/** A mapping file that was read. */
export interface ReadMapping {
  readonly mapping: Mapping
  /** Lines that mean nothing: warnings. */
  readonly findings: readonly Problem[]
}

const flags = { operations: 'migration.delete.virtualized.operations', names: 'migration.service.qname.matching' }
const lists = [
  'migration.url.source.',
  'migration.url.target.',
  'migration.container.source.',
  'migration.container.target.',
] as const

/** Reads a migration properties file as `java.util.Properties` does. */
export function parseMapping(bytes: Uint8Array, name: string): ReadMapping {
  const properties = [...new Map(parseProperties(bytes, name).properties)]
  const [urlSources, urlTargets, containerSources, containerTargets] = lists.map((prefix) =>
    entriesUnder(prefix, properties),
  )
  const isSet = (key: string) => properties.some(([known, value]) => known === key && value === 'true')
  const unknown = properties.filter(([key]) => !isKnown(key))
  return {
    mapping: {
      urlSources: urlSources ?? [],
      urlTargets: urlTargets ?? [],
      containerSources: containerSources ?? [],
      containerTargets: containerTargets ?? [],
      deletesVirtualizedOperations: isSet(flags.operations),
      matchesByName: isSet(flags.names),
    },
    findings: unknown.map(([key]) => problem('migration/mapping-unknown-key', { key }, { entry: name })),
  }
}

function isKnown(key: string): boolean {
  return Object.values(flags).includes(key) || lists.some((prefix) => key.startsWith(prefix))
}

function entriesUnder(
  prefix: string,
  properties: readonly (readonly [string, string])[],
): (readonly [string, string])[] {
  return properties.flatMap(([key, value]) =>
    key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : [],
  )
}

/**
 * A template of the file for an archive: a line for each server that its targets are on and for each container that
 * hosts its proxies, with an alias; the lines for the target are there to be filled in.
 */
export function mappingTemplate(model: Model): string {
  const urls = [...new Set(model.services.flatMap(targetServers))].sort()
  const containers = [...new Set(model.services.flatMap(containersOf))].sort()
  const lines = ['# Backend servers of the archive. Fill in the server of the target for each.']
  urls.forEach((url, i) => {
    lines.push(
      `migration.url.source.${escaped(url)}=server${i + 1}`,
      `migration.url.target.${escaped(url)}=server${i + 1}`,
    )
  })
  if (urls.length === 0) lines.push('# (none)')
  lines.push('', '# Containers that host the proxies of the archive. Fill in the container of the target for each.')
  containers.forEach((key, i) => {
    lines.push(
      `migration.container.source.${escaped(key)}=container${i + 1}`,
      `migration.container.target.${escaped(key)}=container${i + 1}`,
    )
  })
  if (containers.length === 0) lines.push('# (none)')
  lines.push('', '# Remove operations of a proxy in the target that the archive lacks:', `#${flags.operations}=true`)
  lines.push(
    '# Update services, interfaces and bindings of the target with the same name and another key:',
    `#${flags.names}=true`,
  )
  return `${lines.join('\n')}\n`
}

/** `:` and other special characters of a key, as Java escapes them. */
function escaped(key: string): string {
  return key.replaceAll(/[\\:=#! ]/g, (character) => `\\${character}`)
}

function targetServers(service: Model['services'][number]): string[] {
  if (service.kind !== 'physical') return []
  return (service.endpoints ?? []).flatMap(({ url }) => /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(url)?.[0] ?? [])
}

function containersOf(service: Model['services'][number]): string[] {
  return (service.endpoints ?? []).flatMap(({ containerKey }) => containerKey ?? [])
}
