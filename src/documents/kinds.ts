import { processLayout } from './layout.ts'
import { managementSettings } from './management.ts'
import { processDefinition } from './process/definition.ts'
import { scriptDocument } from './script.ts'
import { serviceConfiguration } from './service-configuration.ts'
import { bindingWsdl, endpointWsdl, interfaceWsdl } from './wsdl/kinds.ts'

/** Every kind of XML document that objects have beside their entry in objectdata.xml, by the part that it plays. */
export const documentKinds = {
  script: scriptDocument,
  process: processDefinition,
  layout: processLayout,
  interface: interfaceWsdl,
  binding: bindingWsdl,
  configuration: serviceConfiguration,
  management: managementSettings,
  endpoint: endpointWsdl,
} as const
