import { serviceQName } from '../documents/object-data/service.ts'
import { serviceFullName, serviceOfFullName } from '../documents/object-data/service-identity.ts'
import type { Identity, Model } from '../model/model.ts'
import { onceFor } from '../values/once.ts'

/**
 * The package with the keys of the target where it has services, interfaces and bindings of the same name under other
 * keys, so that they are updated (`migration.service.qname.matching`).
 */
export function adoptKeys(source: Model, target: Model): Model {
  const keys = new Map<string, string>()
  collect(source.services.map(serviceNamed), target.services.map(serviceNamed), keys)
  collect(source.interfaces, target.interfaces, keys)
  collect(source.bindings, target.bindings, keys)
  if (keys.size === 0) return source
  const adopted = replaceKeys(source, keys)
  return { ...adopted, identities: adopted.identities.map((one) => identityFor(one, target, keys)) }
}

/** The identity of a service that was adopted is that of the service in the target. */
function identityFor(identity: Identity, target: Model, keys: ReadonlyMap<string, string>): Identity {
  const adopted = keys.get(serviceOfFullName(identity.fullName) ?? '')
  if (adopted === undefined) return identity
  const fullName = serviceFullName(adopted)
  const userName = userNamesIn(target.identities).get(fullName) ?? identity.userName
  return { ...identity, userName, fullName }
}

/** The user names of identities by their full names; of equal ones the first counts. */
const userNamesIn = onceFor(
  (identities: readonly Identity[]) =>
    new Map(identities.toReversed().map(({ fullName, userName }) => [fullName, userName])),
  new WeakMap(),
)

interface Named {
  readonly key: string
  readonly name: string
}

const serviceNamed = (service: Model['services'][number]): Named => ({ key: service.key, name: serviceQName(service) })

function collect(objects: readonly Named[], target: readonly Named[], keys: Map<string, string>): void {
  const known = new Map(target.map(({ name, key }) => [name, key]))
  for (const { name, key } of objects) {
    const other = known.get(name)
    if (other !== undefined && other !== key) keys.set(key, other)
  }
}

/** Every text that is one of the keys gives way to its new key, wherever it stands. */
function replaceKeys<T>(value: T, keys: ReadonlyMap<string, string>): T {
  // The shape of the value stays as it is; only texts change.
  return mapTexts(value, (text) => keys.get(text) ?? text) as T
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]))
}
