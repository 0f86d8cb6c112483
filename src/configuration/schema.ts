import { z } from 'zod'
import { severities as severityNames } from '../reports/format.ts'
import { formatNames } from '../reports/render-report.ts'
import { platformVersion } from '../rules/import/target.ts'
import { isQuickGlob, quickGlob } from '../text/quick-glob.ts'
import { profiles } from '../validation/profiles.ts'
import type { Configuration } from './configuration.ts'

const text = (about: string) => z.string().min(1).describe(about)
const version = (about: string) => z.string().regex(platformVersion, 'a version, like "2022.1.3"').describe(about)
// The library for globs throws at much longer ones.
const glob = z
  .string()
  .min(1)
  .max(2 ** 12, 'a glob of at most 4096 characters')
const pathGlob = glob.refine(isQuickGlob, quickGlob)
const globs = z.array(pathGlob).min(1).readonly()

const severities = z
  .record(z.string(), z.enum([...severityNames, 'off']))
  .readonly()
  .describe('Severities by code, or by family of rules: `error`, `warning`, `info`, or `off`.')

const ignores = z
  .array(
    z.strictObject({
      code: text('Code of the findings.'),
      reason: z.string().min(1).regex(/\S/, 'more than blanks').describe('Why they are no problem here. Required.'),
      until: z.iso
        .date('a date, 2026-12-31')
        .exactOptional()
        .describe('Last day on which they are ignored, `2026-12-31`.'),
      entry: pathGlob.describe('Glob of the entries that they are in; all if left out.').exactOptional(),
      subject: glob.describe('Glob of the objects in words that they are about; all if left out.').exactOptional(),
      fingerprint: text('Fingerprint of the one finding; all if left out.').exactOptional(),
    }),
  )
  .readonly()
  .describe('Findings that are left out of reports.')

const profile = z
  .enum(profiles)
  .describe('Which rules apply: `default`; `strict`, also what is risky; `import`, only what an import depends on.')

const override = z.strictObject({
  files: globs.describe('Globs of the inputs that it is for, from the folder of the configuration.'),
  profile: profile.exactOptional(),
  severities: severities.exactOptional(),
  ignores: ignores.exactOptional(),
})

const target = z
  .strictObject({
    model: text('Contract model of what the target holds, from the folder of the configuration.').exactOptional(),
    version: version('Version of the target platform, in quotes: `"2022.1.3"`.').exactOptional(),
    sourceVersion: version('Version of the platform that the archives come from.').exactOptional(),
  })
  .describe('Where archives are to be imported into.')

/** What `apicontract.config.yaml` and `apicontract.config.json` hold. */
export const configurationSchema: z.ZodType<Configuration> = z
  .strictObject({
    $schema: z.string().exactOptional().describe('Address of this schema, for editors.'),
    profile: profile.exactOptional(),
    severities: severities.exactOptional(),
    ignores: ignores.exactOptional(),
    overrides: z
      .array(override)
      .readonly()
      .exactOptional()
      .describe('What differs for some inputs. Of several that match, later ones win.'),
    target: target.exactOptional(),
    failOn: z
      .enum([...severityNames, 'never'])
      .exactOptional()
      .describe(
        'From which severity on findings make the answer "no"; if left out, `error`, or `warning` with a baseline.',
      ),
    maxWarnings: z
      .number()
      .refine((count) => Number.isInteger(count) && count >= 0, 'a whole number, 0 or more')
      .exactOptional()
      .describe('More warnings than this make the answer "no".'),
    baseline: text('File of known findings, from the folder of the configuration.').exactOptional(),
    formats: z
      .array(
        z
          .string()
          .regex(new RegExp(`^(auto|${formatNames.join('|')})(:.+)?$`), 'a format, like sarif or sarif:out.sarif'),
      )
      .min(1)
      .readonly()
      .exactOptional()
      .describe('Formats of the report, `sarif` or `sarif:out.sarif`; `auto` if left out.'),
  })
  .meta({ title: 'Configuration of apicontract', description: 'How archives and models are validated.' })

export function configurationJsonSchema(): object {
  return z.toJSONSchema(configurationSchema, { target: 'draft-7' })
}
