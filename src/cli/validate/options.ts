import type { Argv } from 'yargs'
import { platformVersion, profiles, severities } from '../../index.ts'
import { withLimits } from '../arguments/limits.ts'
import { choiceOption, flagOption, inputArguments, single, valueOption } from '../arguments/options.ts'
import type { ArgumentsOf } from '../command.ts'
import { checkFormats } from './formats.ts'

/** What the options of the command say; what is not said is undefined. */
export type ValidateArguments = ArgumentsOf<typeof declare>

/** Adds what the command takes. */
export function declare(parser: Argv) {
  const declared = parser
    .positional('inputs', inputArguments('Archives, models, folders of them, globs, or - for standard input'))
    .option('format', {
      alias: 'f',
      type: 'string',
      requiresArg: true,
      describe: 'Format of the report, or FORMAT:FILE; may be repeated',
      defaultDescription: 'auto',
      coerce: formatsOf,
    })
    .options({
      config: valueOption('config', 'Configuration; else the nearest apicontract.config.yaml, .yml or .json'),
      target: valueOption('target', 'Model or archive of the target of an import'),
      'target-version': version('target-version', 'Version of the target platform, like 2022.1.3'),
      'source-version': version('source-version', 'Version of the platform that the archives come from'),
      baseline: valueOption('baseline', 'File of findings that are known'),
    })
    .option('update-baseline', flagOption('Write what is found into the baseline'))
    .option('profile', choiceOption('profile', profiles, 'Which rules apply; default if left out'))
    .option(
      'fail-on',
      choiceOption(
        'fail-on',
        [...severities, 'never'],
        'Exit with 1 from this severity on; error if left out, warning with a baseline',
      ),
    )
    .option('max-warnings', {
      type: 'string',
      requiresArg: true,
      describe: 'Exit with 1 for more warnings than this',
      coerce: countOf,
    })
    .option('quiet', { ...flagOption('Show only the findings that make it exit with 1'), alias: 'q' })
    .option('verbose', { ...flagOption('Show every finding and every table'), alias: 'v' })
    .option('force', flagOption('Replace existing report files'))
    .example('$0 validate exports/', 'Validate every archive and model in a folder')
    .example('$0 validate a.zip -f github -f sarif:out.sarif', 'Annotate a job, and write a report')
    .example('$0 validate a.zip --target prod.json', 'See what the platform would answer to an import')
    .epilogue(
      'Exits with 1 when something is found, as --fail-on and --max-warnings say; with 3 or 4 when all or some of the ' +
        'inputs cannot be read, whatever they say.\n',
    )
  return withLimits(declared)
}

/** An option that names a version of the platform. */
function version(name: string, describe: string) {
  const coerce = (given: unknown) => {
    const word = single(name, given)
    if (!platformVersion.test(word)) throw new Error(`--${name}: "${word}" is not a version like 2022.1.3.`)
    return word
  }
  return { ...valueOption(name, describe), coerce }
}

function formatsOf(given: unknown): readonly string[] {
  const words = [given].flat().map(String)
  // A word that means nothing is a mistake on the command line.
  checkFormats(words)
  return words
}

function countOf(given: unknown): number {
  const word = single('max-warnings', given)
  if (!/^\d{1,9}$/.test(word)) throw new Error(`--max-warnings: "${word}" is not a number like 10.`)
  return Number(word)
}
