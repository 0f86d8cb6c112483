import { define } from './define.ts'

/** Codes of the migration properties file that goes along with an import. */
export const migrationCodes = {
  'migration/not-a-mapping': define({
    severity: 'error',
    title: 'No migration properties file',
    message: () => 'None of the lines is one of a migration properties file.',
    advice: 'Pass a file like the one that "apicontract mapping" writes.',
  }),
  'migration/mapping-unknown-key': define<{ key: string }>({
    severity: 'warning',
    title: 'Unknown line in the mapping file',
    message: ({ key }) => `${key} is no key of a migration properties file, and has no effect.`,
    advice: 'Correct or remove the line.',
  }),
  'migration/mapping-no-target': define<{ source: string; alias: string }>({
    severity: 'warning',
    title: 'Address without a target',
    message: ({ source, alias }) => `${source} has the alias ${alias}, which no target has: the address stays.`,
    advice: 'Add a migration.url.target line with the same alias, or remove the line.',
  }),
} as const
