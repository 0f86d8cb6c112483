import { attributeValue, bareElement } from '../../xml/tree.ts'
import { derivedAttribute, elsewhere } from '../shape/derived-parts.ts'
import { flag, inside, maybeAttribute, plain, presence, qname, shape, text, variants } from '../shape/parts.ts'
import type { Shape, Site, TypeOf, Variants } from '../shape/shape.ts'
import { buildCondition, type Condition, condition, parseCondition } from './condition.ts'
import { activityService, bp, ext } from './names.ts'
import { portTypeOfLink } from './partner-links.ts'
import { definitionAround, partnerLinkOf, usualName, usualOperation, usualPartnerLink } from './step-rules.ts'

/** A step of a process; `step` says of which kind it is. */
export type Step = ReceiveStep | InvokeStep | ReplyStep | SwitchStep
/** A step that takes a message. */
export type ReceiveStep = Tagged<'receive'> & TypeOf<typeof receive>
/** A step that calls a service or runs an activity. */
export type InvokeStep = Tagged<'invoke'> & TypeOf<typeof invoke>
/** A step that answers. */
export type ReplyStep = Tagged<'reply'> & TypeOf<typeof reply>

type Tagged<T extends string> = {
  /** What it does: it takes a message, calls a service or runs an activity, answers, or decides between two lists. */
  readonly step: T
}

/** Steps of which one of two lists is run. */
export type SwitchStep = Tagged<'switch'> & Branches
type Branches = {
  readonly name?: string
  readonly language?: string
  readonly label?: string
  readonly inputVariable?: string
  readonly condition?: Condition
  readonly conditionText?: string
  readonly steps?: readonly Step[]
  readonly otherwise?: readonly Step[]
}

/** A list of steps under `key`. */
export function stepList<const K extends string>(key: K, about: string): Variants<K, Step> {
  return variants<K, Step>(key, 'step', kindsOfStep, about)
}

const ofMessage = [
  maybeAttribute(
    'name',
    plain('name'),
    text,
    'Name of the step, where it is not that of its activity, or else `Receive`, `Invoke`, `Reply`.',
    ({ self }: Site) => usualName(self),
  ),
  maybeAttribute(
    'operation',
    plain('operation'),
    text,
    'WSDL name of the operation, where it is not the name of the process (`invoke` for an activity).',
    usualOperation,
  ),
  maybeAttribute(
    'partnerLink',
    plain('partnerLink'),
    text,
    'Partner link, where it is not `initial` (`nextHop` or `Activity` for an invoke).',
    ({ self }: Site) => usualPartnerLink(self),
  ),
  maybeAttribute(
    'portType',
    plain('portType'),
    qname,
    'Port type, `{namespace}local`, where it is not that of the partner link.',
    ({ self, up }: Site) => portTypeOfLink(definitionAround(up), partnerLinkOf(self)),
  ),
] as const

const variable = usualVariable('variable', 'Variable that holds the message, where it is not `message`.')

const receive = shape(
  derivedAttribute(plain('createInstance'), () => 'yes'),
  ...ofMessage,
  variable,
)

const reply = shape(
  ...ofMessage,
  variable,
  maybeAttribute('faultName', plain('faultName'), qname, 'Fault that is answered, `{namespace}local`.'),
)

const invoke = shape(
  ...ofMessage,
  usualVariable('inputVariable', 'Variable that is sent, where it is not `message`.'),
  usualVariable('outputVariable', 'Variable that takes the answer, where it is not `message`.'),
  inside(
    ext('InvocationExt'),
    maybeAttribute('service', plain('service'), qname, 'Service that is called, `{namespace}local`.', ({ self }) =>
      self['activity'] === undefined ? undefined : activityService,
    ),
    maybeAttribute('activity', plain('endpoint'), text, 'Activity that is run instead of a service.'),
    maybeAttribute(
      'propagateExchange',
      plain('propagateExchange'),
      flag,
      'Whether the exchange is handed on; for an activity it usually is.',
      ({ self }) => (self['activity'] === undefined ? undefined : true),
    ),
    presence(
      'audit',
      ext('Audit'),
      () => bareElement(ext('Audit')),
      'Whether the call is audited; usual for services other than the next hop.',
      ({ self }) => !['nextHop', 'Activity'].includes(partnerLinkOf(self)),
    ),
  ),
)

const branches: Shape<Branches> = shape(
  maybeAttribute('name', plain('name'), text, 'Name of the step.'),
  maybeAttribute(
    'language',
    ext('expressionLanguage'),
    text,
    'Language of the condition, where it is not `js`.',
    () => 'js',
  ),
  inside(
    bp('case'),
    maybeAttribute('label', ext('label'), text, 'Label of the first branch.'),
    maybeAttribute(
      'inputVariable',
      ext('inputVariable'),
      text,
      'Variable that the condition looks at, if any.',
      () => '',
    ),
    elsewhere('condition', condition, 'The script that decides.', (element) =>
      parseCondition(attributeValue(element, 'condition') ?? ''),
    ),
    maybeAttribute(
      'conditionText',
      plain('condition'),
      text,
      'The document with the script as a text, where it is not written in the usual way. May hold secrets.',
      usualCondition,
    ),
    inside(bp('sequence'), stepList('steps', 'Steps when the condition holds.')),
  ),
  inside(bp('otherwise'), inside(bp('sequence'), stepList('otherwise', 'Steps when it does not.'))),
)

const kinds = {
  receive: { name: bp('receive'), shape: receive },
  invoke: { name: bp('invoke'), shape: invoke },
  reply: { name: bp('reply'), shape: reply },
  switch: { name: bp('switch'), shape: branches },
} as const

function kindsOfStep(): typeof kinds {
  return kinds
}

function usualVariable<const K extends string>(key: K, about: string) {
  return maybeAttribute(key, plain(key), text, about, () => 'message')
}

function usualCondition({ self }: Site): string | undefined {
  const script = self['condition']
  return typeof script === 'object' && script !== null ? buildCondition({ ...script }) : undefined
}
