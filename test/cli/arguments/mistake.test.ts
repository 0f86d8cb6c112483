import { describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.ts'
import { exampleDefinition } from '../../../src/index.ts'
import { world } from '../world.ts'

/** What the first line of standard error says of a command line. */
async function answer(line: string) {
  const { io, stderr, stdout, list } = world()
  const code = await main(line.split(' '), io)
  const [said, ...more] = stderr().split('\n')
  return { code, said, more, stdout: stdout(), files: list() }
}

describe('mistakes on the command line', () => {
  test.each([
    ['export m.json --ouput x.zip', 'export: There is no option --ouput; did you mean --output?'],
    ['export m.json -output x.zip', 'export: There is no option -output; did you mean --output?'],
    ['export m.json -o x.zip -z', 'export: There is no option -z.'],
    ['export m.json', 'export: --output is missing: File or folder to write to, or - for standard output.'],
    ['export m.json -o', 'export: -o needs a value: File or folder to write to, or - for standard output.'],
    ['export -o x.zip', 'export: <model> is missing: Contract model or archive, or - for standard input.'],
    ['export m.json n.json -o x.zip', 'export: "n.json" is one argument too many: apicontract export <model>'],
    ['export m.json - -o x.zip', 'export: "-" is one argument too many: apicontract export <model>'],
    ['export m.json -o x.zip --contract a --api b', 'export: --contract and --api exclude each other.'],
    ['export m.json -o x --deflate fats', 'export: --deflate: "fats" is none of platform, fast; did you mean fast?'],
    [
      'export m.json -o x --include apis',
      'export: --include: "apis" is none of api, application, license, policies; did you mean api?',
    ],
    [
      'export m.json -o x --include app',
      'export: --include: "app" is none of api, application, license, policies; did you mean application?',
    ],
    ['export m.json -o x.zip --all=maybe', 'export: --all takes no value: leave "=maybe" out.'],
    ['inspect m.json --limits', 'inspect: --limits needs --help.'],
    ['export m.json --output=', 'export: --output is given an empty value.'],
    ['export m.json -o x --base a.zip --base b.zip', 'export: --base is given more than once.'],
    ['export m.json -o x --deflate fast --deflate fast', 'export: --deflate is given more than once.'],
    ['export m.json -o x.json', 'export: --output: "x.json" is no name for what is written, an archive (.zip).'],
    ['export m.json --all -o x.YML', 'export: --output: "x.YML" is no name for what is written, an archive (.zip).'],
    ['export m.json --all -o x.zip', 'export: --all writes several archives: -o must be a folder.'],
    ['validate -fjson a.zip', 'validate: There is no option -fjson; did you mean -f json?'],
    ['validate a.zip -f b', 'validate: --format: "b" is none of auto, text, json, ndjson, sarif, junit, checkstyle, '],
    ['inspect -- -a.zip -b.zip', 'inspect: "-b.zip" is one argument too many: apicontract inspect <input>'],
    ['import a.zip -ox.json', 'import: There is no option -ox.json; did you mean -o x.json?'],
    ['import a.zip -ofoo.json', 'import: There is no option -ofoo.json; did you mean -o foo.json?'],
    ['import a.zip -output x.json', 'import: There is no option -output; did you mean --output?'],
    ['import a.zip -o x.Zip', 'import: --output: "x.Zip" is no name for what is written, a model (.json).'],
    [
      'create d.yaml -o e.yaml',
      'create: --output: "e.yaml" is no name for what is written, an archive (.zip) or a model (.json).',
    ],
    ['init -o x.json', 'init: --output: "x.json" is no name for what is written, a definition (.yaml).'],
    [
      'mapping a.zip -o x.zip',
      'mapping: --output: "x.zip" is no name for what is written, a migration properties file (.properties).',
    ],
    ['contract act m.json c1 cancel -o x.yaml', 'contract act: --output: "x.yaml" is no name for what is written'],
    ['autosettings a.zip p s.json -o x.properties', 'autosettings: --output: "x.properties" is no name'],
    ['import', 'import: <archive> is missing: Export archive, or - for standard input.'],
    ['import a.zip --mapping m.properties', 'import: --mapping needs --into.'],
    ['import a.zip --archive b.zip', 'import: <archive> is an argument without a name: leave --archive out.'],
    ['import a.zip --dryrun', 'import: There is no option --dryrun; did you mean --dry-run?'],
    ['import a.zip --no-into', 'import: There is no option --no-into.'],
    ['import a.zip --into m.json --dry-run=yes', 'import: --dry-run takes no value: leave "=yes" out.'],
    ['import a.zip --into m.json --into m.json', 'import: --into is given more than once.'],
    ['import a.zip --max-entries', 'import: --max-entries needs a value'],
    ['init x.yaml', 'init: "x.yaml" is one argument too many: apicontract init'],
    ['contract', 'contract: Name what to do: list, show, request,'],
    [
      'contract cancel m.json',
      'contract: There is no command "cancel"; did you mean contract act <input> <contract> cancel?',
    ],
    [
      'contract activate m.json c1 -o x',
      'contract: There is no command "activate"; did you mean contract act <input> <contract> activate?',
    ],
    ['contract lst m.json', 'contract: There is no command "lst"; did you mean contract list?'],
    ['list m.json', ': There is no command "list"; did you mean contract list?'],
    [
      'contract act m.json',
      'contract act: <contract> is missing: ContractID, or "App → API, Environment". <action> is missing: approve, reject,',
    ],
    ['contract act m.json c1 suspend', 'contract act: --output is missing: Where to write the result'],
    [
      'contract act m.json c1 cancel --as ApiAdmn -o x',
      'contract act: --as: "ApiAdmn" is none of ApiAdmin, AppAdmin, ApiInvitedUser, BusinessAdmin; did you mean ApiAdmin?',
    ],
    [
      'contract show m.json c1 --details apis',
      'contract show: --details: "apis" is none of api, app; did you mean api?',
    ],
    ['contract show m.json c1 --json --xml', 'contract show: --xml and --json exclude each other.'],
    [
      'contract request m.json --environment Live --environment Live -o x',
      'contract request: --environment is given more than once.',
    ],
    ['contract request m.json --time now --time now -o x', 'contract request: --time is given more than once.'],
    [
      'validate a.zip --profile strickt',
      'validate: --profile: "strickt" is none of default, strict, import; did you mean strict?',
    ],
    ['validate a.zip --fail-on error --fail-on never', 'validate: --fail-on is given more than once.'],
    ['validate a.zip --format htlm', 'validate: --format: "htlm" is none of auto, text,'],
    ['validate a.zip --quite', 'validate: There is no option --quite; did you mean --quiet?'],
    [
      'schema Model',
      'schema: <name>: "Model" is none of model, definition, config, report, report-line; did you mean model?',
    ],
    ['licenses a.zip pay --env Live', 'licenses: There is no option --env; did you mean --environment?'],
    ['lifecycle --workflow a --workflow b', 'lifecycle: --workflow is given more than once.'],
    ['lifecycle --variant sandbox=approve', 'lifecycle: --variant: "sandbox=approve" is none of sandbox=approved'],
    ['imprt a.zip', ': There is no command "imprt"; did you mean import?'],
    ['foo', ': There is no command "foo".'],
    ['help import', ': There is no command "help"; did you mean --help?'],
    ['version', ': There is no command "version"; did you mean --version?'],
    ['--vers', ': There is no option --vers; did you mean --version?'],
  ])('%s', async (line, expected) => {
    const { code, said, more, stdout, files } = await answer(line)
    expect(said).toContain(`apicontract${expected.startsWith(':') ? '' : ' '}${expected}`)
    expect(more).toEqual([`See ${said?.split(':')[0]} --help.`, ''])
    expect([code, stdout, files]).toEqual([2, '', []])
  })
})

test('a format is meant where there is one like it only', async () => {
  expect((await answer('validate a.zip -f b')).said).not.toContain('did you mean')
})

test('words after -- are arguments, whatever they begin with', async () => {
  const { io, put, stderr, list } = world()
  put('-d.yaml', exampleDefinition)
  const lines = [
    ['create', '-o', './-a.zip', '--', '-d.yaml'],
    ['inspect', '--json', '--', '-a.zip'],
    ['validate', '--', './-a.zip', '-a.zip'],
  ]
  for (const line of lines) expect(await main(line, io), stderr()).toBe(0)
  expect(list()).toEqual(['-a.zip', '-d.yaml'])
  expect(await main(['validate', '--', '--help'], io)).toBe(3)
  expect(await main(['inspect', '--', 'help'], io)).toBe(3)
  expect(await main(['rules', '--', 'help'], io)).toBe(2)
  expect(stderr()).toContain('There is no rule "help"')
  expect(await main(['validate', './-a.zip', '--baseline', '--', '-a.zip'], io)).toBe(2)
  expect(stderr()).toContain('--baseline needs a value')
})
