import { readArchive } from '../../src/archive/read-archive.ts'
import { writeArchive } from '../../src/archive/write-archive.ts'
import { problem } from '../../src/diagnostics/problem.ts'
import { ProblemError } from '../../src/errors.ts'
import type { Summary } from '../../src/operations/summarize.ts'

/** A model of no more than the names of the entries: enough to see what a command does with it. */
interface FakeModel {
  readonly names: readonly string[]
}

const encoder = new TextEncoder()

/** An archive of the given entries, each holding its own name. */
export function archiveOf(...names: readonly string[]): Uint8Array {
  const time = '2014-06-09T20:25:24'
  return writeArchive({ entries: names.map((name) => ({ name, bytes: encoder.encode(name), time })) })
}

const wrongText = problem('document/root', { root: 'x', expected: 'y' }, { line: 3, column: 7 })

/** Stands in for what the library does with an archive and a model. */
export const fakeLibrary = {
  importArchive: (bytes: Uint8Array, options: Parameters<typeof readArchive>[1]) => {
    const names = readArchive(bytes, options).entries.map(({ name }) => name)
    if (names.includes('fault')) throw new TypeError('a fault of ours\n  with a second line')
    return { model: { names }, findings: [] }
  },
  exportArchive: ({ names }: FakeModel) => ({
    bytes: archiveOf(...names),
    findings: names.includes('noticed') ? [problem('model/style-not-kept', { entry: 'noticed' })] : [],
  }),
  parseModel: (text: string): FakeModel => {
    if (text.includes('names')) return JSON.parse(text)
    throw new ProblemError(wrongText)
  },
  checkModel: () => [wrongText],
  buildModel: (model: FakeModel, { pretty }: { pretty: boolean }) => JSON.stringify(model, null, pretty ? 2 : 0),
  roundtrip: (bytes: Uint8Array, options: Parameters<typeof readArchive>[1]) => {
    const names = readArchive(bytes, options).entries.map(({ name }) => name)
    const entries = names.map((name) => ({ name, level: levelOf(name) }))
    const isRewritten = names.includes('rewritten')
    const identical = !isRewritten && entries.every(({ level }) => level === 'identical bytes')
    return { identical, entries }
  },
  summarize: ({ names }: FakeModel): Summary => ({
    source: {
      organization: 'uddi:0d5a5b0c-0001-11e4-8d4c-000000000001',
      tenant: 'acme',
      exportedAt: '2014-06-09T20:25:25',
      zone: 'UTC',
      options: ['migration.pki.export', 'migration.export.include.apis'],
    },
    counts: [
      { kind: 'contracts', count: 12 },
      { kind: 'apis', count: names.length },
      { kind: 'apiVersions', count: 3 },
      { kind: 'policyManagerContracts', count: 1 },
    ],
    contracts: Array.from({ length: 12 }, (_, at) => ({
      app: `Wallet ${at + 1}`,
      api: at === 0 ? 'Payments\u001b[31m v2' : 'Payments v2',
      environment: at % 2 === 0 ? 'Sandbox' : 'Production',
      state: 'apicontract.status.activated',
      ...(at === 1 && { licenses: ['Gold', 'Silver'] }),
      ...(at === 2 && { licenses: [] }),
    })),
    apiVersions: [
      {
        api: 'Payments v2',
        environments: [
          { environment: 'Sandbox', operations: 5, processes: 5, autoApproval: true },
          { environment: 'Production', operations: 5, processes: 5, autoApproval: false },
        ],
      },
      { api: 'Ledger v1', environments: [] },
      { api: 'Rates v1', environments: [{ environment: 'Sandbox', operations: 1, processes: 0 }] },
    ],
  }),
  modelJsonSchema: () => ({ type: 'object' }),
}

function levelOf(name: string): 'identical bytes' | 'same XML' | 'lost' {
  if (name.startsWith('lost')) return 'lost'
  return name.startsWith('same') ? 'same XML' : 'identical bytes'
}
