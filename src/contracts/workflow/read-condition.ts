import { problem } from '../../diagnostics/problem.ts'
import { attributeValue, type XmlElement } from '../../xml/tree.ts'
import { always, type Condition, type Fact } from '../condition.ts'
import { argumentOf, childrenOf, placeOf, type Reading, saysYes } from './element.ts'

const factByType: ReadonlyMap<string, Fact> = new Map([
  ['isAtmosphereSandboxApiContract', 'sandbox contract'],
  ['isAtmosphereProductionApiContract', 'live contract'],
  ['isAtmosphereSandboxAutoApprove', 'sandbox auto-approval'],
  ['isAtmosphereProductionAutoApprove', 'live auto-approval'],
  ['isAPIContractFromSandboxApp', 'app in sandbox'],
  ['isAPIContractFromProductionApp', 'app live'],
  ['isAPIContractScopeNotEmpty', 'scope not empty'],
  ['apiContractUsesRestrictedScope', 'restricted scope'],
  ['apiVersionSupportsResourceLevelPermissions', 'scopes per operation'],
  ['isRemoteFedMemberApp', 'app of another tenant'],
])

/** The condition that stands in an element: `restrict-to` of an action, or a result. */
export function readConditions(holder: XmlElement | undefined, reading: Reading): Condition {
  const parts = childrenOf(holder).flatMap((child) => readCondition(child, reading) ?? [])
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { all: parts }
}

/** Nothing for an element that is no condition. */
function readCondition(element: XmlElement, reading: Reading): Condition | undefined {
  if (element.local === 'conditions') {
    const parts = childrenOf(element).flatMap((child) => readCondition(child, reading) ?? [])
    return attributeValue(element, 'type')?.toUpperCase() === 'OR' && parts.length > 0 ? { any: parts } : { all: parts }
  }
  if (element.local !== 'condition') return undefined
  const asked = question(element, reading)
  return saysYes(element, 'negate') ? { not: asked } : asked
}

function question(element: XmlElement, reading: Reading): Condition {
  const type = attributeValue(element, 'type') ?? ''
  const fact = factByType.get(type)
  if (fact !== undefined) return { fact }
  // Only contracts of the platform's API management are in a contract model.
  if (type === 'isAtmosphereApiContract') return always
  const role = type === 'authorizeByAtmosphereRole' ? argumentOf(element, 'role') : undefined
  if (role !== undefined) return { role }
  reading.report(problem('workflow/condition', { condition: type }, placeOf(element, reading)))
  return { unknown: type }
}
