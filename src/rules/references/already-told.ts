import type { GraphLink, NodeKey } from '../../documents/object-graph/graph.ts'
import type { Subject } from '../subject.ts'

/** Whether the object of a node is in the archive. */
export function hasObject({ index }: Subject, node: NodeKey): boolean {
  return index.objects.get(node.class)?.has(node.key) ?? false
}

/**
 * The keys of services that name an interface or a binding which is not there, or whose binding has another name in the
 * graph. That is a finding already: what follows from these names is not told as well.
 */
export function servicesOfOtherNames({ model, graph, index }: Subject): ReadonlySet<string> {
  const renamed = new Set(
    model.bindings.filter((one) => {
      const { name = one.name } = graph?.node({ class: 'Binding', key: one.key }) ?? {}
      return name !== one.name
    }),
  )
  const services = model.services.filter(
    (service) =>
      service.operations?.some((one) => !index.interfaces.has(one.interface)) ||
      service.endpoints?.some(({ binding }) => !index.bindings.has(binding)) ||
      (renamed.size > 0 && index.bindingsOf(service).some((binding) => renamed.has(binding))),
  )
  return new Set(services.map(({ key }) => key))
}

/** Whether a link would follow from an object that is absent, or known by another name, which is a finding already. */
export function followsFromAbsent(subject: Subject): (link: GraphLink) => boolean {
  const linksOf = (type: string) => subject.graph?.links.get(type) ?? []
  const ofAbsent = linksOf('service->operation:child').filter(({ from }) => !hasObject(subject, from))
  const operations = new Set(ofAbsent.map(({ to }) => to.key))
  const toAbsent = linksOf('service->binding:ImplementedBy').filter(({ to }) => !hasObject(subject, to))
  const services = new Set([...toAbsent.map(({ from }) => from.key), ...servicesOfOtherNames(subject)])
  return ({ type, from }) => {
    if (type === 'virtualop->bpel:route') return operations.has(from.key)
    return throughBindings.has(type) && services.has(from.key)
  }
}

const throughBindings = new Set([
  'service->bndoperation:child',
  'service->binding:ImplementedBy',
  'service->interface:ImplementedBy',
])
