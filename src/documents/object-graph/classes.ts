/** The classes of node keys by short name; every full name begins with `com.soa.`. */
export const nodeClasses = {
  ApiContract: 'atmosphere.migration.keys.ApiContractKey',
  Api: 'atmosphere.migration.keys.ApiKey',
  ApiVersion: 'atmosphere.migration.keys.ApiVersionKey',
  App: 'atmosphere.migration.keys.AppKey',
  AppVersion: 'atmosphere.migration.keys.AppVersionKey',
  License: 'atmosphere.migration.keys.LicenseKey',
  Business: 'atmosphere.migration.keys.BusinessKey',
  Resource: 'atmosphere.migration.keys.BusinessResourceKey',
  Group: 'atmosphere.migration.keys.GroupKey',
  ApiOp: 'atmosphere.migration.keys.APIOperationKey',
  Bpel: 'bpel.BpelKey',
  Service: 'service.model.ServiceKey',
  Endpoint: 'service.endpoint.EndpointKey',
  Op: 'service.operation.model.OperationKey',
  BndOp: 'service.operation.model.BindingOperationQualifiedKey',
  SvcBnd: 'service.operation.model.ServiceBindingQualifiedKey',
  Interface: 'wsdl.model.impl.WsdlInterfaceImpl',
  Binding: 'wsdl.model.impl.WsdlBindingImpl',
  Schema: 'schema.model.impl.XmlSchemaImpl',
  Policy: 'policy.config.model.PolicyKey',
  Org: 'organization.model.OrganizationKey',
  Contract: 'contracts.ContractKey',
  Identity: 'security.util.QualifiedUserName',
  Container: 'svccontainer.ContainerKey',
  Script: 'scripts.ScriptKey',
} as const

export type NodeClass = keyof typeof nodeClasses

const prefix = 'com.soa.'
const fullNames = new Map<string, string>(Object.entries(nodeClasses).map(([short, rest]) => [short, prefix + rest]))
const shortNames = new Map<string, string>([...fullNames].map(([short, full]) => [full, short]))

/** The short name of a Java class, or its full name where it has none. */
export function shortClass(fullName: string): string {
  return shortNames.get(fullName) ?? fullName
}

/** Twin of `shortClass`. */
export function fullClass(shortName: string): string {
  return fullNames.get(shortName) ?? shortName
}
