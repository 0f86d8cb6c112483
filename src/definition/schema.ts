import { z } from 'zod'
import { environments } from '../contracts/vocabulary.ts'
import { boxes } from '../documents/export-options.ts'
import { visibilities } from '../documents/object-data/api.ts'
import { parameterPlaces } from '../documents/wsdl/author.ts'
import { isInZipYears, isMoment } from '../values/local-time.ts'
import { isXmlText } from '../xml/characters.ts'
import { contractStates } from './contract-states.ts'

const word = z.string().min(1).refine(isXmlText, 'a text without control characters')
const text = (about: string) => word.describe(about)
const flag = (about: string) => z.boolean().describe(about)
const url = (about: string) =>
  z
    .string()
    .regex(/^https?:\/\/[^\s/?#]+\S*$/, 'an address, http://… or https://…')
    .refine(isXmlText, 'an address without control characters')
    .describe(about)
const names = (about: string) => z.array(word).readonly().describe(about)

const id = word
  .regex(/^[^\s:\\/]+$/, 'an ID without spaces, colons and slashes')
  .describe('ID on the platform, `{unique part}.{tenant}`, to mean what is there; made from names if left out.')
const visibility = z.enum(visibilities).describe('Who sees it; `Public` if left out.')
const environmentName = z.enum(environments).describe('`Production` (the user interface says Live) or `Sandbox`.')
const tags = names('Tags.')

const parameter = z.strictObject({
  name: text('Name of the parameter.'),
  in: z.enum(parameterPlaces).describe('Where it stands; `entity` is the whole body, `form` a field of it.'),
  required: flag('Whether it must be given.').exactOptional(),
  description: text('What it is.').exactOptional(),
  type: text('`string`, `integer`, `number`, `boolean` …').exactOptional(),
  format: text('`int64`, `date-time` …').exactOptional(),
})

const operation = z.strictObject({
  call: z
    .string()
    .regex(
      /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE) \/(?:[!-z|~]|\{[!-9;-z|~]+(?::[!-z|~]*)?\})*$/,
      'a method of HTTP in capitals and a path, as in GET /payments/{paymentId}',
    )
    .describe('Method and path: `GET /payments/{paymentId}`.'),
  name: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_.-]*$/, 'a name of letters, digits, ".", "-" and "_"')
    .exactOptional()
    .describe('Name of the operation; the call if left out.'),
  summary: text('What it does, in a few words.').exactOptional(),
  description: text('What it does.').exactOptional(),
  tags: tags.exactOptional(),
  scopes: names('Scopes that a caller needs, by name.').exactOptional(),
  parameters: z
    .array(parameter)
    .readonly()
    .exactOptional()
    .describe('What a caller passes, beside what stands in the path.'),
})

/** The listener of a gateway that names none. */
export const usualListener = 'default-http0'

const gateway = z.strictObject({
  url: url('Address that apps call.'),
  container: text('Key of the container that listens there.'),
  listener: text(`Name of its listener; \`${usualListener}\` if left out.`).exactOptional(),
  host: text('Virtual host; the host of the address if left out.').exactOptional(),
})

const environment = z.strictObject({
  target: url('Address of the implementation that is proxied.'),
  gateways: z.array(gateway).readonly().exactOptional().describe('Where the proxy is hosted; nowhere yet if left out.'),
  autoApprove: flag('Whether requests are approved without anybody; in Sandbox they are if left out.').exactOptional(),
  anonymous: flag('Whether the API may be called without a contract.').exactOptional(),
  policies: names('Keys of operational policies that are attached to the proxy.').exactOptional(),
})

const api = z.strictObject({
  name: text('Name of the API.'),
  version: text('Name of the version.'),
  description: text('Description of the API and of the version.').exactOptional(),
  visibility: visibility.exactOptional(),
  id: id.exactOptional(),
  versionId: id.exactOptional(),
  tags: tags.exactOptional(),
  scopes: names('Scopes that a caller needs for the whole version, by name.').exactOptional(),
  operations: z.array(operation).min(1).readonly().exactOptional().describe('What can be called.'),
  document: word
    .regex(/^(?![A-Za-z][A-Za-z0-9+.-]+:\/\/)/, 'the path of a file, since nothing is fetched')
    .regex(/^(?![/\\]|[A-Za-z]:)/, 'a path from where the definition stands')
    .exactOptional()
    .describe(
      'OpenAPI, Swagger or WSDL document to take the operations from: a path, from where the definition stands.',
    ),
  environments: z
    .strictObject({
      Production: environment.exactOptional().describe('In Production, which the user interface calls Live.'),
      Sandbox: environment.exactOptional().describe('In Sandbox.'),
    })
    .exactOptional()
    .describe('Where the version is implemented.'),
})

const app = z.strictObject({
  name: text('Name of the app.'),
  version: text('Name of the version.'),
  description: text('Description of the app and of the version.').exactOptional(),
  visibility: visibility.exactOptional(),
  id: id.exactOptional(),
  versionId: id.exactOptional(),
  tags: tags.exactOptional(),
  website: url('Address of its web site.').exactOptional(),
  clientId: text('Client ID; made from the version ID if left out.').exactOptional(),
})

const contract = z.strictObject({
  environment: environmentName,
  id: id.exactOptional(),
  state: z.enum(contractStates).exactOptional().describe('Where it is in its lifecycle; `activated` if left out.'),
  restricted: flag('Whether it gives access by its licenses only; it does if it has some.').exactOptional(),
  licenses: names('Licenses that it is restricted to, by name.').exactOptional(),
  policies: names('Quality-of-service policies that watch it, by name.').exactOptional(),
})

const scope = z.strictObject({
  name: text('Name of the scope.'),
  description: text('Short description.').exactOptional(),
  longDescription: text('Long description.').exactOptional(),
  visibility: visibility.exactOptional(),
  id: id.exactOptional(),
  anonymous: z.array(environmentName).readonly().exactOptional().describe('Environments that need no contract for it.'),
})

const license = z.strictObject({
  name: text('Name of the license.'),
  description: text('Description of the license.').exactOptional(),
  visibility: visibility.exactOptional(),
  id: id.exactOptional(),
  scopes: names('Scopes that it gives access to, by name.').exactOptional(),
  environments: z.array(environmentName).readonly().exactOptional().describe('Where it is offered; both if left out.'),
  autoApprove: z
    .array(environmentName)
    .readonly()
    .exactOptional()
    .describe('Environments in which requests are approved without anybody; none if left out.'),
  active: flag('Whether it is offered; it is if left out.').exactOptional(),
})

const policy = z.strictObject({
  name: text('Name of the policy.'),
  key: text('Key of the policy on the platform; made from its name if left out.').exactOptional(),
  description: text('Description of the policy.').exactOptional(),
  type: text('Kind; `Service Level Policy` if left out.').exactOptional(),
  subType: text('Finer kind, for example `policy.qos.throughputquota`.').exactOptional(),
  configuration: text('The policy document (XML); without it the archive only refers to the policy.').exactOptional(),
})

/** The zod schema of a definition; unknown members are errors. */
export const definitionSchema = z
  .strictObject({
    tenant: z
      .string()
      .regex(/^[!-~]+$/, 'a tenant name without spaces')
      .regex(/^[^.:\\/]+$/, 'a tenant name without dots, colons and slashes')
      .describe('Tenant (FedmemberID) that everything belongs to.'),
    date: z
      .string()
      .refine(isTime, 'a time from 2001-09-10 to 2107, as in 2020-01-01T00:00:00')
      .exactOptional()
      .describe('Time (UTC) that stands wherever the platform notes one; `2020-01-01T00:00:00` if left out.'),
    include: z
      .array(z.enum(boxes))
      .readonly()
      .exactOptional()
      .describe('Boxes of the platform’s export dialog that are ticked; all if left out.'),
    api: api.describe('The API version that is called.'),
    app: app.describe('The app version that calls.'),
    contract: contract.describe('The contract between the two.'),
    scopes: z.array(scope).readonly().exactOptional().describe('Scopes of the tenant.'),
    licenses: z.array(license).readonly().exactOptional().describe('Licenses of the tenant.'),
    policies: z.array(policy).readonly().exactOptional().describe('Quality-of-service policies.'),
  })
  .describe('What a contract archive is created from.')

/** What a person writes down for a contract archive to be created from. */
export type Definition = z.infer<typeof definitionSchema>

/** Zip archives know no earlier and no later times, and milliseconds have 13 digits since September 2001. */
function isTime(text: string): boolean {
  return isMoment(text) && text >= '2001-09-10' && isInZipYears(text)
}

export function definitionJsonSchema(): object {
  // Here `readOnly` would say that the platform sets the value.
  const override = ({ jsonSchema }: { jsonSchema: { readOnly?: boolean } }) => void delete jsonSchema.readOnly
  return z.toJSONSchema(definitionSchema, { target: 'draft-7', io: 'input', override })
}
