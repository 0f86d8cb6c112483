import { ms } from '../namespaces.ts'
import { derivedAttribute } from '../shape/derived-parts.ts'
import {
  attribute,
  flag,
  integer,
  maybe,
  maybeAttribute,
  member,
  plain,
  shape,
  text,
  usualAttribute,
} from '../shape/parts.ts'
import { type Fields, isObject, type Site } from '../shape/shape.ts'

const nextHopOperation = shape(
  attribute(
    'interface',
    plain('InterfaceName'),
    text,
    'Interface of the operation that is called, `{namespace}local`.',
  ),
  attribute('key', plain('OperationKey'), text, 'OperationKey of the operation that is called.'),
  usualAttribute(
    'updated',
    plain('OperationLastUpdatedAt'),
    text,
    'When it was last changed, `yyyy-MM-ddTHH:mm:ssZ`; in some archives with milliseconds.',
  ),
  attribute('name', plain('OperationName'), text, 'Name of the operation that is called.'),
  maybeAttribute('serviceKey', plain('ServiceKey'), text, 'Its service.', ({ up }) =>
    member(up[0], 'nextHopServiceKey'),
  ),
  maybeAttribute('serviceName', plain('ServiceName'), text, 'Name of its service.', ({ up }) =>
    member(up[0], 'nextHopServiceName'),
  ),
  attribute('wsdlName', plain('WsdlOperationName'), text, 'Its name in the WSDL.'),
  maybe('description', ms('Description'), text, 'Its description.'),
)

const operationParts = [
  attribute('name', plain('OperationName'), text, 'Name of the operation, often `METHOD /path`.'),
  maybeAttribute(
    'wsdlName',
    plain('WsdlOperationName'),
    text,
    'Name in the WSDL, where the naming rule gives another one.',
    ({ self }) => wsdlOperationName(String(self['name'])),
  ),
  attribute('key', plain('OperationKey'), text, 'OperationKey, a UUID.'),
  attribute('interface', plain('InterfaceName'), text, 'Interface that it is an operation of, `{namespace}local`.'),
  maybeAttribute('managementState', plain('ManagementState'), text, '`Enabled`.', () => 'Enabled'),
  maybeAttribute(
    'virtualizations',
    plain('NumOfVirtualizedOperations'),
    integer,
    'How many operations call it.',
    () => 0,
  ),
  usualAttribute(
    'updated',
    plain('OperationLastUpdatedAt'),
    text,
    'When it was last changed, `yyyy-MM-ddTHH:mm:ssZ`; in some archives with milliseconds.',
  ),
  maybeAttribute('policyAvailable', plain('PolicyAvailable'), flag, 'Whether policies apply.', () => true),
  derivedAttribute(plain('ServiceKey'), ({ up }: Site) => member(up[0], 'key')),
] as const

/** An operation of a service that the platform does not host. */
export const physicalOperation = shape(
  ...operationParts,
  maybe('description', ms('Description'), text, 'Description of the operation.'),
)

/** An operation of a proxy. */
export const logicalOperation = shape(
  ...operationParts,
  maybeAttribute('nextHopServiceKey', plain('NextHopServiceKey'), text, 'Service that is called.'),
  maybeAttribute('nextHopServiceName', plain('NextHopServiceName'), text, 'Name of the service that is called.'),
  maybe('description', ms('Description'), text, 'Description of the operation.'),
  maybe('nextHop', ms('NextHopOperation'), nextHopOperation, 'Operation that is called.'),
  maybeAttribute(
    'nextHopOperationKey',
    plain('NextHopOperationKey'),
    text,
    'The next hop once more, where it is another one.',
    nextHopKey,
  ),
  maybeAttribute(
    'nextHopOperationName',
    plain('NextHopOperationName'),
    text,
    'Name of the next hop, where it is another one.',
    ({ self }) => member(nextHopOf(self), 'name'),
  ),
)

/** The WSDL name of an operation: `GET /a/{id}` becomes `GET__a__id_`; other names are taken as they are. */
export function wsdlOperationName(name: string): string {
  if (!name.includes(' /')) return name
  const rest = /^([A-Z]+) \/(.*)$/s.exec(name)
  if (rest === null) return name
  return `${rest[1]}__${rest[2]?.replaceAll(/[^A-Za-z0-9_.-]/g, '_')}`
}

interface Named {
  readonly name: string
  readonly wsdlName?: string | undefined
}

/** The name of an operation in the WSDL. */
export function wsdlNameOf({ name, wsdlName }: Named): string {
  return wsdlName ?? wsdlOperationName(name)
}

/** The names of the operations of a service in the WSDL. */
export function wsdlNamesOf({ operations = [] }: { readonly operations?: readonly Named[] }): readonly string[] {
  return operations.map(wsdlNameOf)
}

/** What an operation of a proxy says of the operation that it calls. */
interface Calling {
  readonly nextHopServiceKey?: string | undefined
  readonly nextHop?: { readonly interface?: string | undefined; readonly wsdlName?: string | undefined } | undefined
}

/** The NextHopOperationKey of an operation of a proxy; nothing where it does not say what it calls. */
export function nextHopOperationKey({ nextHopServiceKey, nextHop }: Calling): string | undefined {
  return nextHop && [nextHopServiceKey, nextHop.interface, nextHop.wsdlName].join('$$$')
}

function nextHopOf(self: Fields): Fields | undefined {
  const value = self['nextHop']
  return isObject(value) ? value : undefined
}

function nextHopKey({ self }: Site): string | undefined {
  const hop = nextHopOf(self)
  return nextHopOperationKey({
    nextHopServiceKey: member(self, 'nextHopServiceKey'),
    nextHop: hop && { interface: member(hop, 'interface'), wsdlName: member(hop, 'wsdlName') },
  })
}
