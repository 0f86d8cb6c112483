import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { raisedLimits, type Size } from './generate.ts'
import { type Command, hasTimer, isPresent } from './measure.ts'

/** Where the project is; commands are run from it. */
const project = process.cwd()

/** The commands that are measured together, in turns. */
export interface Group {
  readonly name: string
  readonly own: readonly Command[]
  /** What a user would run instead. */
  readonly peers: readonly Command[]
}

/** The work on one archive, as JSON or as zip, beside what others need for it. */
export function worksOn(size: Size, data: string, scratch: string): Group {
  const file = (ending: string) => join(data, `${size}${ending}`)
  const out = (name: string) => ['-o', join(scratch, name), '--force']
  const base = ['--base', file('.zip')]
  const limits = Object.entries(raisedLimits).map(([limit, value]) => `--${kebab(limit)}=${value}`)
  const own = (name: string, ...words: string[]) => ours(name, ...words, ...limits)
  const edited = file('-edited.json')
  return {
    name: size,
    own: [
      own('validate', 'validate', file('.zip')),
      own('import', 'import', file('.zip'), '--compact', ...out('import.json')),
      own('roundtrip', 'roundtrip', file('.zip')),
      own('export', 'export', file('.json'), ...out('export.zip')),
      own('export fast', 'export', file('.json'), '--deflate', 'fast', ...out('fast.zip')),
      own('export base', 'export', file('.json'), ...base, ...out('base.zip')),
      own('export base, one edit', 'export', edited, ...base, ...out('edited.zip')),
      // It has no options for limits, which the largest archive needs.
      ...(size === '4xL' ? [] : [ours('create', 'create', file('.yaml'), ...out('create.zip'))]),
    ],
    peers: peersFor([file('.zip')], data, size, scratch),
  }
}

/** Validation of many archives in one run. */
export function worksOnFolder(folder: string, scratch: string): Group {
  const files = readdirSync(folder).map((name) => join(folder, name))
  return { name: '1000xS', own: [ours('validate', 'validate', ...files)], peers: peersOnMany(files, scratch) }
}

/** The start of the process. */
export function starts(data: string): Group {
  return {
    name: 'start',
    own: [
      ours('--version', '--version'),
      ours('--help', '--help'),
      ours('validate S', 'validate', join(data, 'S.zip')),
    ],
    peers: [{ name: 'node -e 0', words: [process.execPath, '-e', '0'] }],
  }
}

/** Names of the peers that this machine does not have. */
export function absentPeers(): readonly string[] {
  const programs = ['unzip', 'zip', 'xmllint'].filter((program) => !isPresent(program, '--help'))
  return [...programs, ...(python === undefined ? ['python3 with lxml'] : []), ...(hasTimer ? [] : ['GNU time'])]
}

function ours(name: string, ...words: string[]): Command {
  return { name, words: [process.execPath, join(project, 'bin/apicontract.js'), ...words] }
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

const python = ['python3', '/usr/bin/python3'].find(
  (program) => spawnSync(program, ['-c', 'import lxml.etree'], { stdio: 'ignore' }).status === 0,
)
const script = join(project, 'test/bench/well-formed.py')
const hasUnzip = isPresent('unzip', '-v')

function peersFor(files: readonly string[], data: string, size: Size, scratch: string): readonly Command[] {
  const [archive = ''] = files
  const folder = join(data, `${size}-unzipped`)
  if (hasUnzip) spawnSync('unzip', ['-qqo', archive, '-d', folder])
  return [
    ...(hasUnzip ? [{ name: 'unzip -t', words: ['unzip', '-tqq', archive] } as const] : []),
    ...pipeline('unzip, xmllint', files, scratch),
    ...(python === undefined ? [] : [{ name: 'python lxml', words: [python, script, '1', archive] } as const]),
    ...(hasUnzip && isPresent('zip', '-v')
      ? [
          {
            name: 'zip -6',
            words: shell(`rm -f '${scratch}/z.zip'; zip -qr6 '${scratch}/z.zip' .`),
            cwd: folder,
          } as const,
        ]
      : []),
  ]
}

function peersOnMany(files: readonly string[], scratch: string): readonly Command[] {
  return [
    ...pipeline('unzip, xmllint', files, scratch),
    ...(python === undefined
      ? []
      : [{ name: 'python lxml, 2 cores', words: [python, script, '2', ...files] } as const]),
  ]
}

/** Tests, unpacks and reads each archive, one after the other. */
function pipeline(name: string, files: readonly string[], scratch: string): readonly Command[] {
  if (!hasUnzip || !isPresent('xmllint', '--version')) return []
  const folder = join(scratch, 'unpacked')
  const steps = [
    'unzip -tqq "$file"',
    `unzip -qq "$file" -d '${folder}'`,
    `find '${folder}' -type f ! -name '*.properties' -print0 | xargs -0 xmllint --noout`,
    `rm -rf '${folder}'`,
  ]
  const loop = `rm -rf '${folder}'; for file; do ${steps.join(' && ')} || exit 1; done`
  return [{ name, words: [...shell(loop), 'sh', ...files] }]
}

function shell(text: string): [string, string, string] {
  return ['sh', '-c', text]
}
