import type { ForwardType } from './link-types.ts'

/**
 * One step of an export: goes through the objects found so far, in the order of the table that holds them, and puts in
 * the objects that each leads to by one type of link, with the links.
 */
export interface Step {
  readonly type: ForwardType | SilentType | 'organization->script:ReferedBy' | 'organization->process:ReferedBy'
  /** Only the first object that leads to another one is linked with it. */
  readonly onlyFirst?: true
}

/** Ways from object to object that an export goes, but that are no links of the graph. */
export type SilentType = 'service->nexthop' | 'apiversion->apioperation'

/** The steps in the order in which the platform takes them, again and again until nothing new is found. */
export const exportSteps: readonly Step[] = [
  { type: 'org->business:child' },
  { type: 'business->api:child' },
  { type: 'business->license:child' },
  { type: 'business->resource:child' },
  { type: 'org->operational_policy:child' },
  { type: 'organization->script:ReferedBy' },
  { type: 'organization->process:ReferedBy' },
  { type: 'business->app:child' },
  { type: 'business->apicontract:child' },
  { type: 'api->apiversion:child' },
  { type: 'api->group:child' },
  { type: 'apiversion->service:design' },
  { type: 'apiversion->service:child' },
  { type: 'service->nexthop' },
  { type: 'apiversion->resource:child' },
  { type: 'apiversion->apioperation' },
  { type: 'apioperation->resource:child' },
  { type: 'apicontract->apiversion:child', onlyFirst: true },
  { type: 'org->org:child' },
  { type: 'org->service:child' },
  { type: 'org->contract:child' },
  { type: 'org->contract:refer' },
  { type: 'org->identity:refer' },
  { type: 'service->binding:ImplementedBy' },
  { type: 'service->interface:ImplementedBy' },
  { type: 'service->operationalpolicy:ReferedBy' },
  { type: 'service->container:Hosts' },
  { type: 'service->operation:child' },
  { type: 'service->endpoint:child' },
  { type: 'service->identity:refer' },
  { type: 'service->bndoperation:child' },
  { type: 'svcbinding->operationalpolicy:ReferedBy' },
  { type: 'virtualop->bpel:route' },
  { type: 'binding->interface:ImplementedBy' },
  { type: 'interface->schema:ReferedBy' },
  { type: 'process->process:refer' },
  { type: 'bpel->script:refer' },
  { type: 'script->script:refer' },
  { type: 'policy->script:refer' },
  { type: 'proxysvc->service:proxyFor' },
  { type: 'service->contract:refer' },
  { type: 'license->resource:child' },
  { type: 'resource->resource:child' },
  { type: 'app->appversion:child' },
  { type: 'app->group:child' },
]

/** The steps at the very end. */
export const lastSteps: readonly Step[] = [
  { type: 'apicontract->apiversion:child', onlyFirst: true },
  { type: 'apicontract->appversion:child', onlyFirst: true },
]
