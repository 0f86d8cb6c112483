export type { Archive, Deflated, Entry } from './archive/archive.ts'
export type { Deflate } from './archive/deflate.ts'
export type { Engine } from './archive/engine.ts'
export type { Inflate, Inflated } from './archive/inflate.ts'
export { defaultLimits, type Limits } from './archive/limits.ts'
export { type ReadOptions, readArchive } from './archive/read-archive.ts'
export { type WriteOptions, writeArchive } from './archive/write-archive.ts'
export { checkDefinition, createModel, definitionJsonSchema, parseDefinition } from './authoring/on-demand.ts'
export { type Baseline, baselineOf, buildBaseline, parseBaseline, withoutKnown } from './configuration/baseline.ts'
export { acceptableFindings, type KnownRule } from './configuration/codes.ts'
export type { Choices, Configuration, Ignore, Override, TargetNames } from './configuration/configuration.ts'
export type { IgnoreResult } from './configuration/ignores.ts'
export {
  checkConfiguration,
  configurationJsonSchema,
  ignoreProblems,
  overrideProblems,
  parseConfiguration,
  settingsFor,
  withoutIgnored,
} from './configuration/on-demand.ts'
export type { Settings } from './configuration/settings.ts'
export { type Verdict, verdictOf } from './configuration/verdict.ts'
export { act } from './contracts/act.ts'
export { type AutoConnect, addAppVersion, connect, setAutoConnect } from './contracts/auto-connect.ts'
export type { ScopeOptions } from './contracts/check-scope.ts'
export type { Condition, Fact } from './contracts/condition.ts'
export { switchEnvironment } from './contracts/environment.ts'
export { apiVersionOf, appVersionOf, contractOf, licenseOf } from './contracts/find.ts'
export { type ActionOptions, offeredActions } from './contracts/follow.ts'
export { type ContractLabel, connectionLabel, contractLabel } from './contracts/labels.ts'
export { licensesOf } from './contracts/licenses.ts'
export { disagreements, lifecycle, type Variant } from './contracts/lifecycle.ts'
export { type ContractLine, listContracts } from './contracts/overview.ts'
export { type LifecycleFormat, lifecycleFormats, renderLifecycle } from './contracts/render-lifecycle.ts'
export { requestContract } from './contracts/request.ts'
export { type ContractChange, type ContractOptions, changeContract, revise } from './contracts/revise.ts'
export { type Connection, currentTerms, originalOf, revisionOf } from './contracts/revision.ts'
export type { ContractResult, StartOptions, Terms } from './contracts/start.ts'
export {
  actionNamed,
  actions,
  type Environment,
  environments,
  initialActions,
  isEnvironment,
  type Role,
  reservedActions,
  roles,
  type Status,
  shortActionName,
  states,
  statuses,
  statusOf,
} from './contracts/vocabulary.ts'
export { type ParsedWorkflow, parseWorkflow, type WorkflowOptions } from './contracts/workflow/parse-workflow.ts'
export type { Step, Transition, Workflow } from './contracts/workflow/workflow.ts'
export { exampleDefinition } from './definition/example.ts'
export type { ReadDocument } from './definition/open-api/references.ts'
export type { Definition } from './definition/schema.ts'
export type { PlatformAnswer, Severity } from './diagnostics/catalogue/define.ts'
export type { Code, DataOf } from './diagnostics/catalogue/index.ts'
export type { Likeness } from './diagnostics/likeness.ts'
export {
  adviceOf,
  messageOf,
  type Place,
  type Problem,
  type ProblemOf,
  platformAnswerTo,
  problem,
} from './diagnostics/problem.ts'
export { type MigrationMapping, type ParsedMapping, parseMapping } from './documents/migration-properties.ts'
export type { GraphNode, NodeKey, OtherContent } from './documents/object-graph/graph.ts'
export { ProblemError, refuse } from './errors.ts'
export type { ContractExportOptions } from './export/boxes.ts'
export { findApi, findApiVersion, findAppVersion, findContract, findLicense, findPolicy } from './export/find.ts'
export { type Slice, sliceApis, sliceContracts } from './export/slice.ts'
export { unknownForms } from './export/unknown-forms.ts'
export { type Reason, type Reference, type Referred, reasonsFor } from './export/why.ts'
export { type BuiltArchive, buildArchive } from './mapping/build-archive.ts'
export { type ArchivePart, archiveParts, type Contents, contentsOf } from './mapping/contents.ts'
export { type ParsedArchive, parseArchive } from './mapping/parse-archive.ts'
export { type ImportIntoOptions, type ImportReport, type ImportStep, importInto } from './migration/import-into.ts'
export { mappingTemplate } from './migration/mapping-template.ts'
export type { ArchiveForm, Correction, KeptContent, KeptFile } from './model/archive-form.ts'
export { buildModel } from './model/build-model.ts'
export type { AnonymousContract, GraphForm, KeptLink, KeptOrder, NamedKey } from './model/graph-form.ts'
export type { JsonPath } from './model/json-pointer.ts'
export type * from './model/model.ts'
export { modelJsonSchema } from './model/model-schema.ts'
export { checkModel, parseModel } from './model/parse-model.ts'
export {
  type EntryReport,
  type ExportedArchive,
  exportArchive,
  type ImportedArchive,
  type ImportOptions,
  importArchive,
  type RoundtripLevel,
  type RoundtripReport,
  roundtrip,
} from './operations/archives.ts'
export {
  type ApiVersionSummary,
  type ContractSummary,
  type EnvironmentSummary,
  type KindCount,
  type SourceSummary,
  type Summary,
  summarize,
} from './operations/summarize.ts'
export {
  type ApiVersionView,
  type ContractView,
  type EnvironmentView,
  type ModelView,
  type OperationView,
  viewModel,
} from './operations/view.ts'
export { autoConnectSettings, putAutoConnect } from './platform/auto-connect-answers.ts'
export { changeAnswer, contractAnswer, requestAnswer } from './platform/contract-answers.ts'
export {
  type ActionMessage,
  actionMessage,
  type ContractMessage,
  contractMessage,
} from './platform/contract-message.ts'
export { requestedChange, requestedTerms } from './platform/contract-requests.ts'
export { apiDetails, appDetails } from './platform/details-answers.ts'
export {
  type ContractApiMessage,
  type ContractAppMessage,
  contractApiMessage,
  contractAppMessage,
} from './platform/details-message.ts'
export { type LicensesQuery, licensesAnswer } from './platform/license-answers.ts'
export {
  type ApiLicensesMessage,
  type AutoConnectAnswer,
  type AutoConnectMessage,
  apiLicensesMessage,
  autoConnectAnswer,
  autoConnectMessage,
} from './platform/license-message.ts'
export { mediaTypes } from './platform/media-type.ts'
export { buildMessage, parseMessage } from './platform/message.ts'
export type { MessageKind } from './platform/message-kind.ts'
export { type MessageText, refuseForeign, unknownMembers } from './platform/unknown-members.ts'
export type { Excerpt } from './reports/excerpt.ts'
export { type ExcerptSource, excerptsIn } from './reports/excerpts-in.ts'
export {
  type FailOn,
  type Format,
  type Paint,
  type ReportContext,
  type SetAside,
  severities,
  type TextOptions,
} from './reports/format.ts'
export {
  type FormatName,
  formatNames,
  isFormatName,
  renderReport,
  reportJsonSchema,
  reportLineJsonSchema,
} from './reports/render-report.ts'
export { listRules, type RuleInfo } from './reports/rule-info.ts'
export type { Example } from './rules/examples/example.ts'
export { platformVersion } from './rules/import/target.ts'
export type { Hit, Rule } from './rules/rule.ts'
export type { Subject, Target } from './rules/subject.ts'
export { combineReports } from './validation/combine-reports.ts'
export { findingsOf } from './validation/find.ts'
export type { Finding, InputReport, OperationMatrix, Totals, ValidationReport } from './validation/finding.ts'
export type { Location } from './validation/locate.ts'
export type { ValidationOptions } from './validation/options.ts'
export { type Profile, profiles, type Severities } from './validation/profiles.ts'
export { type ValidationInput, validate, validateModel } from './validation/validate.ts'
export { validateArchive } from './validation/validate-archive.ts'
export { defaultXmlLimits, type XmlLimits } from './xml/limits.ts'
export type { XmlName } from './xml/tree.ts'
export { placesInYaml } from './yaml/places-in-yaml.ts'
