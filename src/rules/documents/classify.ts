import type { Code } from '../../diagnostics/catalogue/index.ts'
import { collections } from '../../documents/object-data/kinds.ts'
import { groupBy } from '../../values/group-by.ts'
import { onceFor } from '../../values/once.ts'
import type { Subject } from '../subject.ts'
import { childCountOf, type Difference, differencesOf, elementAt } from './difference.ts'
import { isKnownAtItsPlace } from './known-names.ts'

/** The differences in a subject that belong to a code; all are sorted once. */
export function differences(subject: Subject, code: Code): readonly Difference[] {
  return sorted(subject).get(code) ?? []
}

const sorted: (subject: Subject) => ReadonlyMap<Code | undefined, readonly Difference[]> = onceFor(
  (subject) =>
    groupBy(
      subject.deviating().flatMap((one) => [...differencesOf(one)].filter(hasPlace)),
      codeOf,
    ),
  new WeakMap(),
)

/** A model may say of an element that is not there how it differs; that is told when its archive is built. */
function hasPlace({ of, path }: Difference): boolean {
  return elementAt(of.built, path) !== undefined
}

/** Which code a difference belongs to; none where archives are known to differ. */
function codeOf(difference: Difference): Code | undefined {
  const special = table.find((row) => fits(row, difference))
  if (special !== undefined) return special.code ?? undefined
  const { change, what } = difference
  switch (change) {
    case 'order':
      return 'document/child-order'
    case 'renamed':
      return 'document/other-name'
    case 'absent':
      return 'document/absent'
    case 'value':
      return 'document/value-differs'
    case 'added':
      if (isKnownAtItsPlace(difference)) return 'document/value-invalid'
      return what === 'attribute' ? 'document/unknown-attribute' : 'document/unknown-content'
  }
}

interface Row {
  /** The lists of objects, or roles of documents. */
  readonly of: RegExp
  readonly path?: RegExp
  readonly change?: RegExp
  readonly name?: RegExp
  readonly what?: RegExp
  /** Registry key among the attributes: of a category that of its system. */
  readonly tModelKey?: RegExp
  /** What has to hold beside. */
  readonly when?: (difference: Difference) => boolean
  /** Nothing for what archives are known to have. */
  readonly code: Code | null
}

/** Categories that some archives have, by the keys of their systems. */
const knownCategories =
  /^uddi:(soa\.com:(api:defaultprofile|servicelifecyclestage|serviceversion|endpoint:cname)|uddi\.org:wsdl:categorization:(protocol|transport))$/

/** Categories that follow from endpoints; others of theirs are unknown. */
const endpointCategories = /^(uddi:(soa\.com:(service)?endpoint:|uddi\.org:wsdl:types$)|$)/

const collectionNames = new RegExp(`^(${collections.join('|')})$`)

/** What the format says of differences, from the most special to the least. */
const table: readonly Row[] = [
  { of: /./, path: /(categoryBag|keyedReferenceGroup(\[\d+\])?)$/, change: /order/, code: null },
  { of: /./, path: /categoryBag$/, change: /added/, tModelKey: knownCategories, code: null },
  { of: /services/, path: /bindingTemplates$/, change: /order/, code: null },
  // The registry may have a description, or not, whatever that of the object is.
  { of: /services|organizations/, path: /^Export\w+\/business\w+(\/description)?$/, name: /^description$/, code: null },
  // One organization was seen to have a rule; how keys and users stand in it is not known.
  {
    of: /organizations/,
    path: /^ExportOrganization$|\/(IdentitySet|ResourceSet)$/,
    name: /^(Rule|ServiceKey|UserIdentity)$/,
    code: 'document/unknown-content',
  },
  // Whether an endpoint that no container hosts has its properties in the registry too is not known.
  {
    of: /services/,
    path: /bindingTemplate(\[[^/]*\])?\/categoryBag\b/,
    name: /^keyedReferenceGroup$/,
    tModelKey: /^uddi:soa\.com:serviceendpoint:connprops:group$/,
    code: null,
  },
  { of: /services/, path: /^ServiceKey\b/, change: /value|absent/, code: 'object-data/service-key' },
  { of: /services/, path: /businessService$/, name: /^serviceKey$/, code: 'object-data/service-key' },
  // That the service itself names no organization is told.
  { of: /services/, path: /businessService$/, name: /^businessKey$/, change: /added/, code: null },
  { of: /services/, name: /^BpelUri$/, change: /absent/, code: 'reference/configuration-absent' },
  {
    of: /services/,
    name: /^BpelUri$/,
    change: /added/,
    when: (one) => !isKnownAtItsPlace(one),
    code: 'reference/configuration-unexpected',
  },
  // Without its binding, an endpoint has no keys that could differ.
  {
    of: /services/,
    path: /tModelInstanceInfo(\[\d+\])?$/,
    name: /^tModelKey$/,
    change: /value/,
    tModelKey: /^$/,
    code: null,
  },
  {
    of: /services/,
    path: /tModelInstanceInfo(\[\d+\])?$/,
    name: /^tModelKey$/,
    change: /value/,
    code: 'reference/registration-differs',
  },
  { of: /services/, path: /businessService\b/, change: /value|absent/, code: 'object-data/registration' },
  { of: /services/, path: /bindingTemplates$/, name: /bindingTemplate/, code: 'object-data/registration' },
  {
    of: /services/,
    path: /bindingTemplate(\[[^/]*\])?\/categoryBag\b/,
    name: /^keyedReference/,
    change: /added/,
    tModelKey: endpointCategories,
    code: 'object-data/registration',
  },
  { of: /interfaces|bindings|schemas/, path: /\/tModel\b/, change: /value|absent/, code: 'object-data/registration' },
  { of: /organizations/, path: /businessEntity\b/, change: /value|absent/, code: 'object-data/registration' },
  { of: /./, path: /^\w+Key\/Key$/, change: /value/, code: 'object-data/key-differs' },
  { of: /identities/, path: /^IdentityKey\b/, change: /value/, code: 'object-data/key-differs' },
  {
    of: collectionNames,
    path: /^$/,
    change: /added/,
    what: /element/,
    when: ({ of }) => childCountOf(of) > 2,
    code: 'object-data/object-children',
  },
  // BPEL demands none of these, and archives are not known to have them everywhere.
  {
    of: /^process$/,
    path: /^sequence\b.*\b(invoke|reply)(\[[^/]*\])?$/,
    name: /^(inputVariable|outputVariable|variable)$/,
    change: /absent/,
    code: null,
  },
  { of: /^process$/, path: /^$/, name: /^processKey$/, code: 'document/process-key' },
  {
    of: /^process$/,
    path: /^partnerLinkType|partnerLink(\[[^/]*\])?$/,
    name: /^partnerLinkType$|^portType$|^role$|^name$/,
    code: 'document/partner-link-types',
  },
  { of: /^process$/, path: /^$/, name: /^partnerLinkType$/, change: /added/, code: 'document/partner-link-types' },
  { of: /^process$/, path: /\bswitch(\[\d+\])?$/, name: /^(case|otherwise|switch)$/, code: 'document/switch' },
  {
    of: /^process$/,
    path: /\bswitch(\[\d+\])?\/(case|otherwise)(\[\d+\])?$/,
    change: /absent/,
    what: /element/,
    code: 'document/switch',
  },
  { of: /^script$/, path: /^$/, name: /^(Id|Name)$/, code: 'document/script-key' },
  { of: /^configuration$/, path: /^$/, name: /^ServiceName$/, code: 'document/configuration-service' },
  { of: /^configuration$/, path: /^OutboundIdentityConfig\//, change: /value/, code: 'document/value-unknown' },
  { of: /^(interface|binding)$/, path: /^$/, name: /^targetNamespace$/, code: 'document/wsdl-name' },
  { of: /^(interface|binding)$/, path: /^(portType|binding)$/, name: /^name$/, code: 'document/wsdl-name' },
  { of: /^endpoint$/, path: /address$/, change: /value|absent/, code: 'document/endpoint-address' },
  { of: /^endpoint$/, path: /port$/, name: /^address$/, code: 'document/endpoint-address' },
  // WSDL has operations that are sent a message and answer, and such that send one and are answered.
  { of: /^interface$/, path: /^portType\/operation(\[[^/]*\])?$/, change: /order/, code: null },
  // Address, properties and policies of a port stand as they were put there.
  { of: /^endpoint$/, path: /port$/, change: /order/, code: null },
  {
    of: /^(interface|binding|endpoint)$/,
    path: /^$/,
    name: /^(import|types|portType|binding|service|message)$/,
    change: /added/,
    code: 'document/wsdl-content',
  },
  { of: /^endpoint$/, path: /^service$/, name: /^port$/, change: /added/, code: 'document/wsdl-content' },
]

function fits(row: Row, difference: Difference): boolean {
  const { of, path, change, what, name, attributes = {} } = difference
  return (
    row.of.test(of.kind) &&
    (row.path?.test(path) ?? true) &&
    (row.change?.test(change) ?? true) &&
    (row.name?.test(name) ?? true) &&
    (row.what?.test(what) ?? true) &&
    (row.tModelKey?.test(attributes['tModelKey'] ?? '') ?? true) &&
    (row.when?.(difference) ?? true)
  )
}
