import { bareElement } from '../../xml/tree.ts'
import { con, mig, types } from '../namespaces.ts'
import { derivedText } from '../shape/derived-parts.ts'
import {
  attribute,
  flag,
  inside,
  maybe,
  maybeAttribute,
  maybeInside,
  plain,
  presence,
  shape,
  text,
  usual,
  usualAttribute,
} from '../shape/parts.ts'
import type { TypeOf } from '../shape/shape.ts'

const moment = shape(
  usual('dateTime', types('DateTime'), text, 'Date and time with offset, `yyyy-MM-ddTHH:mm:ss+HH:mm`.'),
  usual('timeZone', types('TimezoneName'), text, 'Name of the time zone, for example `Europe/London`.'),
)

/** A Policy Manager contract: who may call which service (`ExportContract`). */
export const policyManagerContract = shape(
  inside(
    types('ContractKey'),
    derivedText(types('Key'), ({ self }) => String(self['key']).split(':')[0]),
  ),
  inside(
    mig('ExportContract'),
    inside(
      con('Contract'),
      inside(
        con('ContractInfo'),
        usualAttribute('anonymous', plain('Anonymous'), flag, 'Whether anybody may call.'),
        attribute('key', plain('Key'), text, '`{uuid}:{number}`.'),
        usualAttribute('name', plain('Name'), text, 'Name of the contract.'),
        maybeAttribute('state', plain('State'), text, 'State, for example `Activated`.'),
        maybe('description', con('Description'), text, 'Description of the contract.'),
        maybe('providerOrganizationKey', con('ProviderOrganizationKey'), text, 'Organization that provides.'),
        maybe('consumerOrganizationKey', con('ConsumerOrganizationKey'), text, 'Organization that consumes.'),
        maybeInside(
          types('EffectiveDateTimes'),
          usual('start', types('StartDateTime'), moment, 'When it takes effect.'),
          maybe('end', types('EndDateTime'), moment, 'When it ends.'),
          usual('expires', types('Expire'), flag, 'Whether it ends.'),
        ),
        maybeInside(
          con('ContractVersionInfo'),
          usual(
            'lastModified',
            con('LastModifiedTimestamp'),
            text,
            'Date of the last change, with its zone: `yyyy-MM-ddZ` or `yyyy-MM-dd+HH:mm`.',
          ),
          usual('user', con('User'), text, 'Who changed it. Personal.'),
          usual('metadataVersion', con('MetadataVersion'), text, 'Version of the contract.'),
          usual('activeMetadataVersion', con('ActiveMetadataVersion'), text, 'Version in force.'),
        ),
        usual('type', con('ContractType'), text, '`api.contract` or `service.contract`.'),
      ),
      inside(
        con('ContractScope'),
        maybe('scopeServiceKey', types('ServiceKey'), text, 'Service that it is for.'),
        maybe('scopeOrganizationKey', types('OrganizationKey'), text, 'Organization whose services it is for.'),
      ),
      presence(
        'consumerIdentities',
        con('ConsumerIdentities'),
        () => bareElement(con('ConsumerIdentities')),
        'Whether it has a list of the identities of consumers, empty in all samples; usual where it has a consumer.',
        ({ self }) => self['consumerOrganizationKey'] !== undefined,
      ),
    ),
  ),
)

export type PolicyManagerContract = TypeOf<typeof policyManagerContract>
