import { adoptNamespaces } from '../mapping/adopt-namespaces.ts'
import { entryNames, runsOf, timesFor } from '../mapping/entry-times.ts'
import type { ArchiveForm } from '../model/archive-form.ts'
import type { Model } from '../model/model.ts'
import type { Selection } from './closure.ts'

/**
 * The part of a model that holds the selected objects and no others, as an export of its own with these options. Its
 * entries keep their style and time stamps; what the graph alone says of the objects stays.
 */
export function restrict(model: Model, selection: Selection, options: readonly string[]): Model {
  const services = model.services.filter(({ key }) => selection.services.has(key))
  const part: Model = {
    formatVersion: model.formatVersion,
    source: sourceOf(model, options),
    contracts: model.contracts.filter(({ id }) => selection.contracts.has(id)),
    apis: model.apis.filter(({ id }) => selection.apis.has(id)),
    apiVersions: model.apiVersions.filter(({ id }) => selection.apiVersions.has(id)),
    apps: model.apps.filter(({ id }) => selection.apps.has(id)),
    appVersions: model.appVersions.filter(({ id }) => selection.appVersions.has(id)),
    licenses: model.licenses.filter(({ id }) => selection.licenses.has(id)),
    scopes: model.scopes.filter(({ id }) => selection.scopes.has(id)),
    businesses: [],
    groups: [],
    organizations: [],
    services,
    processes: model.processes.filter(({ key }) => selection.processes.has(key)),
    interfaces: model.interfaces.filter(({ key }) => selection.interfaces.has(key)),
    bindings: model.bindings.filter(({ key }) => selection.bindings.has(key)),
    schemas: model.schemas.filter(({ key }) => selection.schemas.has(key)),
    scripts: model.scripts.filter(({ key }) => selection.scripts.has(key)),
    policies: model.policies.filter(({ key }) => selection.policies.has(key)),
    identities: model.identities.filter(({ userName }) => selection.identities.has(userName)),
    policyManagerContracts: model.policyManagerContracts.filter(({ key }) => selection.policyManagerContracts.has(key)),
    ...thingsAround(model, services),
  }
  if (model.archive === undefined) return part
  const adopted = adoptNamespaces({ ...part, archive: model.archive }, {})
  const ofObjectData = model.archive.namespaces?.['objectData']
  const namespaces = { ...adopted.maps, ...(ofObjectData && { objectData: ofObjectData }) }
  const archive = { ...formOf(part, model), ...(Object.keys(namespaces).length > 0 && { namespaces }) }
  return { ...adopted.model, archive }
}

/** An export of single objects names the tenant's own organization as its source. */
function sourceOf({ source }: Model, options: readonly string[]): Model['source'] {
  const organization =
    source.tenant === undefined ? source.organization : `uddi:soa.com:atmosphere:tenant:${source.tenant}`
  const { otherProperties: _others, ...rest } = source
  return { ...rest, organization, options }
}

/** Containers and policies that are no objects of the archive, as far as the services refer to them. */
function thingsAround(model: Model, services: Model['services']): Pick<Model, 'containers' | 'externalPolicies'> {
  const hosts = new Set(services.flatMap(({ endpoints = [] }) => endpoints.map(({ containerKey }) => containerKey)))
  const attached = new Set(services.flatMap(({ policyKeys = [] }) => policyKeys))
  const containers = (model.containers ?? []).filter(({ key }) => hosts.has(key))
  const policies = [...(model.externalPolicies ?? []), ...model.policies].filter(({ key }) => attached.has(key))
  return {
    ...(containers.length > 0 && { containers }),
    ...(policies.length > 0 && {
      externalPolicies: policies.map(({ key, name }) => ({ key, ...(name !== undefined && { name }) })),
    }),
  }
}

/** Style and time stamps of the entries that the part has. */
function formOf(part: Model, whole: Model): ArchiveForm {
  const form = whole.archive ?? {}
  const names = entryNames(part)
  const kept = new Set(names)
  const all = entryNames(whole)
  const stamps = timesFor(all.length, whole)
  const times = new Map(all.map((name, i) => [name, stamps[i] ?? '']))
  const corrections = (form.corrections ?? []).filter(({ entry }) => kept.has(entry))
  return {
    ...(form.times && { times: runsOf(names.map((name) => times.get(name) ?? '')) }),
    ...(corrections.length > 0 && { corrections }),
  }
}
