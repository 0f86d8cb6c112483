import { together } from '../../values/together.ts'
import { containerExamples } from './container.ts'
import { documentsExamples } from './documents.ts'
import type { Example } from './example.ts'
import { importExamples } from './import.ts'
import { layoutExamples } from './layout.ts'
import { meaningExamples } from './meaning.ts'
import { referencesExamples } from './references.ts'
import { riskExamples } from './risk.ts'

/** An example for each code: what fires, and what does not. */
export const examples: Readonly<Record<string, Example>> = together(
  containerExamples,
  documentsExamples,
  importExamples,
  layoutExamples,
  meaningExamples,
  referencesExamples,
  riskExamples,
)
