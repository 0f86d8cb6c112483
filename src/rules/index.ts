import { containerRules, xmlRules } from './container.ts'
import { documentRules } from './documents/index.ts'
import { importRules } from './import/index.ts'
import { layoutRules } from './layout/index.ts'
import { meaningRules } from './meaning/index.ts'
import { referenceRules } from './references/index.ts'
import { riskRules } from './risk/index.ts'
import type { Family, PlainRule, Rule } from './rule.ts'

/** Every rule of the library, layer by layer. */
export const rules: readonly Rule[] = [
  ...ofFamily('container', containerRules),
  ...ofFamily('xml', xmlRules),
  ...ofFamily('layout', layoutRules),
  ...ofFamily('documents', documentRules),
  ...ofFamily('references', referenceRules),
  ...ofFamily('meaning', meaningRules),
  ...ofFamily('import', importRules),
  ...ofFamily('risk', riskRules),
]

function ofFamily(family: Family, found: readonly PlainRule[]): readonly Rule[] {
  return found.map((one) => ({ ...one, family }))
}
