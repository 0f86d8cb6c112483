import type { Binding, Service } from '../../model/model.ts'
import { groupBy } from '../../values/group-by.ts'
import { onceFor } from '../../values/once.ts'
import { parseClark } from '../../xml/qname.ts'
import type { GraphSubject } from './subject.ts'

/** The bindings of a service's endpoints; without endpoints those of the interfaces of its operations. */
export type BindingsOf = (service: Service) => readonly Binding[]

/** Finds which bindings services have. */
export function bindingsIn({ bindings, interfaces }: Pick<GraphSubject, 'bindings' | 'interfaces'>): BindingsOf {
  const byName = new Map(bindings.toReversed().map((binding) => [binding.name, binding]))
  const interfaceKeys = new Map(interfaces.toReversed().map(({ name, key }) => [name, key]))
  const byInterface = groupBy(bindings, ({ interfaceKey }) => interfaceKey)

  const byLocalName = onceFor((key: string) =>
    groupBy(byInterface.get(key) ?? [], ({ name }) => parseClark(name).local),
  )

  const ofOperations = ({ localName, operations = [] }: Service): readonly Binding[] => {
    const names = new Set(operations.map((operation) => operation.interface))
    const keys = Array.from(names, (name) => interfaceKeys.get(name) ?? '')
    // Many services may each have one of the many bindings of an interface.
    const ownOnes = keys.flatMap((key) => byLocalName(key).get(`${localName}Binding`) ?? [])
    return ownOnes.length > 0 ? ownOnes : keys.flatMap((key) => byInterface.get(key) ?? [])
  }

  return (service) => {
    const { endpoints = [] } = service
    if (endpoints.length === 0) return ofOperations(service)
    const names = new Set(endpoints.map(({ binding }) => binding))
    return [...names].map((name) => byName.get(name)).filter((binding) => binding !== undefined)
  }
}
