import { together } from '../../values/together.ts'
import { archiveCodes } from './archive.ts'
import { cliCodes } from './cli.ts'
import { configurationCodes } from './configuration.ts'
import { contractRequestCodes } from './contract-requests.ts'
import { contractCodes } from './contracts.ts'
import type { CatalogueEntry } from './define.ts'
import { definitionCodes } from './definition.ts'
import { documentCodes } from './document.ts'
import { exportCodes } from './export.ts'
import { interfaceSourceCodes } from './interface-source.ts'
import { migrationCodes } from './migration.ts'
import { modelCodes } from './model.ts'
import { objectGraphCodes } from './object-graph.ts'
import { platformCodes } from './platform.ts'
import { propertiesCodes } from './properties.ts'
import { ruleCodes } from './rules.ts'
import { workflowCodes } from './workflow.ts'
import { xmlCodes } from './xml.ts'
import { yamlCodes } from './yaml.ts'

/** Every code that the library can answer with; codes are never renamed or used again for something else. */
export const catalogue = together(
  archiveCodes,
  cliCodes,
  configurationCodes,
  contractCodes,
  contractRequestCodes,
  definitionCodes,
  documentCodes,
  interfaceSourceCodes,
  exportCodes,
  migrationCodes,
  modelCodes,
  objectGraphCodes,
  platformCodes,
  propertiesCodes,
  ruleCodes,
  workflowCodes,
  xmlCodes,
  yamlCodes,
)

/** A stable code, `area/fact-in-kebab-case`. */
export type Code = keyof typeof catalogue

/** Whether a word is the code of something that the library tells. */
export function isCode(word: string): word is Code {
  return Object.hasOwn(catalogue, word)
}

/** The data that the sentence of code `C` needs. */
export type DataOf<C extends Code> = C extends Code
  ? (typeof catalogue)[C] extends CatalogueEntry<infer D>
    ? D
    : never
  : never
