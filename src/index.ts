export type { Archive, Deflated, Entry } from './archive/archive.ts'
export { defaultLimits, type Limits } from './archive/limits.ts'
export { type ReadOptions, readArchive } from './archive/read-archive.ts'
export { type WriteOptions, writeArchive } from './archive/write-archive.ts'
export { checkDefinition, createModel, definitionJsonSchema, parseDefinition } from './authoring/definitions.ts'
export { exampleDefinition } from './definition/example.ts'
export type { ReadDocument } from './definition/open-api/references.ts'
export type { Definition } from './definition/schema.ts'
export type { Severity } from './diagnostics/catalogue/define.ts'
export type { Code } from './diagnostics/catalogue/index.ts'
export { adviceOf, messageOf, type Place, type Problem } from './diagnostics/problem.ts'
export { ProblemError, refuse } from './errors.ts'
export { findApiVersions, findContract } from './export/find.ts'
export { type ContractExportOptions, type Slice, sliceApiVersions, sliceContracts } from './export/slice.ts'
export { explain, type Reason, type Reference } from './export/why.ts'
export { type BuiltArchive, buildArchive } from './mapping/build-archive.ts'
export { type ParsedArchive, parseArchive } from './mapping/parse-archive.ts'
export { type ImportIntoOptions, type ImportReport, type ImportStep, importInto } from './migration/import-into.ts'
export { type Mapping, mappingTemplate, parseMapping, type ReadMapping } from './migration/mapping-file.ts'
export type { ArchiveForm } from './model/archive-form.ts'
export type * from './model/model.ts'
export { modelJsonSchema } from './model/model-schema.ts'
export { buildModel, parseModel } from './model/parse-model.ts'
export {
  type ExportedArchive,
  exportArchive,
  type ImportedArchive,
  type ImportOptions,
  importArchive,
  type RoundtripLevel,
  type RoundtripReport,
  roundtrip,
} from './operations/archives.ts'
export { summarize } from './operations/summarize.ts'
export type {
  ApiVersionSummary,
  ContractSummary,
  EnvironmentSummary,
  SourceSummary,
  Summary,
} from './operations/summary.ts'
export {
  type ApiVersionView,
  type ContractView,
  type EnvironmentView,
  type ModelView,
  type OperationView,
  viewModel,
} from './operations/view.ts'
export { defaultXmlLimits, type XmlLimits } from './xml/limits.ts'
