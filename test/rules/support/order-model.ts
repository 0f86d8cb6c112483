import { identityKey } from '../../../src/documents/object-data/identity.ts'
import type { NodeClass } from '../../../src/documents/object-graph/classes.ts'
import { derivationOf } from '../../../src/mapping/graph/compute.ts'
import { orderGraph } from '../../../src/mapping/graph/order.ts'
import type { Model } from '../../../src/model/model.ts'

/** The model with its objects in the order in which a server of the platform would export them. */
export function orderModel(model: Model): Model {
  const { derived, numberOf } = derivationOf(model, family)
  const { nodes, links, ways } = derived
  const exported = orderGraph(nodes, links, { family, ways, numberOf }).nodes
  const places = new Map(exported.map(({ class: name, key }, i) => [placeId(name, key), i]))
  const ordered = <T>(items: readonly T[], name: NodeClass, keyOf: (item: T) => string): readonly T[] => {
    const placeOf = (item: T) => places.get(placeId(name, keyOf(item))) ?? 0
    return items.toSorted((one, other) => placeOf(one) - placeOf(other))
  }
  return {
    ...model,
    scopes: ordered(model.scopes, 'Resource', idOf),
    licenses: ordered(model.licenses, 'License', idOf),
    services: ordered(model.services, 'Service', keyOf),
    processes: ordered(model.processes, 'Bpel', keyOf),
    policies: ordered(model.policies, 'Policy', keyOf),
    identities: ordered(model.identities, 'Identity', identityKey),
  }
}

const family = 'java8'

function placeId(name: string, key: string): string {
  return `${name} ${key}`
}

function idOf({ id }: { readonly id: string }): string {
  return id
}

function keyOf({ key }: { readonly key: string }): string {
  return key
}
