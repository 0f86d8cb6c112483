import { containerRules } from './container/index.ts'
import { documentRules } from './documents/index.ts'
import { importRules } from './import/index.ts'
import { layoutRules } from './layout/index.ts'
import { meaningRules } from './meaning/index.ts'
import { referenceRules } from './references/index.ts'
import { riskRules } from './risk/index.ts'
import type { Rule } from './rule.ts'

/** Every rule of the library, layer by layer. */
export const rules: readonly Rule[] = [
  ...containerRules,
  ...layoutRules,
  ...documentRules,
  ...referenceRules,
  ...meaningRules,
  ...importRules,
  ...riskRules,
]
