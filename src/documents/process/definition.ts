import { type NamespaceMap, printCompact } from '../../xml/print-compact.ts'
import { bareElement, type XmlElement } from '../../xml/tree.ts'
import type { DocumentKind } from '../codec.ts'
import { derived, derivedAttribute } from '../shape/derived-parts.ts'
import {
  attribute,
  grouped,
  inside,
  many,
  maybeAttribute,
  maybeInside,
  member,
  plain,
  presence,
  shape,
  text,
} from '../shape/parts.ts'
import type { Fields, Site, TypeOf } from '../shape/shape.ts'
import { activity } from './activities.ts'
import { act, bp, existingFault, exp, ext, plnk } from './names.ts'
import {
  partnerLink,
  portTypeOfLink,
  typesAfterActivities,
  typesBeforeActivities,
  usualNamespace,
} from './partner-links.ts'
import { proxyTemplates } from './proxy.ts'
import { stepList } from './steps.ts'
import { usualVariables, variable } from './variables.ts'

const exported = shape(
  maybeAttribute('name', exp('name'), text, 'Name that the process is offered under.'),
  maybeAttribute('description', exp('description'), text, 'Its description.'),
  maybeAttribute('organizationKey', exp('orgKey'), text, 'Organization that offers it.'),
)

const definition = shape(
  attribute('name', plain('name'), text, 'Name: of an operation process the WSDL name of its operation.'),
  derivedAttribute(ext('processKey'), ({ up }) => member(up[0], 'key')),
  maybeAttribute(
    'namespace',
    plain('targetNamespace'),
    text,
    'Namespace, where it is not that of the port type of partner link `initial`.',
    ({ self }) => usualNamespace(self),
  ),
  grouped('exported', exported, 'Of a reusable process: how it is offered to others.'),
  derived(plnk('partnerLinkType'), typesBeforeActivities),
  maybeInside(act('Activities'), many('activities', act('Activity'), activity, 'What its steps run.')),
  derived(plnk('partnerLinkType'), typesAfterActivities),
  inside(bp('partnerLinks'), many('partnerLinks', bp('partnerLink'), partnerLink, 'Those that it talks to.')),
  inside(
    bp('variables'),
    many('variables', bp('variable'), variable, 'Its variables, where it has others than `message` and `fault`.', {
      fallback: () => usualVariables,
    }),
  ),
  presence(
    'faultHandler',
    bp('faultHandlers'),
    faultHandlers,
    'Whether faults are answered as they are; usual where the process begins with a receive step.',
    ({ self }) => isReceiving(self),
  ),
  inside(bp('sequence'), stepList('steps', 'Its steps, one after the other.')),
)

/** What a process does. */
export type ProcessDefinition = TypeOf<typeof definition>

/** The documents of `bpels/`: BPEL4WS 1.1 with the platform's extensions. */
export const processDefinition: DocumentKind<ProcessDefinition> = {
  root: bp('process'),
  shape: definition,
  namespaces: (value) => (value['exported'] === undefined ? namespaces : { ...namespaces, ns11: exp('').namespace }),
  print: printCompact,
  templates: () => proxyTemplates(namespaces),
}

const namespaces: NamespaceMap = {
  '': bp('').namespace,
  ns2: ext('').namespace,
  ns3: 'http://soa.com/capabilities/service/virtualization/bpel',
  ns4: 'http://schemas.xmlsoap.org/ws/2006/02/addressingidentity',
  ns5: 'http://www.w3.org/2000/09/xmldsig#',
  ns6: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd',
  ns7: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
  ns8: 'http://schemas.xmlsoap.org/ws/2004/09/mex',
  ns9: plnk('').namespace,
  ns10: act('').namespace,
}

function isReceiving({ steps }: Fields): boolean {
  return Array.isArray(steps) && steps.some((step: Fields) => step['step'] === 'receive')
}

/** The one fault handler there is: whatever has failed is answered to the caller. */
function faultHandlers({ self }: Site): XmlElement {
  const portType = portTypeOfLink(self, 'initial')
  const attributes = [
    { ...plain('faultName'), value: existingFault, qname: true },
    { ...plain('name'), value: 'FaultReply' },
    { ...plain('operation'), value: member(self, 'name') ?? '' },
    { ...plain('partnerLink'), value: 'initial' },
    ...(portType === undefined ? [] : [{ ...plain('portType'), value: portType, qname: true }]),
    { ...plain('variable'), value: 'fault' },
  ]
  const reply = { ...bp('reply'), attributes, children: [] }
  return [bp('sequence'), bp('catchAll'), bp('faultHandlers')].reduce<XmlElement>(
    (child, name) => bareElement(name, [child]),
    reply,
  )
}
