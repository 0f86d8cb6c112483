import type { AppVersion as AppVersionEntry } from '../../documents/object-data/app.ts'
import { identityKey } from '../../documents/object-data/identity.ts'
import { wsdlNameOf } from '../../documents/object-data/operation.ts'
import { clientIdOf } from '../../documents/object-data/platform-ids.ts'
import { serviceQName } from '../../documents/object-data/service.ts'
import type { Model, ServiceOperation } from '../../model/model.ts'

/** The objects that a graph is about, with what the graph alone says of them. */
export type GraphSubject = Omit<Model, 'formatVersion' | 'source' | 'otherObjects' | 'objectOrder' | 'archive'>

/** Key of the identity of an app version. */
export function appIdentity({ id, identity = clientIdOf(id) }: AppVersionEntry): string | undefined {
  return identity && identityKey({ userName: identity })
}

/** Key of the node of an operation that an API version asks for scopes by. */
export function apiOperationKey(apiVersionId: string, operation: string): string {
  return `{${apiVersionId}}${operation}`
}

/** Key of the node of a service with one of its bindings, which is given by its QName. */
export function serviceBindingKey(service: Model['services'][number], binding: string): string {
  return `${serviceQName(service)}$$$${binding}`
}

/** Key of the node of an operation of a service with one of its bindings, which is given by its QName. */
export function bindingOperationKey(
  service: Model['services'][number],
  binding: string,
  operation: ServiceOperation,
): string {
  return `${serviceBindingKey(service, binding)}$$$${wsdlNameOf(operation)}`
}

/** The name of the Policy Manager contract for callers of an API version who have no contract. */
export function anonymousName(apiVersionId: string, environment: string): string {
  return `${apiVersionId}-${environment}-anonymous`
}

/** The text of a policy in which keys of scripts stand; empty for a policy that is not scripted. */
export function scriptedText({ subType, configuration = '' }: Model['policies'][number]): string {
  return subType === 'pso.openapi.xopscript.policy' ? configuration : ''
}
