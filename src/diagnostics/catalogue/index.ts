import { archiveCodes } from './archive.ts'
import { cliCodes } from './cli.ts'
import type { Definition } from './define.ts'
import { documentCodes } from './document.ts'
import { modelCodes } from './model.ts'
import { propertiesCodes } from './properties.ts'
import { xmlCodes } from './xml.ts'

/** Every code that the library can answer with; codes are never renamed or used again for something else. */
export const catalogue = {
  ...archiveCodes,
  ...cliCodes,
  ...documentCodes,
  ...modelCodes,
  ...propertiesCodes,
  ...xmlCodes,
} as const

/** A stable code, `area/fact-in-kebab-case`. */
export type Code = keyof typeof catalogue

/** The data that the sentence of code `C` needs. */
export type DataOf<C extends Code> = (typeof catalogue)[C] extends Definition<infer D> ? D : never
