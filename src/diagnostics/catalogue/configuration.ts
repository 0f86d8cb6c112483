import { quickGlob } from '../../text/quick-glob.ts'
import { counted } from './counted.ts'
import { begun, define, ended } from './define.ts'

const seeSchema = '"apicontract schema config" says what a configuration holds.'

/** Codes of how a validation is configured. */
export const configurationCodes = {
  'configuration/unknown-member': define<{ name: string; of: string; suggestion?: string }>({
    severity: 'error',
    title: 'Unknown member of the configuration',
    message: ({ name, of, suggestion }) => ended(`"${name}" is not a member of ${of}`, suggestion),
    advice: `Remove it or correct its name; ${seeSchema}`,
  }),
  'configuration/member-absent': define<{ name: string; of: string }>({
    severity: 'error',
    title: 'Member of the configuration absent',
    message: ({ name, of }) => `${of} lacks "${name}", which it must have.`,
    advice: `Add it; ${seeSchema}`,
  }),
  'configuration/wrong-value': define<{ at: string; expected: string; found: string; suggestion?: string }>({
    severity: 'error',
    title: 'Wrong value in the configuration',
    message: ({ at, expected, found, suggestion }) =>
      ended(`${begun(at)} must be ${expected}, but is ${found}`, suggestion),
    advice: `Correct the value; ${seeSchema}`,
  }),
  'configuration/unknown-code': define<{ code: string; suggestion?: string; isFamily?: boolean }>({
    severity: 'error',
    title: 'Unknown rule in the configuration',
    message: ({ code, suggestion, isFamily }) =>
      isFamily
        ? `"${code}" is a family of rules, and this takes the code of one rule.`
        : ended(`There is no rule or family of rules "${code}"`, suggestion),
    advice: '"apicontract rules" lists every rule.',
  }),
  'configuration/fixed-severity': define<{ code: string }>({
    severity: 'error',
    title: 'Rule that cannot be configured',
    message: ({ code }) => `"${code}" is always an error: an archive that cannot be read cannot be found good either.`,
    advice: 'Remove it from the configuration; limits of what is read can be raised by options.',
  }),
  'configuration/ignore-expired': define<{ code: string; until: string; reason: string }>({
    severity: 'warning',
    title: 'Ignore expired',
    message: ({ code, until, reason }) => `Findings of ${code} were ignored until ${until} only: ${reason}.`,
    advice: 'Correct the findings, or decide anew how long they are ignored.',
  }),
  'configuration/ignore-unused': define<{ code: string }>({
    severity: 'info',
    title: 'Ignore without a finding',
    message: ({ code }) => `There is no finding of ${code} to be ignored any more.`,
    advice: 'Remove the ignore.',
  }),
  'configuration/override-unused': define<{ globs: string }>({
    severity: 'info',
    title: 'Override without an input',
    message: ({ globs }) => `No input matches ${globs}, so what the override says is not used.`,
    advice: 'Correct the globs, which are taken from the folder of the configuration, or validate what they mean.',
  }),
  'cli/baseline-absent': define<{ file: string }>({
    severity: 'error',
    title: 'Baseline absent',
    message: ({ file }) => `There is no baseline "${file}".`,
    advice: 'Write it with --update-baseline, or check the path.',
  }),
  'baseline/malformed': define<{ reason: string }>({
    severity: 'error',
    title: 'Not a baseline',
    message: ({ reason }) => `The file is no baseline: ${reason}.`,
    advice: 'Write it with --update-baseline, and do not change it by hand.',
  }),
  'baseline/shrunk': define<{ count: number }>({
    severity: 'warning',
    title: 'Baseline larger than needed',
    message: ({ count }) => `${counted(count, 'finding')} of the baseline ${count === 1 ? 'is' : 'are'} gone.`,
    advice: 'Shrink the baseline with --update-baseline, so that nothing of it comes back unnoticed.',
  }),
  'cli/no-baseline': define({
    severity: 'error',
    title: 'No baseline to update',
    message: () => 'There is no baseline to update.',
    advice: 'Name its file with --baseline, or in the configuration.',
  }),
  'cli/configuration-twice': define<{ one: string; other: string }>({
    severity: 'error',
    title: 'Two configurations in one folder',
    message: ({ one, other }) => `There are two configurations, "${one}" and "${other}".`,
    advice: 'Remove one of them, or name the one that is meant with --config.',
  }),
  'cli/version-alone': define({
    severity: 'error',
    title: 'One version without the other',
    message: () => 'The versions of source and target are compared, and only one of them is given.',
    advice:
      'Give both, --source-version and --target-version, or sourceVersion and version of the target in the configuration: archives do not name the version that they come from.',
  }),
  'cli/no-such-rule': define<{ code: string; suggestion?: string }>({
    severity: 'error',
    title: 'No such rule',
    message: ({ code, suggestion }) => ended(`There is no rule "${code}"`, suggestion),
    advice: '"apicontract rules" lists every rule.',
  }),
  'cli/nothing-matched': define<{ input: string }>({
    severity: 'error',
    title: 'Nothing to validate',
    message: ({ input }) => `Nothing matches "${input}".`,
    advice: 'Check the path or the pattern: a run that looks at nothing says nothing.',
  }),
  'cli/glob-slow': define<{ glob: string }>({
    severity: 'error',
    title: 'Glob that may run without end',
    message: ({ glob }) => `The glob "${glob}" may run without end.`,
    advice: `Take ${quickGlob}; a backslash goes before a character that is meant as it is.`,
  }),
  'validation/too-many-warnings': define<{ count: number; limit: number }>({
    severity: 'error',
    title: 'Too many warnings',
    message: ({ count, limit }) =>
      `There ${count === 1 ? 'is' : 'are'} ${counted(count, 'warning')}; --max-warnings allows ${limit}.`,
    advice: 'Correct the new ones, or raise the limit on purpose.',
  }),
} as const
