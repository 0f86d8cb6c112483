import type { Example } from './example.ts'

/** Examples for the rules of `meaning`: what fires, and what does not. */
export const meaningExamples = {
  'meaning/environment-unknown': ['Environment is Staging.', 'Environment is Sandbox.'],
  'meaning/no-service': [
    'Environment is Sandbox; the API version has no SandboxServiceKey.',
    'Environment is Production; the API version has a ProductionServiceKey.',
  ],
  'meaning/state-unknown': ['State is apicontract.status.dreaming.', 'State is apicontract.status.suspended.'],
  'meaning/status-unknown': ['Status is com.soa.apicontract.maybe.', 'Status is com.soa.apicontract.inforce.'],
  'meaning/state-status': ['State is activated, Status is draft.', 'State is activated, Status is inforce.'],
  'meaning/workflow-state': [
    'State is activated, WorkflowState is Pending Approval.',
    'State is activated, WorkflowState is In Use: a step of the tenant’s own.',
  ],
  'meaning/contract-incomplete': [
    'The contract has no WorkflowState.',
    'The contract has State, Scope, Status and WorkflowState.',
  ],
  'meaning/contract-twice': [
    'Two activated contracts for the same app version, API version and environment.',
    'One is activated; the other is pending approval, and revises it.',
  ],
  'meaning/pending-twice': [
    'Two contracts pending approval for the same.',
    'One contract pending approval, one that is cancelled.',
  ],
  'meaning/no-license': ['Restricted is true, and there is no LicenseID.', 'Restricted is false.'],
  'meaning/license-unused': [
    'Restricted is false, and there is a LicenseID.',
    'Restricted is true, and there is a LicenseID.',
  ],
  'meaning/license-inactive': ['The license of the contract has Active false.', 'It has Active true.'],
  'meaning/license-environment': [
    'The contract is for Production, its license is offered for Sandbox.',
    'Both are for Production.',
  ],
  'meaning/license-unrelated': [
    'The license gives access to scope a, the API version asks for scope b.',
    'Both name scope a.',
  ],
  'meaning/contract-policies': ['Policies of the contract holds a policy.', 'Policies of the contract is empty.'],
  'meaning/no-environment': [
    'The API version has neither ProductionServiceKey nor SandboxServiceKey.',
    'It has a ProductionServiceKey.',
  ],
  'meaning/operations-differ': ['Production has getPayment and addPayment, Sandbox has addPayment.', 'Both have both.'],
  'meaning/environment-name': [
    'ProductionServiceKey is the service named ….sandbox.',
    'ProductionServiceKey is the service named ….live.',
  ],
  'meaning/next-hop-environment': [
    'The proxy of Sandbox passes calls on to a service that is named ….live.target.',
    'It passes them on to a service that is named ….sandbox.target.',
  ],
  'meaning/no-process': [
    'Operation getPayment has a process for Production, none for Sandbox.',
    'It has one for each.',
  ],
  'meaning/process-shared': [
    'The processes of Production carry out the operations of Sandbox too.',
    'Each environment has processes of its own.',
  ],
  'meaning/process-unrouted': [
    'Two processes for the same operation and next hop.',
    'One process for each operation and next hop.',
  ],
  'meaning/reusable-process': [
    'A process without receive step has no export:name.',
    'A process without receive step has an export:name.',
  ],
  'meaning/process-operation': ['The reply step of process addPayment names operation refund.', 'It names addPayment.'],
  'meaning/process-namespace': [
    'targetNamespace is uri:other, the interface is of uri:atmosphere.',
    'Both are uri:atmosphere.',
  ],
  'meaning/process-port-type': [
    'The receive step names port type {uri:other}PortType, which is no interface of the archive.',
    'It names the interface of its operation.',
  ],
  'meaning/process-next-hop': [
    'The process passes on to {uri:atmosphere}other, its operation to another service.',
    'Both pass on to the same service.',
  ],
  'meaning/step-twice': ['Two steps named Reply.', 'Steps named Receive, Invoke and Reply.'],
  'meaning/operation-twice': ['Two operations with WsdlOperationName addPayment.', 'addPayment and getPayment.'],
  'meaning/operation-name': ['OperationName is Add, WsdlOperationName is addPayment.', 'Both are addPayment.'],
  'meaning/interface-operations': [
    'The service has operation refund, its interface has not.',
    'Both have the same operations.',
  ],
  'meaning/binding-operations': [
    'The interface has addPayment, its binding has not.',
    'Both have the same operations.',
  ],
  'meaning/next-hop-operation': ['OperationKey of NextHopOperation is no operation of the next service.', 'It is one.'],
  'meaning/next-hop-key': [
    'NextHopOperationKey is that of an older next hop.',
    'It is put together from service, interface and operation of the next hop.',
  ],
  'meaning/endpoint-container': [
    'An endpoint of a proxy without ContainerKey.',
    'An endpoint of a proxy with ContainerKey and ListenerName.',
  ],
  'meaning/mixed-tenants': ['Scope s.other among objects of tenant acme.', 'All IDs end with acme.'],
  'meaning/source-organization': [
    'SourceOrganization is that of tenant other, the objects are of acme.',
    'SourceOrganization is uddi:soa.com:atmosphere:tenant:acme.',
  ],
  'meaning/client-id': ['Identity is my-client.', 'Identity is acme- and the ID of the app version.'],
  'meaning/app-organization': [
    'The organization of app Wallet is named Purse.',
    'It is named Wallet and, in parentheses, the ID of the app.',
  ],
  'meaning/admin-count': ['AdminCount is 3, with one membership.', 'AdminCount is 1, with one membership.'],
} as const satisfies Readonly<Record<string, Example>>
