import { define } from '../define.ts'

/** Codes of the documents of processes, services, scripts and WSDL. */
export const artifactRuleCodes = {
  'document/process-key': define<{ key: string }>({
    severity: 'error',
    title: 'Process document of another process',
    message: ({ key }) => `The document of process ${key} bears another processKey.`,
    advice: 'Write the key of the process in its document, or put the right document in its place.',
  }),
  'document/script-key': define<{ key: string }>({
    severity: 'warning',
    title: 'Script document of another script',
    message: ({ key }) => `The document of script ${key} bears another Id or Name.`,
    advice: 'Write the key and the name of the script in its document.',
  }),
  'document/partner-link-types': define<{ process: string }>({
    severity: 'warning',
    title: 'Partner links and their types differ',
    message: ({ process }) =>
      `The partner link types of process ${process} do not go one to one with its partner links.`,
    advice: 'Write one partnerLinkType for each partnerLink, in the same order.',
  }),
  'document/condition': define<{ step: string }>({
    severity: 'warning',
    title: 'Condition that is no script document',
    message: ({ step }) => `The condition of ${step} is not the document with a script that conditions are.`,
    advice: 'Write the script inside a Script document, as the platform does.',
  }),
  'document/switch': define({
    severity: 'warning',
    title: 'Branch without its two ways',
    message: () => 'A switch does not have exactly one case and one otherwise.',
    advice: 'Write one case with a condition, and then one otherwise.',
  }),
  'document/configuration-service': define<{ service: string }>({
    severity: 'warning',
    title: 'Configuration of another service',
    message: ({ service }) => `The configuration of service ${service} names another service.`,
    advice: 'Write the qualified name of the service as ServiceName.',
  }),
  'document/configuration-operations': define<{
    service: string
    missing: readonly string[]
    extra: readonly string[]
  }>({
    severity: 'warning',
    title: 'Configuration with other operations',
    message: ({ service, missing, extra }) =>
      `The configuration of service ${service} has other operations than the service: ${difference(missing, extra)}.`,
    advice: 'Write one OperationImplementation for each operation of the service.',
  }),
  'document/configuration-interface': define<{ operation: string; found: string; expected: string }>({
    severity: 'warning',
    title: 'Configuration for another interface',
    message: ({ operation, found, expected }) =>
      `The configuration has operation ${operation} of interface ${found}; the service has that of ${expected}.`,
    advice: 'Set InterfaceName of the OperationImplementation to that of the operation in objectdata.xml.',
  }),
  'document/wsdl-content': define<{ what: string }>({
    severity: 'warning',
    title: 'WSDL with more than its part',
    message: ({ what }) =>
      `The WSDL holds ${what}; the platform writes one interface, binding or endpoint a file, without it.`,
    advice: 'Keep types in schemas, and each interface, binding and endpoint in a file of its own.',
  }),
  'document/wsdl-name': define<{ noun: string; name: string }>({
    severity: 'error',
    title: 'WSDL of another object',
    message: ({ noun, name }) => `The WSDL of ${noun} ${name} defines another name.`,
    advice: 'Write the same target namespace and name in objectdata.xml and in the WSDL.',
  }),
  'document/endpoint-address': define<{ port: string }>({
    severity: 'warning',
    title: 'WSDL with another address',
    message: ({ port }) => `The WSDL of endpoint ${port} has another address than the endpoint.`,
    advice: 'Write the address of the endpoint in its WSDL.',
  }),
  'document/endpoint-port': define<{ port: string }>({
    severity: 'warning',
    title: 'WSDL with another port',
    message: ({ port }) => `The port in the WSDL of endpoint ${port} has another name.`,
    advice: 'Write the port name of the endpoint in its WSDL.',
  }),
  'document/connection-properties': define<{ port: string }>({
    severity: 'info',
    title: 'WSDL with other connection properties',
    message: ({ port }) => `The WSDL of endpoint ${port} has other connection properties than the endpoint.`,
    advice: 'Do nothing for archives of 2014, whose WSDL has none; else write the same properties.',
  }),
} as const

function difference(missing: readonly string[], extra: readonly string[]): string {
  const parts = [
    missing.length > 0 ? `it lacks ${missing.join(', ')}` : '',
    extra.length > 0 ? `it has ${extra.join(', ')} besides` : '',
  ]
  return parts.filter((part) => part !== '').join('; ')
}
