import type { InputReport, ValidationReport } from './finding.ts'

/** The reports of several inputs as one. */
export function combineReports(inputs: readonly InputReport[]): ValidationReport {
  const totals = { error: 0, warning: 0, info: 0, inputs: inputs.length }
  for (const { findings } of inputs) for (const { severity } of findings) totals[severity]++
  return { inputs, totals }
}
