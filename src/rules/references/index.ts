import type { PlainRule } from '../rule.ts'
import { graphFormRules } from './graph-form.ts'
import { graphLinkRules } from './graph-links.ts'
import { graphNodeRules } from './graph-nodes.ts'
import { graphRouteRules } from './graph-routes.ts'
import { identityRules } from './identities.ts'
import { platformReferenceRules } from './platform-objects.ts'
import { processReferenceRules } from './processes.ts'
import { serviceReferenceRules } from './service-objects.ts'
import { tableOrderRule } from './table-order.ts'
import { unconnectedRule } from './unconnected.ts'

/** What refers to what: the graph, the objects, the documents. */
export const referenceRules: readonly PlainRule[] = [
  ...graphFormRules,
  ...graphNodeRules,
  ...graphLinkRules,
  ...graphRouteRules,
  tableOrderRule,
  ...identityRules,
  ...platformReferenceRules,
  ...serviceReferenceRules,
  ...processReferenceRules,
  unconnectedRule,
]
