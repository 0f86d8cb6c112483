import { z } from 'zod'
import { severities } from './format.ts'
import type { JsonLine, JsonReport } from './json.ts'

const text = (about: string) => z.string().describe(about)
const count = (about: string) => z.int().nonnegative().describe(about)
const version = text('Version of the program that made the report.').exactOptional()
const formatVersion = z.literal(1).describe('Version of this format.')
const input = text('Name of the input as it was given; `-` is standard input.')

const place = z.strictObject({
  entry: text('Name of the entry in the archive; absent for a model.').exactOptional(),
  line: z.int().positive().exactOptional().describe('Line, from 1.'),
  column: z.int().positive().exactOptional().describe('Column in UTF-16 code units, from 1.'),
})

const finding = z.strictObject({
  code: text('Stable code of the rule, `area/fact`.'),
  severity: z.enum(severities).describe('How grave it is, as configured.'),
  message: text('One sentence that names the thing; never a secret.'),
  advice: text('What to do about it.'),
  place: place.describe('Where it is in the archive or the file.'),
  pointer: text('JSON Pointer (RFC 6901) into the contract model.').exactOptional(),
  subject: text('The object in words.').exactOptional(),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe('Stays the same when unrelated parts of the archive change.'),
})

const matrix = z
  .array(
    z.strictObject({
      api: text('API and version.'),
      environments: z.array(z.string()).readonly().describe('Where the version is implemented.'),
      rows: z
        .array(
          z.strictObject({
            operation: text('Name of the operation.'),
            cells: z
              .array(z.enum(['process', 'direct', 'no process', 'no operation']))
              .readonly()
              .describe('One for each environment.'),
          }),
        )
        .readonly(),
    }),
  )
  .readonly()
  .describe('Operations by environment; absent where the input could not be read that far.')

const totals = z.strictObject({
  error: count('Findings that are errors.'),
  warning: count('Findings that are warnings.'),
  info: count('Findings that are infos.'),
  inputs: count('Inputs that were looked at.'),
})

const setAside = z
  .strictObject({
    ignored: count('By an `ignore` of the configuration.'),
    known: count('By the baseline.'),
  })
  .describe('How many findings are left out of the report, and why.')

/** What `renderJson` writes. */
export const reportSchema: z.ZodType<JsonReport> = z
  .strictObject({
    formatVersion,
    version,
    inputs: z
      .array(
        z.strictObject({
          input,
          findings: z.array(finding).readonly().describe('By entry, line, column and code.'),
          matrix: matrix.exactOptional(),
        }),
      )
      .readonly(),
    totals,
    setAside,
  })
  .meta({ title: 'Validation report', description: 'What validation found in archives and models.' })

/** What `renderNdjson` writes, of each line. */
export const reportLineSchema: z.ZodType<JsonLine> = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('input'), input, matrix: matrix.exactOptional() }),
    z.strictObject({ type: z.literal('finding'), input, ...finding.shape }),
    z.strictObject({ type: z.literal('totals'), formatVersion, version, totals, setAside }),
  ])
  .meta({
    title: 'Line of a validation report',
    description: 'An input, one of its findings, or the totals at the end.',
  })

export function reportJsonSchema(): object {
  return z.toJSONSchema(reportSchema, { target: 'draft-7' })
}

export function reportLineJsonSchema(): object {
  return z.toJSONSchema(reportLineSchema, { target: 'draft-7' })
}
