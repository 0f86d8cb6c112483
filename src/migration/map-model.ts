import { type Problem, problem } from '../diagnostics/problem.ts'
import type { Endpoint, Model, Service } from '../model/model.ts'
import type { Mapping } from './mapping-file.ts'

export interface MappedModel {
  readonly model: Model
  readonly findings: readonly Problem[]
}

type Pairs = readonly (readonly [string, string])[]

/**
 * A package with the addresses and containers of the target in place of its own. Without a mapping, addresses stay, and
 * proxies keep only containers that the target has.
 */
export function mapModel(model: Model, target: Model, mapping: Mapping | undefined): MappedModel {
  const findings: Problem[] = []
  const known = new Set(
    target.services.flatMap(({ endpoints = [] }) => endpoints.map(({ containerKey }) => containerKey)),
  )
  const services = model.services.map((service) => {
    if (service.endpoints === undefined) return service
    const endpoints = service.endpoints.map((endpoint) => {
      const url = mapping === undefined ? endpoint.url : mapUrl(endpoint.url, mapping, findings)
      return mapContainer({ ...endpoint, url }, service, mapping, known, findings)
    })
    return { ...service, endpoints }
  })
  return { model: { ...model, services }, findings }
}

/** The address with the longest mapped beginning replaced. */
function mapUrl(url: string, { urlSources, urlTargets }: Mapping, findings: Problem[]): string {
  const fitting = urlSources.filter(([source]) => url.startsWith(source))
  const [longest] = fitting.toSorted(([a], [b]) => b.length - a.length)
  if (longest === undefined) return url
  const [source, alias] = longest
  const target = targetOf(source, alias, urlTargets, findings)
  return target === undefined ? url : target + url.slice(source.length)
}

function mapContainer(
  endpoint: Endpoint,
  service: Service,
  mapping: Mapping | undefined,
  known: ReadonlySet<string | undefined>,
  findings: Problem[],
): Endpoint {
  const { containerKey: container, ...rest } = endpoint
  if (container === undefined) return endpoint
  if (mapping !== undefined) {
    const alias = mapping.containerSources.find(([key]) => key === container)?.[1]
    const target = alias === undefined ? undefined : targetOf(container, alias, mapping.containerTargets, findings)
    if (target !== undefined) return { ...endpoint, containerKey: target }
    findings.push(problem('migration/container-not-mapped', { container, service: service.name }))
    return endpoint
  }
  if (known.has(container)) return endpoint
  findings.push(problem('migration/unmanaged', { container, service: service.name }))
  return rest
}

function targetOf(source: string, alias: string, targets: Pairs, findings: Problem[]): string | undefined {
  const [first, ...others] = targets.filter(([, name]) => name === alias).map(([target]) => target)
  if (others.length > 0) findings.push(problem('migration/mapping-ambiguous', { source, alias }))
  return first
}
