import type { PlainRule } from '../rule.ts'
import { importedContractRules } from './contracts.ts'
import { importedMappingRules } from './mapping.ts'
import { importedObjectRules } from './objects.ts'
import { importedServiceRules } from './services.ts'
import { targetRules } from './target.ts'

/** What the platform would answer to an import. */
export const importRules: readonly PlainRule[] = [
  ...targetRules,
  ...importedObjectRules,
  ...importedContractRules,
  ...importedServiceRules,
  ...importedMappingRules,
]
