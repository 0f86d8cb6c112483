import type { PlainRule } from '../rule.ts'
import { fileRules } from './files.ts'
import { nameRules } from './names.ts'
import { orderRules } from './order.ts'
import { propertiesRules } from './properties.ts'

/** Which files there are, how they are named, and what the options say. */
export const layoutRules: readonly PlainRule[] = [...fileRules, ...nameRules, ...orderRules, ...propertiesRules]
