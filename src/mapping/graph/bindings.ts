import type { Binding, Service } from '../../model/model.ts'
import { groupBy } from '../../values/group-by.ts'
import { parseClark } from '../../xml/qname.ts'
import type { GraphSubject } from './subject.ts'

/** The bindings of a service's endpoints; without endpoints those of the interfaces of its operations. */
export type BindingsOf = (service: Service) => readonly Binding[]

/** Finds which bindings services have. */
export function bindingsIn({ bindings, interfaces }: Pick<GraphSubject, 'bindings' | 'interfaces'>): BindingsOf {
  const byName = new Map(bindings.toReversed().map((binding) => [binding.name, binding]))
  const interfaceKeys = new Map(interfaces.toReversed().map(({ name, key }) => [name, key]))
  const byInterface = groupBy(bindings, ({ interfaceKey }) => interfaceKey)

  const ofOperations = ({ localName, operations = [] }: Service): readonly Binding[] => {
    const names = new Set(operations.map((operation) => operation.interface))
    const found = [...names].flatMap((name) => byInterface.get(interfaceKeys.get(name) ?? '') ?? [])
    const ownOnes = found.filter(({ name }) => parseClark(name).local === `${localName}Binding`)
    return found.length > 1 && ownOnes.length > 0 ? ownOnes : found
  }

  return (service) => {
    const { endpoints = [] } = service
    if (endpoints.length === 0) return ofOperations(service)
    const names = new Set(endpoints.map(({ binding }) => binding))
    return [...names].map((name) => byName.get(name)).filter((binding) => binding !== undefined)
  }
}
