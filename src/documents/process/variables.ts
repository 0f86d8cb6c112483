import { attribute, maybeAttribute, member, plain, qname, qnameIn, shape, text } from '../shape/parts.ts'
import type { TypeOf } from '../shape/shape.ts'
import { activityMessage, xmlSchema } from './names.ts'

/** A variable of a process: a message, or a value of a simple type. */
export const variable = shape(
  attribute('name', plain('name'), text, 'Name of the variable.'),
  maybeAttribute(
    'messageType',
    plain('messageType'),
    qname,
    'Type of the message, `{namespace}local`, where the variable is a message of another type than the usual one.',
    ({ self }) => (member(self, 'type') === undefined ? activityMessage : undefined),
  ),
  {
    ...maybeAttribute('type', plain('type'), qnameIn(xmlSchema), 'Type, where it is no message: `string`, `any` …'),
    declarations: [['xs', xmlSchema]],
  },
  maybeAttribute('defaultValue', plain('defaultValue'), text, 'Value that it begins with.'),
)

export type Variable = TypeOf<typeof variable>

/** The variables of a process that names no others. */
export const usualVariables: readonly Variable[] = [{ name: 'message' }, { name: 'fault' }]
