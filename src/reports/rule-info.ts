import { rules } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'

/** What reports say of a rule, beside what they say of each finding. */
export interface RuleInfo extends Pick<Rule, 'code' | 'family' | 'severity' | 'title' | 'advice' | 'explanation'> {
  /** The smallest case in which the rule applies. */
  readonly fires?: string
  /** The nearest case in which it does not. */
  readonly doesNot?: string
}

/** Every rule of the library, by family in the order of the layers. */
export function listRules(): readonly RuleInfo[] {
  return rules.map(({ code, family, severity, title, explanation, advice, example }) => {
    const [fires, doesNot] = example ?? []
    const examples = { ...(fires !== undefined && { fires }), ...(doesNot !== undefined && { doesNot }) }
    return { code, family, severity, title, explanation, advice, ...examples }
  })
}
