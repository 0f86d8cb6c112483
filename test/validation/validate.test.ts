import { describe, expect, it } from 'vitest'
import { readArchive } from '../../src/archive/read-archive.ts'
import { writeArchive } from '../../src/archive/write-archive.ts'
import type { App, Model } from '../../src/model/model.ts'
import { excerptsIn } from '../../src/reports/excerpts-in.ts'
import type { Rule } from '../../src/rules/rule.ts'
import type { Subject } from '../../src/rules/subject.ts'
import type { Finding } from '../../src/validation/finding.ts'
import { validate, validateModel } from '../../src/validation/validate.ts'
import { validateArchive } from '../../src/validation/validate-archive.ts'
import { hostileContainers } from '../hostile/containers.ts'
import type { Json } from '../rules/support/pointer.ts'
import { cook, modelOf } from '../rules/support/recipe.ts'

const encoder = new TextEncoder()
const dropped = { model: [{ at: '/processes/key=d7fb9', remove: true }] } as const

describe('several inputs', () => {
  it('are validated each by itself, in their order, and counted', async () => {
    const model = encoder.encode(`\n ${JSON.stringify(await modelOf('contract', dropped.model))}`)
    const inputs = [
      { name: 'broken.zip', bytes: encoder.encode('no zip') },
      { name: 'good.zip', bytes: await cook({}) },
      { name: 'dropped.zip', bytes: await cook(dropped) },
      { name: 'dropped.json', bytes: model },
      { name: 'marked.json', bytes: Uint8Array.from([0xef, 0xbb, 0xbf, ...model]) },
      { name: 'latin1.json', bytes: Uint8Array.of(0x7b, 0xff) },
      { name: 'empty', bytes: new Uint8Array() },
    ]
    const report = validate(inputs)
    expect(report.inputs.map(({ input, findings }) => [input, ...codesOf(findings)])).toEqual([
      ['broken.zip', 'archive/not-a-zip'],
      ['good.zip'],
      ['dropped.zip', 'meaning/no-process'],
      ['dropped.json', 'meaning/no-process'],
      ['marked.json', 'meaning/no-process'],
      ['latin1.json', 'xml/not-utf8'],
      ['empty', 'archive/not-a-zip'],
    ])
    expect(report.totals).toEqual({ error: 3, warning: 3, info: 0, inputs: 7 })
    expect(report.inputs.at(-2)?.findings[0]?.place).toEqual({ line: 1, column: 2 })
  })
})

describe('an archive that cannot be read whole', () => {
  it('shows every entry that is broken, and everything else', async () => {
    const files = [
      { in: 'bpels/bpel_867a*', text: '<a>' },
      { in: 'services/*/bpel.xml', text: '<b>' },
      { put: 'README.txt', text: 'x' },
      { put: 'styles/broken.xsd', text: '<c>' },
    ] as const
    const { findings, matrix } = validateArchive(await cook({ files }))
    const broken = findings.filter(({ code }) => code === 'xml/not-well-formed')
    expect(broken.map(({ place }) => place.entry?.split('/')[0])).toEqual(['bpels', 'services', 'styles'])
    expect(codesOf(findings.filter((one) => !broken.includes(one)))).toEqual(['layout/unknown-folder'])
    expect(matrix?.[0]?.rows.flatMap(({ cells }) => cells)).toEqual(['process', 'process', 'process', 'process'])
  })

  it('without objectdata.xml says so, and what else cannot be read', async () => {
    const files = [{ drop: 'objectdata.xml' }, { in: 'objectgraph.xml', text: '<a>' }] as const
    const { findings, matrix } = validateArchive(await cook({ files }))
    expect(codesOf(findings)).toEqual(['xml/not-well-formed', 'layout/root-absent'])
    expect(matrix).toBeUndefined()
  })

  it('never throws, whatever it is', () => {
    for (const { build } of hostileContainers.filter(({ code }) => !code.startsWith('archive/too')))
      expect(validateArchive(build()).findings).toHaveLength(1)
  })
})

const rule = { code: 'own/a', family: 'meaning', severity: 'info', title: '', advice: '', explanation: '' } as const

describe('options', () => {
  const nobodys: readonly (readonly [string, object])[] = [
    ['there is no profile default ', { profile: 'default ' }],
    ['there is no rule meaning/state', { severities: { 'meaning/state': 'off' } }],
    ['there is no rule risk', { severities: { risk: 'off' } }],
    ['there is no severity fatal', { severities: { 'meaning/state-unknown': 'fatal' } }],
    ['there are several rules own/a', { rules: [rule, rule] }],
    ['there are several rules meaning/no-license', { rules: [{ ...rule, code: 'meaning/no-license' }] }],
    ['a version is written like 2022.1.3, and not 2022', { target: { version: '2022' } }],
    ['a version is written like 2022.1.3, and not new', { target: { sourceVersion: 'new' } }],
  ]

  it.each(nobodys)('that nobody would heed are refused: %s', (message, options) => {
    const error = new TypeError(message)
    expect(() => validate([], options)).toThrow(error)
    expect(() => validateArchive(new Uint8Array(), options)).toThrow(error)
    expect(() => validateModel('', options)).toThrow(error)
  })

  it('may name own rules', async () => {
    const bytes = await cook({})
    const options = {
      rules: [{ ...rule, check: () => [{ message: 'Found.' }] }],
      severities: { 'own/a': 'error' },
    } as const
    expect(validateArchive(bytes, options).findings.map(({ severity }) => severity)).toEqual(['error'])
  })

  it('profiles switch families: risk is checked when asked for', async () => {
    const bytes = await cook({ model: [{ at: '/appVersions/0/encryptedSharedSecret', set: 'c2VjcmV0' }] })
    expect(validateArchive(bytes).findings).toEqual([])
    expect(codesOf(validateArchive(bytes, { profile: 'strict' }).findings)).toEqual(['risk/shared-secret'])
    expect(JSON.stringify(validateArchive(bytes, { profile: 'strict' }))).not.toContain('c2VjcmV0')
  })

  it('profile import makes errors of what the platform would refuse, and leaves out what it would not mind', async () => {
    const model = [
      { at: '/apiVersions/0/scopeIds', add: '0.acme' },
      { at: '/contracts/0/policies', set: [{ key: 'urn:uuid:0' }] },
      { at: '/contracts/0/state', set: 'dreaming' },
    ] as const
    const bytes = await cook({ model })
    const severities = (findings: readonly Finding[]) =>
      findings.map(({ code, severity }) => `${severity} ${code}`).toSorted()
    expect(severities(validateArchive(bytes).findings)).toEqual([
      'info meaning/contract-policies',
      'warning meaning/state-unknown',
      'warning reference/scope-absent',
    ])
    expect(severities(validateArchive(bytes, { profile: 'import' }).findings)).toEqual([
      'error reference/scope-absent',
      'warning meaning/state-unknown',
    ])
  })

  it('severities of single codes count before the profile', async () => {
    const bytes = await cook({ ...dropped, files: [{ put: 'README.txt', text: 'x' }] })
    const severities = { 'meaning/no-process': 'error', 'layout/unknown-folder': 'off' } as const
    const { findings } = validateArchive(bytes, { severities })
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['meaning/no-process', 'error']])
  })

  it.each([
    ['no zip', 'archive/not-a-zip'],
    ['{}', 'model/invalid'],
    ['{', 'model/not-json'],
    ['// no JSON', 'model/not-json'],
  ])('what cannot be read is told, whatever is turned off: %s', (text, code) => {
    const { inputs, totals } = validate([{ name: 'x', bytes: encoder.encode(text) }], { severities: { [code]: 'off' } })
    expect([codesOf(inputs[0]?.findings ?? []), totals.error]).toEqual([[code], 1])
  })

  it('own rules are run beside those of the library', async () => {
    const own: Rule = {
      code: 'acme/description',
      family: 'meaning',
      severity: 'warning',
      title: 'API without description',
      advice: 'Describe the API.',
      explanation: 'People read it.',
      check: function* ({ model }) {
        for (const api of model.apis)
          if (api.description === undefined) yield { at: [api], message: `API ${api.name} has no description.` }
      },
    }
    const [finding, ...more] = validateArchive(await cook({}), { rules: [own] }).findings
    expect(more).toEqual([])
    expect(finding).toMatchObject({ code: 'acme/description', pointer: '/apis/0', subject: 'API Payments' })
  })
})

describe('fingerprints', () => {
  it('stay the same when other parts of the archive change', async () => {
    const [before] = validateArchive(await cook(dropped)).findings
    const more = [{ at: '/apis/0/description', set: 'Pay, and be paid.' }, ...dropped.model]
    const after = validateArchive(await cook({ model: more })).findings.find(({ code }) => code === before?.code)
    expect(after?.place).not.toEqual(before?.place)
    expect(after?.fingerprint).toBe(before?.fingerprint)
  })

  it('differ by what a finding is about, and not by what it says', async () => {
    const archive = await cook({})
    const printOf = (where: object, message = 'Found.') => {
      const own = {
        ...rule,
        check: ({ model }: Subject) => [{ at: [model.apis[0] ?? {}] as const, ...where, message }],
      }
      return validateArchive(archive, { rules: [own] }).findings[0]?.fingerprint
    }
    const prints = [{}, { member: 'name' }, { member: 'id' }, { ids: ['a'] }, { ids: ['b'] }].map((one) => printOf(one))
    expect(new Set(prints).size).toBe(prints.length)
    expect(printOf({ member: 'name' }, 'Found otherwise.')).toBe(prints[1])
  })

  it('tell equal findings apart', async () => {
    const twice = [
      { put: 'a', text: '' },
      { put: 'b', text: '' },
    ] as const
    const { findings } = validateArchive(await cook({ files: twice }))
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2)
  })
})

describe('a model', () => {
  it('has findings at the lines of its text', async () => {
    const text = JSON.stringify(await modelOf('contract', dropped.model), undefined, 2)
    const [finding] = validateModel(text).findings
    const lines = text.split('\n').slice((finding?.place.line ?? 0) - 1)
    expect(finding?.pointer).toBe('/services/0/operations/1')
    expect(lines.slice(0, 2).join('')).toMatch(/^ +\{ +"name": "getPayment",$/)
  })

  it('that is no text has findings without lines', async () => {
    const [finding] = validateModel(await modelOf('contract', dropped.model)).findings
    expect(finding?.place).toEqual({})
  })

  it.each([
    ['model/unknown-member', '/contracts/0/licence', 'Gold'],
    ['model/invalid', '/apps/0/name', 5],
    ['model/invalid', '/apps/0/name', null],
  ])('that a program made may not have what no text may: %s at %s', async (code, at, set) => {
    const { findings, matrix } = validateModel(await modelOf('contract', [{ at, set }]))
    expect(findings.map((one) => [one.code, one.pointer, one.place])).toEqual([[code, at, {}]])
    expect(matrix).toBeUndefined()
  })

  it('that a program made may be something that no text can say', async () => {
    const model = await modelOf('contract', [])
    const round: Record<string, unknown> = { ...model }
    round['source'] = { ...model.source, within: round }
    for (const one of [round, { ...model, formatVersion: 1n }, undefined]) {
      const { findings } = validateModel(one as unknown as Model)
      expect(findings.map(({ code, place }) => [code, place])).toEqual([['model/invalid', {}]])
    }
  })

  it('that a program made may have members without a value', async () => {
    const model = await modelOf('contract', [])
    const apps = model.apps.map((app) => ({ ...app, avatarUrl: undefined }) as unknown as App)
    expect(validateModel({ ...model, apps }).findings).toEqual([])
  })

  it('lacks what an archive of it would lack', async () => {
    const model = await modelOf('contract', [{ at: '/processes/0/definition', remove: true }])
    expect(codesOf(validateModel(model).findings)).toContain('layout/file-absent')
  })
})

describe('a model of which no archive can be written', () => {
  it.each([
    ['xml/character', '/apis/0/description', '\u0001', '/apis/0/description'],
    ['xml/character', '/apis/0/name', 'Pay\ud800', '/apis/0/name'],
    ['xml/character', '/services/1/policyKeys', ['a', '\u0001'], '/services/1/policyKeys/1'],
    ['xml/character', '/graph', { version: '\u0001' }, '/graph/version'],
    ['xml/name', '/archive', { namespaces: { objectData: [{ 'a b': 'u' }] } }, '/archive/namespaces'],
    ['xml/namespace', '/otherObjects', [['a'], ['b', { 'xmlns:xml': 'u' }]], '/otherObjects/1'],
    ['archive/name-traversal', '/processes/0/key', '../../etc/x', '/processes/0'],
    ['archive/name-traversal', '/archive', { files: [{ name: '../x', text: '' }] }, '/archive/files/0'],
    ['archive/time-unwritable', '/archive', { times: [['x', 1]] }, '/archive/times/0/0'],
    ['model/entry-twice', '/archive', { files: [{ name: 'objectdata.xml', text: '' }] }, '/archive/files/0'],
    ['xml/not-well-formed', '/archive', { files: [{ name: 'workflow/x.xml', text: '<a>' }] }, '/archive/files/0'],
    ['xml/doctype', '/schemas', [{ key: 'uddi:x', namespace: 'u', document: '<!DOCTYPE a><a/>' }], '/schemas/0'],
    ['xml/too-deep', '/otherObjects', [nested(300)], undefined],
    ['xml/attribute-too-long', '/otherObjects', [['a', { b: '"'.repeat(180_000) }]], undefined],
    ['xml/too-many-attributes', '/otherObjects', [['a', wide(257)]], undefined],
    ['model/deviation-without-place', '/source/deviations', [{ at: 'a', text: 'b' }], '/source/deviations/0'],
    ['model/namespaces-absent', '/interfaces/0/wsdl/namespaces', 3, '/interfaces/0/wsdl/namespaces'],
  ])('has the error %s at %s', async (code, at, set, pointer) => {
    const findings = validateModel(await modelOf('contract', [{ at, set }])).findings
    const refused = findings.filter(({ severity }) => severity === 'error')
    expect(refused.map((one) => [one.code, one.pointer])).toEqual([[code, pointer]])
  })

  it('has the errors of all its objects, in words too, whatever else is wrong', async () => {
    const { findings } = validateModel(
      await modelOf('contract', [
        { at: '/apis/0/deviations', set: [{ at: 'x', text: 'y' }] },
        { at: '/apps/0/name', set: 'Wal\u0001let' },
        { at: '/processes/0/definition/deviations', set: [{ at: 'x', text: 'y' }] },
        { at: '/processes/1/definition', remove: true },
      ]),
    )
    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ code, pointer, subject }) => [code, pointer, subject]).toSorted()).toEqual([
      ['layout/file-absent', '/processes/1', 'process bpel:ecd0a1ca-b62c-1e30-8cc2-3f607a8d7fb9'],
      ['model/deviation-without-place', '/apis/0/deviations/0', 'API Payments'],
      [
        'model/deviation-without-place',
        '/processes/0/definition/deviations/0',
        'Payments v2, Production, addPayment, process',
      ],
      ['xml/character', '/apps/0/name', 'app Wal\\u{1}let'],
    ])
  })

  it('has an error of many entries once, where one thing is to blame', async () => {
    const times = [['2024-05-17T09:30:01', 1000] as const]
    const { findings } = validateModel({ ...(await modelOf('contract')), archive: { times } })
    expect(codesOf(findings)).toEqual(['archive/time-unwritable'])
  })

  it('has errors whose fingerprints stay the same when other parts of it change', async () => {
    const wrong = { at: '/processes/1/definition/deviations', set: [{ at: 'x', text: 'y' }] } as const
    const one = await modelOf('contract', [wrong])
    const before = validateModel(one).findings.find(({ code }) => code === 'model/deviation-without-place')
    const moved = { ...one, processes: one.processes.toSpliced(0, 1) }
    const after = validateModel(moved).findings.find(({ code }) => code === 'model/deviation-without-place')
    expect(after?.pointer).not.toBe(before?.pointer)
    expect(after?.fingerprint).toBe(before?.fingerprint)
  })

  it('tells runs of objects that are not there with fingerprints that stay the same, too', async () => {
    const { apis, ...model } = await modelOf('contract')
    const printOf = (changed: Pick<Model, 'apis' | 'objectOrder'>) =>
      validateModel({ ...model, ...changed }).findings.find(({ code }) => code === 'model/not-written')?.fingerprint
    const before = printOf({ apis, objectOrder: [['apis', 5]] })
    expect(before).toBeDefined()
    const more = apis.map((api) => ({ ...api, id: 'other.acme' }))
    expect(
      printOf({
        apis: [...apis, ...more],
        objectOrder: [
          ['apis', 1],
          ['apis', 9],
        ],
      }),
    ).toBe(before)
    expect(printOf({ apis, objectOrder: [['apps', 5]] })).not.toBe(before)
  })

  it('never shows a secret', async () => {
    const model = await modelOf('contract', [{ at: '/identities/0/password', set: 'do-not-tell\u0001' }])
    const bytes = encoder.encode(JSON.stringify(model, undefined, 2))
    const [{ findings = [] } = {}] = validate([{ name: 'a.json', bytes }]).inputs
    const refused = findings.filter(({ severity }) => severity === 'error')
    const [excerpt] = excerptsIn({ bytes }, refused)
    expect(refused).toMatchObject([{ code: 'xml/character', subject: 'identity of Payments v2, Sandbox' }])
    expect(excerpt?.before).toContain('"password": ')
    expect(JSON.stringify([findings, excerpt])).not.toContain('do-not-tell')
  })

  it('has findings whose severity can be chosen, as those of all rules', async () => {
    const model = await modelOf('contract', [{ at: '/source/tenant', set: 'other' }])
    const { findings } = validateModel(model, { severities: { 'model/tenant-mismatch': 'off' } })
    expect(findings).toEqual([])
  })

  it('has it at a line of its text', async () => {
    const model = await modelOf('contract', [{ at: '/apis/0/description', set: '\u0001' }])
    const text = JSON.stringify(model, undefined, 2)
    const line = validateModel(text).findings.find(({ code }) => code === 'xml/character')?.place.line ?? 0
    expect(text.split('\n')[line - 1]).toMatch(/"description": "\\u0001"/)
  })

  it('is looked for within the limits of its caller', async () => {
    const { findings } = validateModel(await modelOf('contract'), { limits: { maxEntries: 3 } })
    expect(codesOf(findings)).toEqual(['archive/too-many-entries'])
    const few = validateModel(await modelOf('contract'), { limits: { maxNodes: 100 } }).findings
    expect(new Set(codesOf(few))).toEqual(new Set(['xml/too-many-nodes']))
  })
})

describe('findings', () => {
  it('of a link point at what the model says of it', async () => {
    const link = '<Link type="api->apiversion:child">.*?</Link>'
    const archive = await cook({ files: [{ in: 'objectgraph.xml', match: link, by: '' }] })
    const [finding] = validateArchive(archive).findings
    expect(finding).toMatchObject({ code: 'object-graph/no-inverse', pointer: '/graph/missingLinks/0' })
  })

  it('never tell whose an identity is', async () => {
    const members = ['userName', 'email', 'fullName', 'identityKey', 'firstName', 'lastName'] as const
    for (const member of members) {
      const model = await modelOf('contract', [{ at: `/identities/0/${member}`, set: 'Local Domain\\jane.roe' }])
      expect(JSON.stringify(validateModel(model).findings)).not.toContain('jane')
    }
  })

  it('stand in the order of the archive', async () => {
    const names = readArchive(await cook({})).entries.map(({ name }) => name)
    const files = [
      { put: 'zzz', text: '' },
      { in: 'wsdls/uddi_a98*', match: '(<wsdl:portType name=")[^"]*', by: '$1x' },
      { drop: names[0] ?? '' },
    ] as const
    const { findings } = validateArchive(await cook({ files }))
    expect(findings.map(({ place }) => place.entry)).toEqual([expect.stringMatching(/^wsdls/), 'zzz', 'objectdata.xml'])
  })

  it('come once for each of a thousand files that nothing refers to', async () => {
    const archive = readArchive(await cook({}))
    const [first] = archive.entries
    const more = Array.from({ length: 1000 }, (_, i) => ({
      ...first,
      name: `bpels/${i}.xml`,
      bytes: first?.bytes ?? new Uint8Array(),
      time: first?.time ?? '',
    }))
    const bytes = writeArchive({ entries: [...more, ...archive.entries] })
    expect(codesOf(validateArchive(bytes).findings)).toEqual(Array.from({ length: 1000 }, () => 'layout/orphan-file'))
  })
})

function nested(levels: number): Json {
  return levels === 1 ? ['a'] : ['a', nested(levels - 1)]
}

function wide(attributes: number): Json {
  return Object.fromEntries(Array.from({ length: attributes }, (_, at) => [`a${at}`, '']))
}

function codesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code }) => code)
}
