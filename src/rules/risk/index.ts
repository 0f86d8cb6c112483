import type { PlainRule } from '../rule.ts'
import { addressRules } from './addresses.ts'
import { secretRules } from './secrets.ts'

/** What is risky to hand on, or to run. */
export const riskRules: readonly PlainRule[] = [...secretRules, ...addressRules]
