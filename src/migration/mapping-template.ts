import { escapeKey } from '../documents/java/properties.ts'
import { prefixes, switches } from '../documents/migration-properties.ts'
import type { Model } from '../model/model.ts'
import { withoutLogin } from '../text/logins.ts'

const explanation = [
  '# Replace the address or the container in the KEY of each target line. The value stays: it only pairs the two lines.',
  '# A colon in a key is written \\: as in this example, which moves a server from "old" to "new":',
  '#   migration.url.source.http\\://old.example.com\\:8080=server1',
  '#   migration.url.target.http\\://new.example.com\\:9090=server1',
]

/**
 * A template of the migration properties file for an archive: a line for each server that its targets are on and for
 * each container that hosts its proxies, with an alias; the keys of the lines for the target are there to be replaced.
 */
export function mappingTemplate(model: Model): string {
  const urls = [...new Set(model.services.flatMap(targetServers))].sort()
  const containers = [...new Set(model.services.flatMap(containersOf))].sort()
  return `${[
    ...explanation,
    '',
    '# Backend servers of the archive.',
    ...(urls.some((url) => url.includes('***@'))
      ? ['# Put the user and the password of the archive in the place of ***.']
      : []),
    ...pairsOf([prefixes.urlSources, prefixes.urlTargets], 'server', urls),
    '',
    '# Containers that host the proxies of the archive.',
    ...pairsOf([prefixes.containerSources, prefixes.containerTargets], 'container', containers),
    '',
    '# Remove operations of a proxy in the target that the archive lacks:',
    `#${switches.operations}=true`,
    '# Update services, interfaces and bindings of the target with the same name and another key:',
    `#${switches.names}=true`,
  ].join('\n')}\n`
}

/** A line for the source and one for the target, joined by an alias. */
function pairsOf(sides: readonly string[], alias: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return ['# (none)']
  return names.flatMap((name, i) => sides.map((side) => `${side}${escapeKey(name)}=${alias}${i + 1}`))
}

function targetServers(service: Model['services'][number]): string[] {
  if (service.kind !== 'physical') return []
  return (service.endpoints ?? []).flatMap(
    ({ url }) => /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(withoutLogin(url))?.[0] ?? [],
  )
}

function containersOf(service: Model['services'][number]): string[] {
  return (service.endpoints ?? []).flatMap(({ containerKey }) => containerKey ?? [])
}
