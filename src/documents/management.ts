import { printCompact } from '../xml/print-compact.ts'
import type { DocumentKind } from './codec.ts'
import { flag, inside, integer, maybe, names, shape } from './shape/parts.ts'
import type { TypeOf } from './shape/shape.ts'

const managed = names('http://federatedgovernance.org/mc/configuration/managed-endpoints')

const management = shape(
  inside(
    managed('PolicyEnforcementConfiguration'),
    maybe('handlePolicies', managed('HandlePolicies'), flag, 'Whether policies are enforced; usually they are.', {
      fallback: () => true,
    }),
  ),
  inside(
    managed('TroubleShootingConfiguration'),
    maybe('logLevel', managed('LogLevel'), integer, 'How much is logged; usually `1`.', { fallback: () => 1 }),
  ),
)

/** How the platform manages a virtual service. */
export type ManagementSettings = TypeOf<typeof management>

/** The documents `services/…/management.xml`. */
export const managementSettings: DocumentKind<ManagementSettings> = {
  root: managed('ManagementImplementation'),
  shape: management,
  namespaces: () => ({ '': managed('').namespace, ns2: 'http://schemas.xmlsoap.org/ws/2004/09/mex' }),
  print: printCompact,
}
