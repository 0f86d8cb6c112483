import type { PlainRule } from '../rule.ts'
import { artifactRules } from './artifacts.ts'
import { contentRules } from './content.ts'
import { keyRules } from './keys.ts'
import { knownValues } from './known-values.ts'
import { listedTwice } from './listed-twice.ts'
import { objectValueRules } from './object-values.ts'
import { objectRules } from './objects.ts'
import { readingRules } from './reading.ts'
import { styleRules } from './style.ts'
import { wsdlRules } from './wsdl.ts'

/** What objects and documents hold. */
export const documentRules: readonly PlainRule[] = [
  ...readingRules,
  ...objectRules,
  ...keyRules,
  ...contentRules,
  knownValues,
  listedTwice,
  ...objectValueRules,
  ...artifactRules,
  ...wsdlRules,
  ...styleRules,
]
