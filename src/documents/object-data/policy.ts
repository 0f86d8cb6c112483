import { mig, pol, types } from '../namespaces.ts'
import { attribute, flag, inside, maybe, one, plain, shape, text, usual } from '../shape/parts.ts'
import type { TypeOf } from '../shape/shape.ts'
import { keyElement } from './key.ts'

/** A policy that can be attached to services (`ExportPolicy`). */
export const policy = shape(
  keyElement(types('PolicyKey'), 'key'),
  inside(
    mig('ExportPolicy'),
    inside(
      pol('Policy'),
      attribute('name', plain('PolicyName'), text, 'Name of the policy.'),
      one('key', pol('PolicyKey'), text, 'PolicyKey.'),
      usual('organizationKey', pol('OrganizationKey'), text, 'Organization that it belongs to.'),
      usual('type', pol('PolicyType'), text, 'Kind, for example `Operational Policy`.'),
      maybe('subType', pol('PolicySubType'), text, 'Finer kind, for example `policy.auditservice`.'),
      usual('description', pol('Description'), text, 'Description of the policy.'),
      usual('readOnly', pol('ReadOnly'), flag, 'Whether it can be changed.'),
      usual('local', pol('LocalPolicy'), flag, 'Whether it belongs to one object only.'),
      usual(
        'updated',
        pol('LastUpdatedTime'),
        text,
        'When it was last changed, `yyyy-MM-ddTHH:mm:ssZ`; in some archives with milliseconds.',
      ),
      inside(
        pol('PolicyConfigurationAsString'),
        maybe(
          'configuration',
          pol('Contents'),
          text,
          'The policy document, inside `<![CDATA[` and `]]>`. May hold secrets.',
        ),
      ),
    ),
  ),
)

export type Policy = TypeOf<typeof policy>

/** Kinds of policies, as they name them. */
export const policyTypes = {
  operational: 'Operational Policy',
  compliance: 'Compliance Policy',
  qualityOfService: 'Service Level Policy',
} as const
