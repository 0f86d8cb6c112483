import fc from 'fast-check'
import type { documentKinds } from '../../src/documents/kinds.ts'
import type { ProcessLayout } from '../../src/documents/layout.ts'
import type { ManagementSettings } from '../../src/documents/management.ts'
import type { ScriptDocument } from '../../src/documents/script.ts'
import type { ServiceConfiguration } from '../../src/documents/service-configuration.ts'
import type { Fields } from '../../src/documents/shape/shape.ts'
import { arbitraryProcess } from './arbitrary-process.ts'
import {
  arbitraryBinding,
  arbitraryEndpoint,
  arbitraryInterface,
  bindingOwner,
  endpoint,
  interfaceOwner,
  service,
} from './arbitrary-wsdl.ts'
import { odd, qualifiedName } from './laws.ts'

/** Values of one kind of document, and the objects that these belong to. */
interface Generated {
  readonly values: fc.Arbitrary<object>
  readonly owners: readonly Fields[]
}

const script: fc.Arbitrary<ScriptDocument> = fc.record(
  {
    name: odd.map((name) => `x${name}`),
    language: odd.map((language) => `x${language}`),
    imports: fc.array(odd, { minLength: 1, maxLength: 3 }),
    source: odd,
  },
  { requiredKeys: [] },
)

const distance = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0)),
)
const positions = fc.array(fc.record({ step: odd, x: distance, y: distance }), { minLength: 1, maxLength: 5 })
const layout: fc.Arbitrary<ProcessLayout> = fc.record({ positions }, { requiredKeys: [] })

const headers = fc
  .record(
    {
      binding: fc.boolean(),
      transport: fc.boolean(),
      preserved: fc.array(odd, { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: [] },
  )
  .filter(({ binding, transport, preserved }) => !binding || !transport || preserved !== undefined)
const operation = fc.record(
  {
    name: odd.map((name) => `x${name}`),
    interface: qualifiedName('I'),
    updated: fc.integer({ max: -1 }),
    headers,
  },
  { requiredKeys: ['name'] },
)
const configuration: fc.Arbitrary<ServiceConfiguration> = fc.record(
  { updated: fc.nat(), implementPolicies: fc.boolean(), operations: fc.array(operation, { maxLength: 3 }) },
  { requiredKeys: [] },
)

const management: fc.Arbitrary<ManagementSettings> = fc.record(
  { handlePolicies: fc.constant(false), logLevel: fc.integer().filter((level) => level !== 1) },
  { requiredKeys: [] },
)

const configured = { ...service, operations: [{ name: 'PUT /a/{id}', interface: '{uri:other}PortType' }] }

/** Values of every kind of document, as they are read: without members that the rules give anyway. */
export const arbitraryDocuments: Readonly<Record<keyof typeof documentKinds, Generated>> = {
  script: { values: script, owners: [{ key: 'script:1f0e', name: 'Check & log' }] },
  process: { values: arbitraryProcess, owners: [{ key: 'bpel:1' }] },
  layout: { values: layout, owners: [] },
  interface: { values: arbitraryInterface, owners: [interfaceOwner] },
  binding: { values: arbitraryBinding, owners: [bindingOwner, interfaceOwner] },
  configuration: { values: configuration, owners: [configured] },
  management: { values: management, owners: [] },
  endpoint: { values: arbitraryEndpoint, owners: [endpoint, service] },
}
