import type { Example } from './example.ts'

/** Examples for the rules of `documents`: what fires, and what does not. */
export const documentsExamples = {
  'document/root': ['bpels/bpel_1.xml begins with flow.', 'bpels/bpel_1.xml begins with process.'],
  'document/incomplete': ['A process without its name.', 'A process with its name.'],
  'document/unknown-content': ['Contract holds an element Colour.', 'Contract holds what the format describes.'],
  'document/unknown-attribute': ['Contract has an attribute colour.', 'Contract has no attribute.'],
  'document/other-name': ['ContractScope in place of Scope.', 'Scope.'],
  'document/value-invalid': ['SandboxAnonymousAccessAllowed is no.', 'SandboxAnonymousAccessAllowed is false.'],
  'document/absent': ['The contract has no Policies element.', 'The contract has an empty Policies element.'],
  'document/value-differs': [
    'ServiceKey of an operation is not that of its service.',
    'ServiceKey of an operation is that of its service.',
  ],
  'document/child-order': ['Policies stands before Environment.', 'Environment stands before Policies.'],
  'document/listed-twice': ['A contract names license Gold twice.', 'It names Gold and Silver.'],
  'document/value-unknown': ['A license is offered for Staging.', 'A license is offered for Production and Sandbox.'],
  'document/timestamp': ['Created is 2024-05-17 09:30.', 'Created is 2024-05-17T09:30:00Z.'],
  'document/comment': ['<!-- by hand --> in objectdata.xml.', 'Markup without comments.'],
  'document/style': ["name='getPayment'", 'name="getPayment"'],
  'document/process-key': ['The document of bpel:1 bears processKey bpel:2.', 'It bears bpel:1.'],
  'document/script-key': ['The document of script:1 bears Id script:2.', 'It bears script:1.'],
  'document/partner-link-types': ['The type of partner link nextHop has role Caller.', 'It has role Consumer.'],
  'document/condition': ['condition="grams &lt; 2000"', 'The condition is a Script document with that source.'],
  'document/switch': ['A switch with two otherwise.', 'A switch with one case and one otherwise.'],
  'document/configuration-service': ['ServiceName is that of another service.', 'ServiceName is that of the service.'],
  'document/configuration-operations': [
    'The configuration lacks operation getPayment of its service.',
    'It has both operations.',
  ],
  'document/configuration-interface': [
    'InterfaceName of an operation is {uri:atmosphere}Other.',
    'InterfaceName is the interface of the operation in the service.',
  ],
  'document/wsdl-content': ['The WSDL of an interface has types.', 'It has messages and one portType.'],
  'document/wsdl-name': ['InterfaceQName is {uri:atmosphere}A, the portType is named B.', 'The portType is named A.'],
  'document/endpoint-address': ['location is another address than Url.', 'location is Url.'],
  'document/endpoint-port': ['The port is named other, PortName is http1.', 'The port is named http1.'],
  'document/connection-properties': [
    'visibility is private in the WSDL and public in objectdata.xml.',
    'Both say public.',
  ],
  'object-data/no-source': ['objectdata.xml begins with an object.', 'objectdata.xml begins with SourceOrganization.'],
  'object-data/object-children': ['An ExportObjectConfiguration with a key and nothing else.', 'A key, and a payload.'],
  'object-data/object-incomplete': [
    'An ExportedLicenseDetails without License.',
    'An ExportedLicenseDetails with its License.',
  ],
  'object-data/unknown-object': ['An ExportedTeapotDetails.', 'An ExportedLicenseDetails.'],
  'object-data/object-order': [
    'The contract stands before the processes.',
    'The contract stands after the app versions.',
  ],
  'object-data/key-differs': ['ObjectKey is a.acme, APIID is b.acme.', 'Both are a.acme.'],
  'object-data/service-key': [
    'ServiceQName is {uri:other}svc, the service is {uri:atmosphere}svc.',
    'Both are {uri:atmosphere}svc.',
  ],
  'object-data/registration': ['accessPoint is another address than Url.', 'accessPoint is Url.'],
  'object-data/service-categories': [
    'A proxy with endpoints is not registered as Managed Service.',
    'It is registered as Managed Service and Virtual Service.',
  ],
  'object-data/group-id': [
    'AdminGroupID of API a.acme is apiadmin-b.acme.',
    'AdminGroupID of API a.acme is apiadmin-a.acme.',
  ],
  'object-data/auto-connect-version': [
    'The auto-connect settings of API version a.acme name b.acme.',
    'They name a.acme.',
  ],
  'object-data/protocol': ['Protocol ftp, Url https://…', 'Protocol https, Url https://…'],
  'object-data/policy-contents': ['Contents is <Policy/>.', 'Contents is a CDATA section with <?xml …?><Policy/>.'],
  'model/not-json': ['{ "formatVersion":', 'A JSON text.'],
  'model/member-twice': ['Two members source, the second empty.', 'One member source.'],
  'model/too-deep': ['Lists in lists, 513 levels deep.', 'A model, about 20 levels deep.'],
  'model/invalid': ['formatVersion is 2.', 'formatVersion is 1.'],
  'model/entry-twice': [
    'A model keeps two files of one name, with different texts.',
    'It keeps two files of different names.',
  ],
  'model/deviation-without-place': [
    'An API deviates at "Terms", which archives of it do not have.',
    'It deviates in an attribute of the element itself.',
  ],
  'model/namespaces-absent': [
    'The WSDL of an interface has namespaces 2; archive.namespaces has one for interfaces.',
    'It has namespaces 1.',
  ],
  'model/not-written': [
    'containers names gateway-eu, where no endpoint is deployed.',
    'containers names gateway-live, where an endpoint is deployed.',
  ],
  'model/style-not-kept': [
    'A correction of exportproperties.properties was made for another text than the rules write.',
    'The correction was made for the text that the rules write.',
  ],
  'model/tenant-mismatch': ['source.tenant is other; IDs end in .acme.', 'source.tenant is acme.'],
  'model/unknown-member': ['The model has a member teapot.', 'The model has the members that its schema names.'],
} as const satisfies Readonly<Record<string, Example>>
