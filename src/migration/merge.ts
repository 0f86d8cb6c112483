import { hashtableOrder } from '../documents/java/hashtable.ts'
import { type Collection, collections } from '../documents/object-data/kinds.ts'
import { wsdlNameOf, wsdlNamesOf } from '../documents/object-data/operation.ts'
import { adoptNamespaces } from '../mapping/adopt-namespaces.ts'
import { rootEntries } from '../mapping/root-entries.ts'
import type { NamespaceMaps } from '../mapping/write-documents.ts'
import type { ArchiveForm } from '../model/archive-form.ts'
import type { NamedKey } from '../model/graph-form.ts'
import { keyIn } from '../model/lists.ts'
import type { Model, Service } from '../model/model.ts'
import { present } from '../model/present.ts'

/** The target with every object of the package in it: in place of the one with the same key, or after the others. */
export function merge(target: Model, source: Model, deletesOperations: boolean): Model {
  const { model: brought, maps } = adoptNamespaces(source, target.archive?.namespaces ?? {})
  const archive = mergeForm(target.archive ?? {}, source.archive ?? {}, maps)
  const used = keysUsed(brought.services)
  const containers = mergeNames(target.containers, source.containers, used)
  const objects = new Set([...target.policies, ...brought.policies].map(({ key }) => key))
  const named = mergeNames(target.externalPolicies, source.externalPolicies, used)
  const externalPolicies = named.filter(({ key }) => !objects.has(key))
  return present({
    ...target,
    source: { ...target.source, options: optionsOf(target, source) },
    ...Object.fromEntries(collections.map((kind) => [kind, mergeList(kind, target, brought)])),
    services: mergeServices(target, brought, deletesOperations),
    containers: containers.length > 0 ? containers : undefined,
    externalPolicies: externalPolicies.length > 0 ? externalPolicies : undefined,
    ...(Object.keys(archive).length > 0 && { archive }),
  })
}

/** The options of both exports: what is brought was exported with those of the package. */
function optionsOf(target: Model, source: Model): readonly string[] {
  const own = new Set(target.source.options)
  const more = source.source.options.filter((option) => !own.has(option))
  return more.length === 0 ? target.source.options : hashtableOrder([...own, ...more])
}

/** The containers and policies that services name. */
function keysUsed(services: readonly Service[]): ReadonlySet<string | undefined> {
  return new Set(
    services.flatMap(({ endpoints = [], policyKeys = [] }) => [
      ...endpoints.map(({ containerKey }) => containerKey),
      ...policyKeys,
    ]),
  )
}

/** Names of things that are no objects; those of the target, and of the package those that are used. */
function mergeNames(
  target: readonly NamedKey[] = [],
  source: readonly NamedKey[] = [],
  used: ReadonlySet<string | undefined>,
): readonly NamedKey[] {
  const known = new Set(target.map(({ key }) => key))
  return [...target, ...source.filter(({ key }) => used.has(key) && !known.has(key))]
}

function mergeList<C extends Collection>(kind: C, target: Model, source: Model): readonly object[] {
  const keyOf = (object: Model[C][number]) => keyIn(kind, object)
  const brought = new Map<string, object>(source[kind].map((object) => [keyOf(object), object]))
  const updated = target[kind].map((object) => {
    const update = brought.get(keyOf(object))
    return update === undefined ? object : { ...leftOut(object, update), ...update }
  })
  for (const object of target[kind]) brought.delete(keyOf(object))
  return [...updated, ...brought.values()]
}

/** What an export holds only with certain options, or never: it stays when an update comes without it. */
const oftenLeftOut = [
  'password',
  'passwordSalt',
  'pkiGenerated',
  'encryptedSharedSecret',
  'certificate',
  'policyManagerContractKey',
] as const

function leftOut(object: object, update: object): object {
  const kept = oftenLeftOut.filter((member) => member in object && !(member in update))
  return Object.fromEntries(kept.map((member): [string, unknown] => [member, Reflect.get(object, member)]))
}

/** Operations of a proxy that only the target has stay, unless the mapping file says otherwise. */
function mergeServices(target: Model, source: Model, deletesOperations: boolean): readonly Service[] {
  const brought = new Map(source.services.map((service) => [service.key, service]))
  const updated = target.services.map((service) => {
    const update = brought.get(service.key)
    brought.delete(service.key)
    if (update === undefined) return service
    const policed = withPoliciesOf(service, update)
    return deletesOperations ? policed : withOperationsOf(service, policed)
  })
  return [...updated, ...brought.values()]
}

/** The policies of a service are a set: they stay in the order of the target where they are the same. */
function withPoliciesOf({ policyKeys = [] }: Service, update: Service): Service {
  const brought = new Set(update.policyKeys)
  const isSame = brought.size === policyKeys.length && policyKeys.every((key) => brought.has(key))
  return isSame && policyKeys.length > 0 ? { ...update, policyKeys } : update
}

function withOperationsOf(target: Service, update: Service): Service {
  if (update.kind !== 'virtual' || target.kind !== 'virtual') return update
  const names = new Set(wsdlNamesOf(update))
  const own = (target.operations ?? []).filter((operation) => !names.has(wsdlNameOf(operation)))
  return own.length === 0 ? update : { ...update, operations: [...(update.operations ?? []), ...own] }
}

/** The target's form, with the style of the entries that the package brings. */
function mergeForm(target: ArchiveForm, source: ArchiveForm, namespaces: NamespaceMaps): ArchiveForm {
  const known = new Set([...(target.corrections ?? []).map(({ entry }) => entry), ...rootEntries])
  const corrections = [
    ...(target.corrections ?? []),
    ...(source.corrections ?? []).filter(({ entry }) => !known.has(entry)),
  ]
  return {
    ...target,
    ...(Object.keys(namespaces).length > 0 && { namespaces }),
    ...(corrections.length > 0 && { corrections }),
  }
}
