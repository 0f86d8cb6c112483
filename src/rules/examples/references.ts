import type { Example } from './example.ts'

/** Examples for the rules of `references`: what fires, and what does not. */
export const referencesExamples = {
  'object-graph/too-large': [
    '1,001 businesses and 1,000 APIs, all linked to each other.',
    'One business and 1,000 APIs.',
  ],
  'object-graph/no-list': ['objectgraph.xml has Nodes alone.', 'An empty list, <Links/>.'],
  'object-graph/version': ['DepedendencyGraph version="2.0"', 'DepedendencyGraph version="1.1"'],
  'object-graph/constants': ['<Node type="urn:x">', '<Node type="urn:com:soa:ObjectKey">'],
  'object-graph/node-twice': [
    'Two nodes of class ApiKey with key a.acme.',
    'One node of class ApiKey with key a.acme, one of class AppKey with key b.acme.',
  ],
  'object-graph/link-twice': [
    'The same link, of one type between the same nodes, stands twice.',
    'A link, and its inverse.',
  ],
  'object-graph/dangling-link': [
    'A link leads from operation {v.acme}refund, which is no node.',
    'Both ends of the link are nodes.',
  ],
  'object-graph/part-absent': [
    'A service has the operation listPayments, and the graph no node for it.',
    'A node for each operation.',
  ],
  'object-graph/lists': ['objectgraph.xml has a second element Nodes.', 'Nodes, then Links.'],
  'object-graph/end-property': ['From holds a key and a property _NAME_.', 'From holds a key.'],
  'object-graph/no-inverse': ['api->apiversion:child without apiversion->api:parent.', 'Both, between the same nodes.'],
  'object-graph/link-classes': [
    'binding->interface:ImplementedBy leads from an interface to a binding.',
    'It leads from a binding to an interface.',
  ],
  'object-graph/unknown-class': ['A node of class com.example.TeapotKey.', 'A node of class com.soa.bpel.BpelKey.'],
  'object-graph/unknown-link': [
    'A link of type interface->binding:pours.',
    'A link of type interface->binding:implements.',
  ],
  'object-graph/node-absent': [
    'objectdata.xml holds contract a.acme, the graph has no node for it.',
    'The graph has a node for every object.',
  ],
  'object-graph/object-absent': [
    'The graph has a node for interface uddi:0, objectdata.xml has no such interface.',
    'The graph has a node for a container, which objectdata.xml never holds.',
  ],
  'object-graph/order': [
    'Identity a stands before b in objectdata.xml, after it in the graph.',
    'Both stand in the same order.',
  ],
  'object-graph/table-order': ['The first node stands last.', 'Nodes stand in the order of the hash table.'],
  'object-graph/name': ['The node of interface A is named B.', 'The node of interface A is named A.'],
  'object-graph/environment': ['The link to the ProductionServiceKey says Sandbox.', 'It says Production.'],
  'object-graph/link-absent': [
    'API version v says APIID a, but the graph has no link between the two.',
    'The graph has api->apiversion:child, and its inverse.',
  ],
  'object-graph/link-unfounded': [
    'apioperation->resource:child to a scope that the operation does not ask for.',
    'apioperation->resource:child to a scope that it asks for.',
  ],
  'object-graph/route-without-process': [
    'virtualop->bpel:route leads to bpel:1, which objectdata.xml does not hold.',
    'It leads to a process of objectdata.xml.',
  ],
  'object-graph/route-ambiguous': [
    'Operation o is routed to bpel:1 and to bpel:2.',
    'Operation o is routed to bpel:1.',
  ],
  'object-graph/contract-node': [
    'The graph has a Policy Manager contract for anonymous callers, and none named like the contract.',
    'It has one that is named like the contract.',
  ],
  'reference/key-twice': ['Two scopes with ResourceID a.acme.', 'Scopes a.acme and b.acme.'],
  'reference/api-version-absent': [
    'The contract was exported with its API, but APIVersionID is not in the archive.',
    'The contract was exported without its API.',
  ],
  'reference/app-version-absent': [
    'The contract was exported with its app, but RuntimeID is not in the archive.',
    'The contract was exported without its app.',
  ],
  'reference/license-absent': [
    'The contract was exported with its licenses, but one is not in the archive.',
    'The contract was exported without licenses.',
  ],
  'reference/api-absent': ['API version v.acme names API a.acme, which is not there.', 'API a.acme is there.'],
  'reference/service-absent': [
    'SandboxServiceKey is uddi:0, and there is no such service.',
    'The API version has no SandboxServiceKey.',
  ],
  'reference/design-absent': [
    'DesignServiceKey is uddi:0, and there is no such service.',
    'DesignServiceKey is a service of the archive.',
  ],
  'reference/scope-absent': ['API version v.acme asks for scope s.acme, which is not there.', 'Scope s.acme is there.'],
  'reference/license-scope-absent': [
    'License l.acme gives access to scope s.acme, which is not there.',
    'Scope s.acme is there.',
  ],
  'reference/scope-operation': [
    'Scopes are asked for by operation getRefund; the services have getPayment.',
    'Scopes are asked for by operation getPayment.',
  ],
  'reference/group-absent': [
    'Groups of admins are exported, but apiadmin-a.acme is not among them.',
    'No teams of apps are exported at all.',
  ],
  'reference/app-absent': ['App version v.acme names app a.acme, which is not there.', 'App a.acme is there.'],
  'reference/default-version-absent': [
    'DefaultVersionID is v.acme, which is not there.',
    'DefaultVersionID is an app version of the archive.',
  ],
  'reference/business-absent': [
    'BusinessID of a license is not the business of the archive.',
    'Both are tenantbusiness.acme.',
  ],
  'reference/organization-absent': [
    'BusinessKey of a service is not among the organizations of the archive.',
    'It is the tenant’s organization.',
  ],
  'reference/interface-absent': [
    'InterfaceName of the operations of a service is {uri:x}Other, and there is no such interface.',
    'InterfaceName is an interface of the archive.',
  ],
  'reference/binding-absent': [
    'BindingQName of an endpoint is {uri:x}Other, and there is no such binding.',
    'BindingQName is a binding of the archive.',
  ],
  'reference/binding-interface-absent': [
    'portType Reference of a binding is uddi:0, and there is no such interface.',
    'It is the key of an interface of the archive.',
  ],
  'reference/binding-interface-differs': [
    'type of wsdl:binding is tns:Other.',
    'type of wsdl:binding is the interface that objectdata.xml names.',
  ],
  'reference/port-binding-differs': ['binding of wsdl:port is Other.', 'binding of wsdl:port is BindingQName.'],
  'reference/registration-differs': [
    'tModelInstanceInfo of an endpoint is uddi:other.',
    'tModelInstanceInfo is the key of the binding of the endpoint.',
  ],
  'reference/schema-absent': [
    'Schema key of an interface is uddi:0, and there is no such schema.',
    'The interface names no schema.',
  ],
  'reference/next-hop-absent': [
    'NextHopServiceKey is uddi:0, and there is no such service.',
    'NextHopServiceKey is a service of the archive.',
  ],
  'reference/message-part-absent': [
    '<shttp:input name="id" part="PaymentID" type="path"/>, and the message has part id alone.',
    'The message has part PaymentID.',
  ],
  'reference/message-absent': [
    'An operation is sent message Other, which the file does not define.',
    'It is sent a message of the file.',
  ],
  'reference/process-absent': [
    'An activity calls process bpel:0, which is not there.',
    'It calls a process of the archive.',
  ],
  'reference/script-absent': [
    'An activity imports script:0, which is not there.',
    'It imports a script of the archive.',
  ],
  'reference/declaration': [
    'A process declares the variable message twice.',
    'Variables message and fault, each once.',
  ],
  'reference/undeclared': [
    'An invoke step writes to variable answer, which is not declared.',
    'It writes to variable message.',
  ],
  'reference/activity': ['A step runs activity Weigh, which is not there.', 'Each activity is run by one step.'],
  'reference/drawing': ['The drawing does not show step Reply.', 'The drawing shows every step.'],
  'reference/configuration-absent': ['A VirtualService without BpelUri.', 'A VirtualService with BpelUri.'],
  'reference/configuration-unexpected': ['A PhysicalService with BpelUri.', 'A PhysicalService without BpelUri.'],
  'reference/service-identity': ['UserName of the identity of a service is x.', 'UserName is Base64(MD5(ServiceKey)).'],
  'reference/unconnected': [
    'The archive holds a scope that neither API nor license names.',
    'The archive holds the scope that the API version asks for.',
  ],
} as const satisfies Readonly<Record<string, Example>>
