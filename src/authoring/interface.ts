import { designBinding, designInterface, designNames } from '../documents/wsdl/author.ts'
import type { Binding, Interface } from '../model/model.ts'
import { hashKey } from './identifiers.ts'
import type { Plan } from './plan.ts'

/** The interface that all services of the API version share. */
export function makeInterface(plan: Plan): Interface {
  const names = designNames(plan.apiVersionId)
  return { key: interfaceKey(plan), name: names.interface, wsdl: designInterface(names, inWsdl(plan)) }
}

/** Its binding. */
export function makeBinding(plan: Plan): Binding {
  const { binding: name } = designNames(plan.apiVersionId)
  return {
    key: hashKey('binding', name),
    name,
    type: 'binding.http',
    interfaceKey: interfaceKey(plan),
    wsdl: designBinding(inWsdl(plan)),
  }
}

function interfaceKey({ apiVersionId }: Plan): string {
  return hashKey('interface', designNames(apiVersionId).interface)
}

function inWsdl({ operations }: Plan) {
  return operations.map((operation) => ({ ...operation, name: operation.wsdlName }))
}
