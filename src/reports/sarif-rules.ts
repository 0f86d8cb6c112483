import type { Severity } from '../diagnostics/catalogue/define.ts'
import type { Finding, ValidationReport } from '../validation/finding.ts'
import type { RuleInfo } from './rule-info.ts'

/** Rules as SARIF describes them, each with its place in the list. */
export interface RuleList {
  readonly rules: readonly object[]
  readonly indexOf: (code: string) => number
}

/** The rules that are known, and a short description of any other that findings come from. */
export function ruleList(known: readonly RuleInfo[], { inputs }: ValidationReport): RuleList {
  const described = new Map<string, object>(known.map((rule) => [rule.code, describe(rule)]))
  for (const { findings } of inputs) {
    for (const finding of findings) {
      if (!described.has(finding.code)) described.set(finding.code, describeOther(finding))
    }
  }
  const places = new Map(Array.from(described.keys(), (code, place) => [code, place]))
  return { rules: Array.from(described.values()), indexOf: (code) => places.get(code) ?? -1 }
}

function describe({ code, family, severity, title, explanation, advice, fires, doesNot }: RuleInfo) {
  const examples = [...(fires ? [`Applies: ${fires}`] : []), ...(doesNot ? [`Does not apply: ${doesNot}`] : [])]
  const paragraphs = [explanation, advice, ...examples]
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    help: { text: paragraphs.join('\n\n') },
    defaultConfiguration: { level: levelOf(severity) },
    properties: { tags: [family] },
  }
}

function describeOther({ code, severity, advice }: Finding) {
  return {
    id: code,
    shortDescription: { text: code },
    help: { text: advice },
    defaultConfiguration: { level: levelOf(severity) },
  }
}

/** SARIF's word for a severity. */
export function levelOf(severity: Severity): 'error' | 'warning' | 'note' {
  return severity === 'info' ? 'note' : severity
}
