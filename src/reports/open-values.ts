import { wordsOf } from '../text/lines.ts'
import { loginsIn } from '../text/logins.ts'
import { isSecret } from '../text/secret-names.ts'
import type { Range } from './range.ts'

/**
 * Whether a value may be quoted: only where its name is on the list of harmless ones, or where it can be nothing but a
 * key, a time or a truth value. Whatever is not known stays hidden, for unknown content may be a secret as well.
 */
export function isOpen(name: string, value: string): boolean {
  // An element `Value` does not say what it is the value of.
  if (isSecret(name) || name.toLowerCase() === 'value' || isPersonal(value)) return false
  return openNames.has(name.toLowerCase()) || harmlessValue.test(value.trim())
}

/** `Domain\user` and addresses of e-mail, which keys and names may be as well. */
function isPersonal(value: string): boolean {
  return value.includes('\\') || (value.includes('@') && !value.includes('://'))
}

/** Parts of an open value that are not to be quoted all the same: credentials and parameters in an address. */
export function spotsIn(value: string): readonly Range[] {
  const mark = value.search(/[?#;]/)
  const isAddress = mark >= 0 && mark + 1 < value.length && value.slice(0, mark).includes('://')
  const parameters = isAddress ? mark + 1 : undefined
  const logins = loginsIn(value).filter(({ from }) => parameters === undefined || from < parameters)
  return parameters === undefined ? logins : [...logins, { from: parameters, to: value.length }]
}

/** Whether nothing inside an element or member of this name is shown, whatever it is called. */
export function isClosed(name: string): boolean {
  return isSecret(name) || closedNames.has(name.toLowerCase())
}

/** A truth value, a time, a UUID alone or in a key of the platform, one of its codes. */
const harmlessValue =
  /^(?:true|false|\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?|(?:(?:uddi|urn:uuid|bpel|script):?)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?:apicontract|com\.soa)(?:\.\w+)+)$/i

const closedNames = lowerCaseWords('contents source keyinfo insertcontent literal deviations otherObjects certificate')

/**
 * Elements, attributes and members whose values tell what is in an archive and nothing that is to be kept from others.
 */
const openNames = lowerCaseWords(`
  activityName activityType apiId apiVersionId appId appVersionId base binding bindingKey bindingName bindingQName
  bindingType bindingWsdlUri bpelUri businessId businessKey class code collectionFormat containerKey contentType
  contextObjectId contractId contractType createInstance currentEnvironment default defaultVersionId
  designServiceKey element elementFormDefault encodingStyle endpointWsdlUri entry environment expressionLanguage
  fault faultName format formatVersion from groupId groupType id identityKey initialEnvironment inputSerialization
  inputVariable interface interfaceName interfaceQName interfaceWsdlUri key keyName language licenseId linkType
  listenerName localName location managementState managementUri maxOccurs message messageType method minOccurs myRole
  name namespace nextHopOperationKey nextHopOperationName nextHopServiceKey nextHopServiceName objectKey operation
  operationKey operationName orgKey organization organizationKey organizationType outputSerialization
  outputVariable partnerLink partnerLinkType part path policyKey policyName policySubType policyType port
  portName portType process processId processKey productionServiceKey protocol providerOrganizationKey ref
  resourceId role runtimeId sandboxServiceKey schemaLocation schemaNamespace schemaXsdUri scriptKey scriptUri
  securityMechanisms serviceKey serviceName serviceQName soapAction state status style tModelKey tag targetNamespace
  teamId tenant timezoneName title to transport type uri url use useType variable verb version versionId virtualHost
  visibility workflowState wsdlOperationName wsdlServiceLocalName wsdlTargetNamespaceUrl zone
`)

function lowerCaseWords(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text.toLowerCase()))
}
