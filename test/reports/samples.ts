import { excerptsOf } from '../../src/reports/excerpt.ts'
import { type ReportContext, severities } from '../../src/reports/format.ts'
import type { RuleInfo } from '../../src/reports/rule-info.ts'
import type { Finding, InputReport, ValidationReport } from '../../src/validation/finding.ts'

/** The report of some inputs, with totals that add up. */
export function reportOf(...inputs: readonly InputReport[]): ValidationReport {
  const count = (severity: string) =>
    inputs.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length
  const [error, warning, info] = severities.map(count)
  return { inputs, totals: { error: error ?? 0, warning: warning ?? 0, info: info ?? 0, inputs: inputs.length } }
}

export function finding(more: Partial<Finding> = {}): Finding {
  return {
    code: 'meaning/no-process',
    severity: 'error',
    message: 'Operation getBalance of service Payments v2 (Production) has no process.',
    advice: 'Add the process, or remove the operation.',
    place: { entry: 'objectdata.xml', line: 1, column: 1 },
    fingerprint: '00112233445566aa',
    ...more,
  }
}

const padding = '<tag><Name>Payments</Name></tag>'.repeat(12)
const source =
  `<ExportObject>${padding}<Operation OperationName="getBalance" Owner="Jane Doe" ServiceKey="uddi:0d5a5b0c-0001-11e4-8d4c-000000000001"/>` +
  `<User><Password>hunter2</Password></User>${padding}</ExportObject>`

const missing = finding({
  place: { entry: 'objectdata.xml', line: 1, column: source.indexOf('<Operation') + 1 },
  pointer: '/services/3/operations/1',
  subject: 'contract Wallet → Payments v2, Production, getBalance',
})

const orphans = Array.from({ length: 15 }, (_, at) =>
  finding({
    code: 'layout/orphan-file',
    severity: 'warning',
    message: `No object refers to bpels/bpel_${at + 1}.xml.`,
    advice: 'Remove the file, or add the object that it belongs to.',
    place: { entry: `bpels/bpel_${at + 1}.xml` },
    fingerprint: `00000000000000${String(at + 10)}`,
  }),
)

const complete = {
  api: 'Ledger v1',
  environments: ['Sandbox'],
  rows: [{ operation: 'list', cells: ['process'] }],
} as const

const wallet: InputReport = {
  input: 'exports/wallet v2.zip',
  findings: [
    ...orphans.slice(0, 2),
    missing,
    ...orphans.slice(2),
    finding({
      code: 'own/naming',
      severity: 'info',
      message: 'The name "Payments <b>&amp; | `x`</b>, 100%: @all\u001b[31m\n::error::x" is not like the others.',
      advice: 'Rename it.',
      place: { entry: 'wsdls/Ünïcode & <x>.wsdl', line: 3 },
      subject: 'service "Payments"',
      fingerprint: 'ffffffffffffffff',
    }),
  ],
  matrix: [
    {
      api: 'Payments v2',
      environments: ['Sandbox', 'Production'],
      rows: [
        { operation: 'getBalance', cells: ['process', 'no process'] },
        { operation: 'getLimit', cells: ['direct', 'no operation'] },
        { operation: 'refund', cells: ['process', 'no operation'] },
      ],
    },
    complete,
    { api: 'Rates v1', environments: ['Sandbox'], rows: [] },
    complete,
  ],
}

const model: InputReport = {
  input: 'model.json',
  findings: [
    finding({
      code: 'model/unknown-member',
      message: '"staet" is no member of a contract; did you mean "state"?',
      advice: 'Correct the name.',
      place: { line: 12, column: 7 },
      pointer: '/contracts/0/staet',
      fingerprint: '0123456789abcdef',
    }),
  ],
}

const broken: InputReport = {
  input: '-',
  findings: [
    finding({
      code: 'archive/no-end-record',
      message: 'The file is no zip archive.',
      advice: 'Check that the file was copied whole.',
      place: {},
      fingerprint: 'aaaaaaaaaaaaaaaa',
    }),
  ],
}

const clean: InputReport = { input: 'clean.zip', findings: [], matrix: [complete] }

/** Reports of every kind: with all sorts of findings, of clean archives, of nothing at all. */
export const samples: Readonly<Record<string, ValidationReport>> = {
  mixed: reportOf(wallet, clean, model, broken),
  clean: reportOf(clean),
  empty: reportOf(),
}

const rules: readonly RuleInfo[] = [
  {
    code: 'meaning/no-process',
    family: 'meaning',
    severity: 'error',
    title: 'Operation without a process',
    explanation: 'Each operation has one process in each environment that the API is implemented in.',
    advice: 'Add the process, or remove the operation.',
    fires: 'An operation of a virtual service whose process is not in the archive.',
    doesNot: 'An operation of a physical service.',
  },
  {
    code: 'layout/orphan-file',
    family: 'layout',
    severity: 'warning',
    title: 'A file that nothing refers to',
    explanation: 'Every file belongs to an object.',
    advice: 'Remove the file, or add the object that it belongs to.',
  },
]

const excerpts = excerptsOf({ text: source, kind: 'xml', isWellFormed: true }, [missing.place])

export const context: Partial<ReportContext> = {
  version: '1.2.3',
  rules,
  excerpts: new Map(excerpts.flatMap((excerpt) => (excerpt === undefined ? [] : [[missing, excerpt] as const]))),
  setAside: { ignored: 2, known: 5 },
}
