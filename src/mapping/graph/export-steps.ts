import { type ForwardType, inverseOf } from './link-types.ts'

/**
 * One step of an export: goes through the objects found so far, in the order of the table that holds them, and puts in
 * the objects that each leads to by one type of link, with the links.
 */
export interface Step {
  readonly type: string
  /** Type of the link back, put in right after the link. */
  readonly inverse?: string
  /** Only the first object that leads to another one is linked with it. */
  readonly onlyFirst?: true
}

/** Ways from object to object that an export goes, but that are no links of the graph. */
export type SilentType = 'service->nexthop' | 'apiversion->apioperation'

/** The steps in the order in which the platform takes them, again and again until nothing new is found. */
export const exportSteps: readonly Step[] = [
  step('org->business:child'),
  step('business->api:child'),
  step('business->license:child'),
  step('business->resource:child'),
  step('org->operational_policy:child'),
  step('organization->script:ReferedBy'),
  step('organization->process:ReferedBy'),
  step('business->app:child'),
  step('business->apicontract:child'),
  step('api->apiversion:child'),
  step('api->group:child'),
  step('apiversion->service:design'),
  step('apiversion->service:child'),
  step('service->nexthop'),
  step('apiversion->resource:child'),
  step('apiversion->apioperation'),
  step('apioperation->resource:child'),
  { ...step('apicontract->apiversion:child'), onlyFirst: true },
  step('org->org:child'),
  step('org->service:child'),
  step('org->contract:child'),
  step('org->contract:refer'),
  step('org->identity:refer'),
  step('service->binding:ImplementedBy'),
  step('service->interface:ImplementedBy'),
  step('service->operationalpolicy:ReferedBy'),
  step('service->container:Hosts'),
  step('service->operation:child'),
  step('service->endpoint:child'),
  step('service->identity:refer'),
  step('service->bndoperation:child'),
  step('svcbinding->operationalpolicy:ReferedBy'),
  step('virtualop->bpel:route'),
  step('binding->interface:ImplementedBy'),
  step('interface->schema:ReferedBy'),
  step('process->process:refer'),
  step('bpel->script:refer'),
  step('script->script:refer'),
  step('policy->script:refer'),
  step('proxysvc->service:proxyFor'),
  step('service->contract:refer'),
  step('license->resource:child'),
  step('resource->resource:child'),
  step('app->appversion:child'),
  step('app->group:child'),
]

/** The steps at the very end. */
export const lastSteps: readonly Step[] = [
  { ...step('apicontract->apiversion:child'), onlyFirst: true },
  { ...step('apicontract->appversion:child'), onlyFirst: true },
]

function step(
  type: ForwardType | SilentType | 'organization->script:ReferedBy' | 'organization->process:ReferedBy',
): Step {
  const inverse = inverseOf(type)
  return inverse === undefined ? { type } : { type, inverse }
}
