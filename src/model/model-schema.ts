import { z } from 'zod'
import type { DocumentKind } from '../documents/codec.ts'
import { processLayout } from '../documents/layout.ts'
import { managementSettings } from '../documents/management.ts'
import { type Collection, collections, type Kind, kinds, listOrder } from '../documents/object-data/kinds.ts'
import { endpoint } from '../documents/object-data/service.ts'
import { processDefinition } from '../documents/process/definition.ts'
import { scriptDocument } from '../documents/script.ts'
import { serviceConfiguration } from '../documents/service-configuration.ts'
import { bindingWsdl, endpointWsdl, interfaceWsdl } from '../documents/wsdl/kinds.ts'
import { localTime } from '../values/local-time.ts'
import { archiveForm, content } from './archive-form-schema.ts'
import { objectsInGraph, thingsInGraph } from './graph-form-schema.ts'
import type { Model } from './model.ts'
import { record } from './record-schema.ts'
import { addMembers, deviation, genericElement, membersOf } from './shape-schema.ts'

type Members = Record<string, z.ZodType>

const text = (about: string) => z.string().describe(about)
const kept = {
  deviations: z
    .array(deviation)
    .readonly()
    .exactOptional()
    .describe('Where the archive says something else than what follows from the members.'),
}

const source = z.strictObject({
  organization: text('Key of the organization that was exported from.'),
  tenant: text('Tenant (FedmemberID); must agree with the IDs of the objects.').exactOptional(),
  exportedAt: z
    .string()
    .regex(localTime, 'a local time is written yyyy-MM-ddTHH:mm:ss')
    .exactOptional()
    .describe('Local time of the source server, `yyyy-MM-ddTHH:mm:ss`.'),
  zone: text('Time zone of the source server as it wrote it, for example `UTC`.').exactOptional(),
  options: z
    .array(z.string())
    .readonly()
    .describe('Export options that were set, `migration.…`, in the order of the file.'),
  otherProperties: record(z.string()).exactOptional().describe('Other properties of the options file.'),
  lineEnd: z.literal('crlf').exactOptional().describe('Present where the options file was written on Windows.'),
  ...kept,
})

/** The value of a document, with its style. */
function document(kind: DocumentKind<unknown>, about: string): z.ZodType {
  return z
    .strictObject({
      ...membersOf(kind.shape.parts),
      ...kept,
      namespaces: z
        .int()
        .positive()
        .exactOptional()
        .describe('Number of its root declarations in `archive.namespaces`.'),
      lineEnd: z.literal('crlf').exactOptional().describe('Present where its lines end in CR LF.'),
    })
    .exactOptional()
    .describe(about)
}

const ofServices: Members = {
  definitionDocuments: z
    .array(
      z.strictObject({
        name: text('Name of the document, for example `raml`.'),
        content: content.exactOptional().describe('What it holds.'),
      }),
    )
    .readonly()
    .exactOptional()
    .describe('What the service was made from.'),
}

/** Members that do not stand in objectdata.xml: documents, and what the graph alone says. */
const added: Partial<Record<Collection, Members>> = {
  services: ofServices,
  processes: {
    definition: document(processDefinition, 'What the process does.'),
    layout: document(processLayout, 'Where its steps stand in the editor.'),
  },
  scripts: { document: document(scriptDocument, 'The script itself.') },
  schemas: { document: text('The schema itself.').exactOptional() },
  interfaces: { wsdl: document(interfaceWsdl, 'Its WSDL.') },
  bindings: { wsdl: document(bindingWsdl, 'Its WSDL.') },
  appVersions: { certificate: content.exactOptional().describe('Its certificate; mostly empty. Secret.') },
}

const ofProxies: Members = {
  configuration: document(serviceConfiguration, 'How the platform hosts the service.'),
  management: document(managementSettings, 'How the platform manages the service.'),
}

addMembers(endpoint, () => ({ wsdl: document(endpointWsdl, 'Its WSDL.') }))

function inGraph(collection: Collection): Members {
  return collection in objectsInGraph ? objectsInGraph[collection as keyof typeof objectsInGraph] : {}
}

function objectSchema({ collection, shape }: Kind): z.ZodObject {
  const isProxy = shape.parts.some((part) => part.part === 'fixed' && part.value === 'virtual')
  return z.strictObject({
    ...membersOf(shape.parts),
    ...added[collection],
    ...inGraph(collection),
    ...(isProxy && ofProxies),
    ...kept,
  })
}

const aboutLists: Readonly<Record<Collection, string>> = {
  contracts: 'Contracts: which app version may call which API version, in which environment.',
  apis: 'APIs; what can be called are their versions.',
  apiVersions: 'Versions of APIs, with their implementations.',
  apps: 'Apps; what calls are their versions.',
  appVersions: 'Versions of apps.',
  licenses: 'Licenses: scopes that contracts can be restricted to.',
  scopes: 'Scopes, which the archives call resources.',
  businesses: 'Business organizations with their feature switches.',
  groups: 'The admins of APIs and the teams of apps.',
  organizations: 'Organizations: tenants, those of apps, those of Policy Manager.',
  services: 'Services: proxies, targets and designs.',
  processes: 'Processes: what happens when an operation of a proxy is called.',
  interfaces: 'Interfaces (WSDL 1.1 portTypes).',
  bindings: 'Bindings: how interfaces are called.',
  schemas: 'Schemas that interfaces use.',
  scripts: 'Scripts that processes import.',
  policies: 'Policies that can be attached to services.',
  identities: 'Identities of services, app versions and users.',
  policyManagerContracts: 'Contracts of Policy Manager: who may call which service.',
}

function listSchema(collection: Collection): z.ZodType {
  const [first, ...others] = kinds.filter((kind) => kind.collection === collection).map(objectSchema)
  if (first === undefined) throw new TypeError(`no kind of object is listed in ${collection}`)
  const object = others.length === 0 ? first : z.discriminatedUnion('kind', [first, ...others])
  return z.array(object).readonly().describe(aboutLists[collection])
}

const lists = Object.fromEntries(collections.map((collection) => [collection, listSchema(collection)]))

/** The zod schema of the contract model; unknown members are errors. */
export const modelSchema = z
  .strictObject({
    formatVersion: z.literal(1).describe('Version of this JSON format.'),
    source: source.describe('Where the archive comes from, and how it was made.'),
    ...lists,
    otherObjects: z
      .array(genericElement)
      .readonly()
      .exactOptional()
      .describe('Objects that nobody has described, as XML.'),
    objectOrder: z
      .array(z.tuple([z.enum(listOrder), z.int().positive()]))
      .readonly()
      .exactOptional()
      .describe('How many objects of which list follow each other, where that is not the usual order.'),
    ...thingsInGraph,
    archive: archiveForm.exactOptional(),
  })
  .describe('What an export archive means, as one JSON value.') as unknown as z.ZodType<Model>

/** The JSON Schema (draft 2020-12) of the contract model. */
export function modelJsonSchema(): object {
  return z.toJSONSchema(modelSchema, {
    unrepresentable: 'any',
    // To zod, readonly is a matter of types; to editors, it would say that the value is not to be changed.
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly
      // A format of zod's own, which validators refuse; contentEncoding says the same.
      if (jsonSchema.format === 'base64') delete jsonSchema.format
    },
  })
}
