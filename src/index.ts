export type { Archive, Deflated, Entry } from './archive/archive.ts'
export { defaultLimits, type Limits } from './archive/limits.ts'
export { type ReadOptions, readArchive } from './archive/read-archive.ts'
export { type WriteOptions, writeArchive } from './archive/write-archive.ts'
export type { Severity } from './diagnostics/catalogue/define.ts'
export type { Code } from './diagnostics/catalogue/index.ts'
export { adviceOf, messageOf, type Place, type Problem } from './diagnostics/problem.ts'
export { ProblemError, refuse } from './errors.ts'
export type {
  ApiVersionSummary,
  ContractSummary,
  EnvironmentSummary,
  SourceSummary,
  Summary,
} from './operations/summary.ts'
export { defaultXmlLimits, type XmlLimits } from './xml/limits.ts'
