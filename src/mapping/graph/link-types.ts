import type { NodeClass } from '../../documents/object-graph/classes.ts'

/** A type of link, with its inverse, and the classes of its ends. */
export interface LinkType {
  readonly from: NodeClass
  readonly to: NodeClass
  readonly inverse?: string
}

/** The links in their first direction; the spelling, which varies, is the platform's. */
export const linkTypes = {
  'apicontract->apiversion:child': type('ApiContract', 'ApiVersion', 'apiversion->apicontract:parent'),
  'apicontract->appversion:child': type('ApiContract', 'AppVersion', 'appversion->apicontract:parent'),
  'business->apicontract:child': type('Business', 'ApiContract', 'apicontract->business:parent'),
  'api->apiversion:child': type('Api', 'ApiVersion', 'apiversion->api:parent'),
  'business->api:child': type('Business', 'Api', 'api->business:parent'),
  'api->group:child': type('Api', 'Group', 'group->api:parent'),
  'apiversion->service:child': type('ApiVersion', 'Service', 'service->apiversion:parent'),
  'apiversion->service:design': type('ApiVersion', 'Service', 'service->apiversion:design-of'),
  'apiversion->resource:child': type('ApiVersion', 'Resource', 'resource->apiversion:parent'),
  'apioperation->resource:child': type('ApiOp', 'Resource', 'resource->apioperation:parent'),
  'app->appversion:child': type('App', 'AppVersion', 'appversion->app:parent'),
  'business->app:child': type('Business', 'App', 'app->business:parent'),
  'app->group:child': type('App', 'Group', 'group->app:parent'),
  'business->license:child': type('Business', 'License', 'license->business:parent'),
  'license->resource:child': type('License', 'Resource', 'resource->license:parent'),
  'business->resource:child': type('Business', 'Resource', 'resource->business:parent'),
  'resource->resource:child': type('Resource', 'Resource', 'resource->resource:parent'),
  'org->business:child': type('Org', 'Business', 'business->org:parent'),
  'org->org:child': type('Org', 'Org', 'org->org:parent'),
  'org->service:child': type('Org', 'Service', 'service->org:parent'),
  'org->contract:child': type('Org', 'Contract', 'contract->org:parent'),
  'org->contract:refer': type('Org', 'Contract', 'contract->org:ReferredBy'),
  'org->identity:refer': type('Org', 'Identity', 'identity->org:ReferredBy'),
  'org->operational_policy:child': type('Org', 'Policy', 'operational_policy->org:parent'),
  'service->operation:child': type('Service', 'Op', 'operation->service:parent'),
  'service->bndoperation:child': type('Service', 'BndOp', 'bndoperation->service:parent'),
  'service->endpoint:child': type('Service', 'Endpoint', 'endpoint->service:parent'),
  'service->interface:ImplementedBy': type('Service', 'Interface', 'interface->service:implements'),
  'service->binding:ImplementedBy': type('Service', 'Binding', 'binding->service:implements'),
  'binding->interface:ImplementedBy': type('Binding', 'Interface', 'interface->binding:implements'),
  'interface->schema:ReferedBy': type('Interface', 'Schema', 'schema->interface:refer'),
  'service->container:Hosts': type('Service', 'Container', 'container->service:HostedBy'),
  'service->identity:refer': type('Service', 'Identity', 'identity->service:ReferredBy'),
  'service->contract:refer': type('Service', 'Contract', 'contract->service:ReferedBy'),
  'service->operationalpolicy:ReferedBy': type('Service', 'Policy', 'operationalpolicy->service:refer'),
  'svcbinding->operationalpolicy:ReferedBy': type('SvcBnd', 'Policy', 'operationalpolicy->svcbinding:refer'),
  'virtualop->bpel:route': type('Op', 'Bpel', 'bpel->virtualop:routedBy'),
  'proxysvc->service:proxyFor': type('Service', 'Service'),
  'bpel->script:refer': type('Bpel', 'Script', 'script->bpel:ReferedBy'),
  'process->process:refer': type('Bpel', 'Bpel', 'process->process:ReferedBy'),
  'process->organization:refer': type('Bpel', 'Org', 'organization->process:ReferedBy'),
  'script->organization:refer': type('Script', 'Org', 'organization->script:ReferedBy'),
  'script->script:refer': type('Script', 'Script', 'script->script:ReferedBy'),
  'policy->script:refer': type('Policy', 'Script', 'script->policy:ReferedBy'),
} as const satisfies Record<string, LinkType>

/** Type of a link in its first direction. */
export type ForwardType = keyof typeof linkTypes

/** The classes of the ends of links of a type in either direction; nothing for an unknown type. */
export function endsOf(type: string): readonly [from: NodeClass, to: NodeClass] | undefined {
  return ends.get(type)
}

/** The type of the inverse of links of a type in either direction; nothing where links have none. */
export function inverseOf(type: string): string | undefined {
  return inverses.get(type)
}

const ends = new Map<string, readonly [NodeClass, NodeClass]>()
const inverses = new Map<string, string>()
for (const [forward, { from, to, inverse }] of Object.entries<LinkType>(linkTypes)) {
  ends.set(forward, [from, to])
  if (inverse === undefined) continue
  ends.set(inverse, [to, from])
  inverses.set(forward, inverse).set(inverse, forward)
}

function type<const F extends NodeClass, const T extends NodeClass>(from: F, to: T, inverse?: string) {
  return inverse === undefined ? { from, to } : { from, to, inverse }
}
