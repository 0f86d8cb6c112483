import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildModel, createModel, type Definition, exportArchive, type Model } from '../../src/index.ts'
import { nodeEngine } from '../../src/node.ts'

/** Archives by size: so many operations in each of two environments. */
export const sizes = { S: 5, M: 100, L: 2_000, '4xL': 8_000 } as const
export type Size = keyof typeof sizes

/** How many small archives are in the folder. */
const folderCount = 1_000

/** Limits that the largest archive needs. */
export const raisedLimits = {
  maxEntries: 20_000,
  maxEntrySize: 256 * 2 ** 20,
  maxTotalSize: 2 ** 30,
  maxNodes: 2 ** 23,
} as const

/** Writes definition, archive, model and edited model of a size. */
export async function generate(folder: string, size: Size): Promise<void> {
  const definition = definitionOf(sizes[size], seeded(1))
  writeFileSync(join(folder, `${size}.yaml`), JSON.stringify(definition))
  const model = await createModel(definition)
  writeFileSync(join(folder, `${size}.zip`), archiveOf(model))
  writeFileSync(join(folder, `${size}.json`), buildModel(model, { pretty: false }))
  writeFileSync(join(folder, `${size}-edited.json`), buildModel(edited(model), { pretty: false }))
}

/** Writes many small archives, no two the same. */
export async function generateFolder(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (let i = 0; i < folderCount; i++) {
    const model = await createModel(definitionOf(sizes.S, seeded(i)))
    writeFileSync(join(folder, `${i}.zip`), archiveOf(model))
  }
}

function archiveOf(model: Model): Uint8Array {
  return exportArchive(model, { engine: nodeEngine, limits: raisedLimits }).bytes
}

/** Another description of the API, which stands in objectdata.xml alone. */
function edited(model: Model): Model {
  return { ...model, apis: model.apis.map((api) => ({ ...api, description: 'Edited' })) }
}

type Random = (below: number) => number
type Operation = NonNullable<Definition['api']['operations']>[number]

/** Numbers that look random and are the same for the same seed (mulberry32). */
function seeded(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const nouns = ['Payment', 'Order', 'Invoice', 'Shipment', 'Customer', 'Account', 'Quote', 'Refund', 'Voucher', 'Device']
const verbs = { list: 'GET', add: 'POST', find: 'GET', modify: 'PUT', remove: 'DELETE', move: 'PATCH' } as const
const scopeNames = ['read', 'write', 'admin']

function definitionOf(count: number, random: Random): Definition {
  const pick = <T>(list: readonly T[], fallback: T): T => list[random(list.length)] ?? fallback
  const name = `${pick(nouns, '')} ${random(1_000_000)}`
  const operations = Array.from({ length: count }, (_, i): Operation => {
    const [verb, method] = pick(Object.entries(verbs), ['list', 'GET'])
    const noun = pick(nouns, '')
    return {
      name: `${verb}${noun}${i}`,
      call: `${method} /${noun.toLowerCase()}s/${i}/{id}`,
      summary: `Works on one ${noun.toLowerCase()} & what belongs to it`,
      scopes: [pick(scopeNames, '')],
      parameters: [{ name: 'from', in: 'query', type: 'string', format: 'date', description: 'First day' }],
    }
  })
  const host = `${name.toLowerCase().replace(' ', '-')}.example.com`
  return {
    tenant: 'acme',
    include: ['api', 'application', 'license'],
    api: {
      name,
      version: 'v1',
      operations,
      environments: {
        Sandbox: { target: `http://sandbox.${host}/rest` },
        Production: {
          target: `https://${host}/rest`,
          gateways: [{ url: `https://gateway.${host}/`, container: 'ND' }],
        },
      },
    },
    app: { name: `App ${random(1_000_000)}`, version: 'v1' },
    contract: { environment: 'Production', licenses: ['Gold'] },
    scopes: scopeNames.map((scope) => ({ name: scope })),
    licenses: [{ name: 'Gold', scopes: scopeNames, environments: ['Production', 'Sandbox'] }],
  }
}
