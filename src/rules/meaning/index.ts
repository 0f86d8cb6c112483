import type { PlainRule } from '../rule.ts'
import { contractRules } from './contracts.ts'
import { environmentRules } from './environments.ts'
import { licenseRules } from './licenses.ts'
import { operationRules } from './operations.ts'
import { ownerRules } from './owners.ts'
import { processRules } from './processes.ts'

/** What the objects mean together. */
export const meaningRules: readonly PlainRule[] = [
  ...contractRules,
  ...licenseRules,
  ...environmentRules,
  ...operationRules,
  ...processRules,
  ...ownerRules,
]
