import { command, type Declare, group } from './command.ts'

/** The commands of `contract`. */
export const contractCommands: Readonly<Record<string, Declare>> = {
  list: command('list <input>', 'List contracts with their status', () => import('./commands/contract/list.ts')),
  show: command(
    'show <input> <contract>',
    'Show a contract and what can be done with it',
    () => import('./commands/contract/show.ts'),
  ),
  request: command(
    'request <input> [body]',
    'Request access: make a contract, or revise the one there is',
    () => import('./commands/contract/request.ts'),
  ),
  act: command(
    'act <input> <contract> <action>',
    'Approve, activate, suspend, cancel …',
    () => import('./commands/contract/act.ts'),
  ),
  revise: command(
    'revise <input> <contract> [body]',
    'Make a new contract based on an approved or active one',
    () => import('./commands/contract/revise.ts'),
  ),
  edit: command(
    'edit <input> <contract> [body]',
    'Change a contract: in place until it is in force, then by a revision',
    () => import('./commands/contract/edit.ts'),
  ),
  actions: command(
    'actions <input> <contract>',
    'Name the actions that a contract offers',
    () => import('./commands/contract/actions.ts'),
  ),
  switch: command(
    'switch <input> <app> <environment>',
    'Switch an app version to Live, or back to Sandbox',
    () => import('./commands/contract/switch.ts'),
  ),
  connect: command(
    'connect <input> <app>',
    'Make the contracts that auto-connect promises an app version',
    () => import('./commands/contract/connect.ts'),
  ),
}

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
  validate: command(
    'validate <inputs..>',
    'Check archives and models, in CI for example',
    () => import('./commands/validate.ts'),
  ),
  rules: command('rules [code]', 'List the rules of validation, or explain one', () => import('./commands/rules.ts')),
  contract: group('contract', 'Request, approve, revise and list contracts', contractCommands),
  licenses: command(
    'licenses <input> <api>',
    'List the licenses of an API version',
    () => import('./commands/licenses.ts'),
  ),
  autosettings: command(
    'autosettings <input> <api> [body]',
    'Show or change auto-connect: which contracts new app versions get',
    () => import('./commands/autosettings.ts'),
  ),
  lifecycle: command('lifecycle', 'Draw the lifecycle of contracts', () => import('./commands/lifecycle.ts')),
  schema: command('schema <name>', 'Print a JSON Schema', () => import('./commands/schema.ts')),
}

/** How many words name a command that begins with this one. */
export function wordsOf(name: string): number {
  return name === 'contract' ? 2 : 1
}
