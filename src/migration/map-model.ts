import { type MigrationMapping, mappedContainer, mappedUrl } from '../documents/migration-properties.ts'
import type { Endpoint, Model } from '../model/model.ts'

/**
 * A package with the addresses and containers of the target in place of its own. Without a mapping, addresses stay, and
 * proxies keep only containers that the target has.
 */
export function mapModel(model: Model, target: Model, mapping: MigrationMapping | undefined): Model {
  const known = new Set(
    target.services.flatMap(({ endpoints = [] }) => endpoints.map(({ containerKey }) => containerKey)),
  )
  const change = (endpoint: Endpoint) =>
    mapping === undefined ? withKnownContainer(endpoint, known) : mapped(endpoint, mapping)
  const services = model.services.map((service) =>
    service.endpoints === undefined ? service : { ...service, endpoints: service.endpoints.map(change) },
  )
  return { ...model, services }
}

function withKnownContainer(endpoint: Endpoint, known: ReadonlySet<string | undefined>): Endpoint {
  const { containerKey, ...rest } = endpoint
  return containerKey === undefined || known.has(containerKey) ? endpoint : rest
}

function mapped(endpoint: Endpoint, mapping: MigrationMapping): Endpoint {
  const { url, containerKey } = endpoint
  const [container] = containerKey === undefined ? [] : (mappedContainer(containerKey, mapping)?.targets ?? [])
  const found = mappedUrl(url, mapping)
  const [start] = found?.targets ?? []
  return {
    ...endpoint,
    ...(found && start !== undefined && { url: start + url.slice(found.source.length) }),
    ...(container !== undefined && { containerKey: container }),
  }
}
