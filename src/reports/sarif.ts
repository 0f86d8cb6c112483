import { jsonText } from '../text/json-text.ts'
import { oneLine } from '../text/one-line.ts'
import type { Finding } from '../validation/finding.ts'
import type { Excerpt } from './excerpt.ts'
import type { Format } from './format.ts'
import { placeWithin } from './groups.ts'
import { type ArtifactList, artifactList } from './sarif-artifacts.ts'
import { levelOf, ruleList } from './sarif-rules.ts'

/**
 * SARIF 2.1.0, for code scanning, which knows files of the repository only: a finding is in its archive, and its
 * message begins with the place inside. That place is a related location, in an artifact inside of the archive; objects
 * are logical locations.
 */
export const renderSarif: Format = (report, { rules, version, excerpts }) => {
  const artifacts = artifactList(report)
  const known = ruleList(rules, report)
  const results = report.inputs.flatMap(({ input, findings }) =>
    findings.map((finding) => resultOf(input, finding, artifacts, known.indexOf(finding.code), excerpts.get(finding))),
  )
  const driver = { name: 'apicontract', ...(version !== undefined && { version, semanticVersion: version }) }
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { ...driver, rules: known.rules } },
        invocations: [{ executionSuccessful: true }],
        columnKind: 'utf16CodeUnits',
        artifacts: artifacts.artifacts,
        results,
        properties: { totals: report.totals },
      },
    ],
  }
  return `${jsonText(log, 2)}\n`
}

function resultOf(
  input: string,
  { code, severity, message, place, pointer, subject, fingerprint }: Finding,
  artifacts: ArtifactList,
  ruleIndex: number,
  excerpt: Excerpt | undefined,
) {
  const { entry, line, column } = place
  const snippet = excerpt && { snippet: { text: excerpt.before + excerpt.after } }
  const region = line === undefined ? {} : { region: { startLine: line, startColumn: column ?? 1 } }
  const context = line === undefined ? {} : { contextRegion: { startLine: line, ...snippet } }
  const name = subject ?? pointer
  const logical = name !== undefined && {
    logicalLocations: [{ name, ...(pointer && { fullyQualifiedName: pointer }), kind: 'object' }],
  }
  const within = { artifactLocation: artifacts.locationOf(input, entry), ...region, ...context }
  const physical = entry === undefined ? within : { artifactLocation: artifacts.locationOf(input, undefined) }
  return {
    ruleId: code,
    ruleIndex,
    level: levelOf(severity),
    message: { text: oneLine(entry === undefined ? message : `${placeWithin(place)}: ${message}`) },
    locations: [{ physicalLocation: physical, ...logical }],
    ...(entry !== undefined && { relatedLocations: [{ physicalLocation: within }] }),
    partialFingerprints: { 'apicontractFinding/v1': fingerprint, primaryLocationLineHash: `${fingerprint}-${input}` },
  }
}
