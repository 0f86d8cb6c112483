import { collections } from '../documents/object-data/kinds.ts'
import { tenantOrganizationKey } from '../documents/object-data/platform-ids.ts'
import { adoptNamespaces } from '../mapping/adopt-namespaces.ts'
import { entryNames, keptTimes, timesFor } from '../mapping/entry-order.ts'
import { rootEntries } from '../mapping/root-entries.ts'
import type { Model } from '../model/model.ts'
import { onceFor } from '../values/once.ts'

/** The selected objects of a model without anything else, as an export of single objects with these options. */
export function partOf(model: Model, objects: ReadonlySet<object>, options: readonly string[]): Model {
  const { otherObjects: _, objectOrder: __, archive: ___, graph: ____, ...whole } = model
  const selected = collections.map((kind) => [kind, model[kind].filter((object) => objects.has(object))])
  return { ...whole, ...Object.fromEntries(selected), source: sourceOf(model, options) }
}

/** Such an export names the tenant's own organization as its source. */
function sourceOf({ source }: Model, options: readonly string[]): Model['source'] {
  const { otherProperties: _, organization, tenant, ...rest } = source
  return {
    organization: tenant === undefined ? organization : tenantOrganizationKey(tenant),
    ...(tenant !== undefined && { tenant }),
    ...rest,
    options,
  }
}

/** Whether a part has all objects of a model, as they are there, the same options, and names at the same APIs. */
export function isWhole(part: Model, model: Model, named: ReadonlySet<string>): boolean {
  const { organization, options, otherProperties } = model.source
  const namedThere = new Set((model.graph?.named ?? []).filter((node) => node.class === 'Api').map(({ key }) => key))
  return (
    model.otherObjects === undefined &&
    otherProperties === undefined &&
    model.apis.every(({ id }) => named.has(id) === namedThere.has(id)) &&
    part.source.organization === organization &&
    part.source.options.join() === options.join() &&
    collections.every(
      (kind) => part[kind].length === model[kind].length && part[kind].every((object, i) => object === model[kind][i]),
    )
  )
}

/** A part with the style and the time stamps that its entries have in the whole. */
export function withForm(part: Model, whole: Model): Model {
  if (whole.archive === undefined) return part
  const { model, maps } = adoptNamespaces({ ...part, archive: whole.archive }, {})
  const names = entryNames(part)
  const timeOf = timesOf(whole)
  const ofEntry = new Map((whole.archive.corrections ?? []).map((correction) => [correction.entry, correction]))
  for (const root of rootEntries) ofEntry.delete(root)
  const corrections = names.flatMap((name) => ofEntry.get(name) ?? [])
  const ofObjectData = whole.archive.namespaces?.['objectData']
  const namespaces = { ...maps, ...(ofObjectData && { objectData: ofObjectData }) }
  const archive = {
    ...keptTimes(
      names.map((name) => timeOf.get(name) ?? ''),
      part.source,
    ),
    ...(Object.keys(namespaces).length > 0 && { namespaces }),
    ...(corrections.length > 0 && { corrections }),
  }
  const { archive: _, ...rest } = model
  return Object.keys(archive).length > 0 ? { ...rest, archive } : rest
}

/** The time stamps of the entries of a model; looked up once for each. */
const timesOf: (model: Model) => ReadonlyMap<string, string> = onceFor(findTimes, new WeakMap())

function findTimes(model: Model): ReadonlyMap<string, string> {
  const names = entryNames(model)
  const times = timesFor(names.length, model)
  return new Map(names.map((name, i) => [name, times[i] ?? '']))
}
