import { together } from '../../values/together.ts'
import { artifactRuleCodes } from './rules/artifacts.ts'
import { contractRuleCodes } from './rules/contracts.ts'
import { documentRuleCodes } from './rules/documents.ts'
import { graphRuleCodes } from './rules/graph.ts'
import { importRuleCodes } from './rules/importability.ts'
import { layoutRuleCodes } from './rules/layout.ts'
import { meaningRuleCodes } from './rules/meaning.ts'
import { referenceRuleCodes } from './rules/references.ts'
import { riskRuleCodes } from './rules/risk.ts'

/** Codes of the rules that archives are validated by. */
export const ruleCodes = together(
  artifactRuleCodes,
  contractRuleCodes,
  documentRuleCodes,
  graphRuleCodes,
  importRuleCodes,
  layoutRuleCodes,
  meaningRuleCodes,
  referenceRuleCodes,
  riskRuleCodes,
)
