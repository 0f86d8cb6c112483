import { am, api, app, bus, ctr } from '../namespaces.ts'
import { flag, inside, many, maybe, one, shape, text, usual, xml } from '../shape/parts.ts'
import type { TypeOf } from '../shape/shape.ts'
import { objectKey } from './key.ts'

const policy = shape(
  one('key', api('PolicyKey'), text, 'Key of the policy.'),
  maybe('name', api('Name'), text, 'Name of the policy.'),
  maybe('description', api('Description'), text, 'Description of the policy.'),
  maybe('type', api('PolicyType'), text, 'Kind of policy, for example `Service Level Policy`.'),
  maybe('subType', api('PolicySubType'), text, 'Finer kind, for example `policy.qos.bandwidthquota`.'),
  maybe('businessId', bus('BusinessID'), text, 'Business that the policy belongs to.'),
  maybe('configuration', api('PolicyConfiguration'), xml(), 'What the policy says: text and elements as generic XML.'),
)

const scope = shape(
  usual('restricted', ctr('Restricted'), flag, 'Whether access is limited to the licenses; else to nothing.'),
  many('licenseIds', ctr('LicenseID'), text, 'Licenses that the contract is restricted to.', {
    alias: bus('LicenseID'),
  }),
)

/** A contract between an app version and an API version in one environment (`ExportedApiContractDetails`). */
export const contract = shape(
  objectKey,
  inside(
    am('ExportedApiContractDetails'),
    inside(
      ctr('Contract'),
      one('id', ctr('ContractID'), text, 'ContractID, `{uuid}.{tenant}`.'),
      one('apiVersionId', api('APIVersionID'), text, 'API version that is called.'),
      one('appVersionId', app('RuntimeID'), text, 'App version that calls; the platform calls it RuntimeID here.'),
      one('environment', ctr('Environment'), text, '`Production` (the UI says Live) or `Sandbox`.'),
      inside(api('Policies'), many('policies', api('Policy'), policy, 'Quality-of-service policies of the contract.')),
      maybe('state', ctr('State'), text, 'Where the contract is in its lifecycle: `apicontract.status.…`.'),
      maybe('scope', ctr('Scope'), scope, 'What the contract gives access to.', { alias: ctr('ContractScope') }),
      maybe('status', ctr('Status'), text, '`com.soa.apicontract.draft`, `…inforce` or `…archived`.'),
    ),
    maybe('workflowState', am('WorkflowState'), text, 'State of the workflow as it is shown, for example `Active`.'),
  ),
)

export type Contract = TypeOf<typeof contract>
