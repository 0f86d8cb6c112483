import { command, type Declare } from './command.ts'

/** Every command by its name, in the order of the help text. */
export const commands: Readonly<Record<string, Declare>> = {
  import: command(
    'import <archive>',
    'Turn an archive into a contract model (JSON)',
    () => import('./commands/import.ts'),
  ),
  export: command(
    'export <model>',
    'Turn a contract model, or a part of one, into an archive',
    () => import('./commands/export.ts'),
  ),
  create: command(
    'create <definition>',
    'Create an archive or a model from a definition',
    () => import('./commands/create.ts'),
  ),
  init: command('init', 'Write an example definition', () => import('./commands/init.ts')),
  mapping: command(
    'mapping <input>',
    'Write a template of the migration properties file',
    () => import('./commands/mapping.ts'),
  ),
  why: command('why <input> <id>', 'Say why an object is in an archive', () => import('./commands/why.ts')),
  inspect: command('inspect <input>', 'Show what an archive or a model holds', () => import('./commands/inspect.ts')),
  roundtrip: command(
    'roundtrip <archives..>',
    'Import and export archives in memory, and compare',
    () => import('./commands/roundtrip.ts'),
  ),
  schema: command('schema <name>', 'Print a JSON Schema', () => import('./commands/schema.ts')),
}
