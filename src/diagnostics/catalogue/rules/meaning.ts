import { counted } from '../counted.ts'
import { define } from '../define.ts'

/** Codes of what APIs, services and processes mean together. */
export const meaningRuleCodes = {
  'meaning/no-environment': define<{ api: string }>({
    severity: 'warning',
    title: 'API version without implementation',
    message: ({ api }) => `API version ${api} is implemented in no environment.`,
    advice: 'Name a service for Production or Sandbox.',
  }),
  'meaning/operations-differ': define<{ one: string; other: string; missing: readonly string[] }>({
    severity: 'warning',
    title: 'Implementations with other operations',
    message: ({ one, other, missing }) => `${one} lacks what ${other} has: ${missing.join(', ')}.`,
    advice: 'Give the design and every environment the same operations.',
    platform: { number: 1020663, constant: 'ERROR_APIVERSION_IMPL_NOT_COMPATIBLE_WITH_DESIGN' },
  }),
  'meaning/no-process': define<{ operation: string; service: string }>({
    severity: 'warning',
    title: 'Operation without a process',
    message: ({ operation, service }) => `Operation ${operation} of ${service} has no process that carries it out.`,
    advice: 'Add a process of that name and interface that passes on to the next hop of the operation.',
  }),
  'meaning/process-shared': define<{ process: string; operations: readonly string[] }>({
    severity: 'warning',
    title: 'Process of several operations',
    message: ({ process, operations }) => `Process ${process} carries out ${operations.join(' and ')}.`,
    advice: 'Give each operation in each environment a process of its own.',
  }),
  'meaning/process-unrouted': define<{ process: string }>({
    severity: 'warning',
    title: 'Process without an operation',
    message: ({ process }) => `Process ${process} receives messages, but no operation is carried out by it.`,
    advice: 'Remove the process, or correct its name, its port type or its next hop.',
  }),
  'meaning/reusable-process': define<{ process: string; fault: string }>({
    severity: 'warning',
    title: 'Neither reusable nor of an operation',
    message: ({ process, fault }) => `Process ${process} ${fault}.`,
    advice:
      'A reusable process has a name for others and no receive step; a process of an operation begins with one, and replies.',
  }),
  'meaning/process-operation': define<{ step: string; found: string; name: string }>({
    severity: 'warning',
    title: 'Step of another operation',
    message: ({ step, found, name }) => `Step ${step} is about operation ${found}; the process is named ${name}.`,
    advice: 'Name the operation of the process in its receive and reply steps.',
  }),
  'meaning/process-namespace': define<{ process: string; found: string }>({
    severity: 'warning',
    title: 'Process in another namespace',
    message: ({ process, found }) => `Process ${process} has target namespace "${found}", not that of its interface.`,
    advice: 'Write the namespace of the interface that the process receives messages by.',
  }),
  'meaning/process-port-type': define<{ process: string; found: string }>({
    severity: 'warning',
    title: 'Process of another interface',
    message: ({ process, found }) =>
      `Process ${process} receives messages by ${found}, which is no interface of the archive.`,
    advice: 'Name the interface of the operation as the port type of the receive step.',
  }),
  'meaning/process-next-hop': define<{ process: string; found: string; expected: string }>({
    severity: 'warning',
    title: 'Process with another next hop',
    message: ({ process, found, expected }) =>
      `Process ${process} passes on to ${found}; its operation to ${expected}.`,
    advice: 'Name the service, and the operation, of the next hop in the invoke step.',
  }),
  'meaning/step-twice': define<{ step: string }>({
    severity: 'warning',
    title: 'Two steps with one name',
    message: ({ step }) => `Another step of the process is named ${step} already.`,
    advice: 'Give each step a name of its own.',
  }),
  'meaning/operation-twice': define<{ operation: string }>({
    severity: 'warning',
    title: 'Two operations with one WSDL name',
    message: ({ operation }) => `Another operation beside it is named ${operation} in the WSDL already.`,
    advice: 'Give each operation a WSDL name of its own, or remove what stands there once more.',
  }),
  'meaning/operation-name': define<{ found: string; usual: string }>({
    severity: 'warning',
    title: 'WSDL name that does not follow from the operation',
    message: ({ found, usual }) => `The WSDL name is ${found}; by the naming rule it is ${usual}.`,
    advice: 'Write the name that follows from method and path, or else the name of the operation itself.',
  }),
  'meaning/interface-operations': define<{ service: string; missing: readonly string[]; extra: readonly string[] }>({
    severity: 'warning',
    title: 'Service with other operations than its interface',
    message: ({ service, missing, extra }) =>
      `Service ${service} and its interface differ: ${sides('the service', missing, extra)}.`,
    advice: 'Give both the same operations.',
  }),
  'meaning/binding-operations': define<{ binding: string; missing: readonly string[]; extra: readonly string[] }>({
    severity: 'warning',
    title: 'Binding with other operations than its interface',
    message: ({ binding, missing, extra }) =>
      `Binding ${binding} and its interface differ: ${sides('the binding', missing, extra)}.`,
    advice: 'Give both the same operations.',
  }),
  'meaning/next-hop-operation': define<{ operation: string; fault: string }>({
    severity: 'warning',
    title: 'Next hop that does not agree',
    message: ({ operation, fault }) => `The next hop of operation ${operation} ${fault}.`,
    advice: 'Name an operation that the next service has, in the attributes and in NextHopOperation alike.',
  }),
  'meaning/next-hop-key': define<{ operation: string }>({
    severity: 'warning',
    title: 'Key of another next hop',
    message: ({ operation }) => `NextHopOperationKey of operation ${operation} is the key of another next hop.`,
    advice: 'Write service key, interface and WSDL name of the next hop, joined by $$$.',
  }),
  'meaning/environment-name': define<{ service: string; environment: string; named: string }>({
    severity: 'warning',
    title: 'Service of another environment',
    message: ({ service, environment, named }) => `${service} stands for ${environment}, but its name says ${named}.`,
    advice: 'Check whether the services of the environments are interchanged.',
  }),
  'meaning/next-hop-environment': define<{ service: string; environment: string; target: string; named: string }>({
    severity: 'warning',
    title: 'Next hop in another environment',
    message: ({ service, environment, target, named }) =>
      `${service} stands for ${environment}, but passes on to ${target}, which is of ${named}.`,
    advice: 'Pass on to the target of the same environment.',
  }),
  'meaning/endpoint-container': define<{ port: string; fault: string }>({
    severity: 'warning',
    title: 'Endpoint and container do not fit',
    message: ({ port, fault }) => `Endpoint ${port} ${fault}.`,
    advice: 'Endpoints of virtual services name a container and a listener; others name none.',
  }),
  'meaning/mixed-tenants': define<{ noun: string; id: string; tenant: string }>({
    severity: 'warning',
    title: 'Object of another tenant',
    message: ({ noun, id, tenant }) => `The ${noun} ${id} does not belong to tenant ${tenant}, as the others do.`,
    advice: 'Keep the objects of one tenant in an archive: the import demands that all are of its own.',
    platform: { number: 1020650, constant: 'ERROR_EXPORT_FILE_TENANT_DOES_NOT_MATCH' },
  }),
  'meaning/source-organization': define<{ found: string; expected: string }>({
    severity: 'warning',
    title: 'Source organization of another tenant',
    message: ({ found, expected }) =>
      `SourceOrganization is ${found}; for what the archive holds it would be ${expected}.`,
    advice: 'Write the organization that the archive was exported from.',
  }),
  'meaning/client-id': define<{ version: string }>({
    severity: 'info',
    title: 'Client ID of its own',
    message: ({ version }) => `App version ${version} has a client ID that does not follow from its ID.`,
    advice: 'Do nothing if a user has chosen it.',
  }),
  'meaning/app-organization': define<{ app: string; fault: string }>({
    severity: 'warning',
    title: 'Organization of an app that does not agree',
    message: ({ app, fault }) => `The organization of app ${app} ${fault}.`,
    advice: 'Name the organization after the app: its key by the ID, its name by name and ID of the app.',
  }),
  'meaning/admin-count': define<{ found: number; count: number }>({
    severity: 'info',
    title: 'Number of admins that does not agree',
    message: ({ found, count }) => `AdminCount is ${found}; the group has ${counted(count, 'admin')}.`,
    advice: 'Do nothing; users are not imported.',
  }),
} as const

function sides(one: string, missing: readonly string[], extra: readonly string[]): string {
  const parts = [
    missing.length > 0 ? `${one} lacks ${missing.join(', ')}` : '',
    extra.length > 0 ? `the interface lacks ${extra.join(', ')}` : '',
  ]
  return parts.filter((part) => part !== '').join('; ')
}
