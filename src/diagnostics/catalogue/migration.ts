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
  'migration/mapping-no-source': define<{ target: string; alias: string }>({
    severity: 'warning',
    title: 'Target without a source',
    message: ({ target, alias }) => `${target} has the alias ${alias}, which no source has: the line has no effect.`,
    advice: 'Give it the alias of a source line as its value; what is new in the target stands in the key.',
  }),
  'migration/mapping-to-itself': define<{ source: string }>({
    severity: 'warning',
    title: 'Mapped to itself',
    message: ({ source }) => `${source} is mapped to itself: it stays.`,
    advice: 'Replace it in the key of the target line, unless the target has the same.',
  }),
  'migration/mapping-no-switch': define<{ key: string }>({
    severity: 'warning',
    title: 'Switch that is neither on nor off',
    message: ({ key }) => `${key} is neither true nor false, and stays off.`,
    advice: 'Write true or false behind the key.',
  }),
  'migration/mapping-key-twice': define<{ key: string }>({
    severity: 'warning',
    title: 'Key given twice',
    message: ({ key }) => `${key} is given before, with another value that has no effect.`,
    advice: 'Remove one of the lines: only the last one counts.',
  }),
  'migration/mapping-key-cut': define<{ key: string }>({
    severity: 'warning',
    title: 'Key that ends too early',
    message: ({ key }) =>
      `A colon or white space without a backslash before it ends a key, which is read as ${key} here.`,
    advice: 'Write \\: for each colon in a key.',
  }),
} as const
