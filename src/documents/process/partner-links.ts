import { onceFor } from '../../values/once.ts'
import { clark, parseClark, resolveQName } from '../../xml/qname.ts'
import { attributeValue, childrenNamed, type XmlElement, type XmlName } from '../../xml/tree.ts'
import { derivedQName, elsewhere } from '../shape/derived-parts.ts'
import { attribute, maybeAttribute, member, plain, qname, shape, text } from '../shape/parts.ts'
import type { Fields, Site } from '../shape/shape.ts'
import { activityPortType, bp, plnk } from './names.ts'

/** Somebody that a process talks to; its port type stands in a `partnerLinkType`. */
export const partnerLink = shape(
  attribute(
    'name',
    plain('name'),
    text,
    'Name: `initial` is the caller, `nextHop` the service behind a proxy, `Activity` stands for the activities.',
  ),
  elsewhere(
    'portType',
    qname,
    'Port type, `{namespace}local`; of `Activity` left out, of others where it is that of `initial`.',
    findPortType,
    ({ self, up }) => usualPortType(self, up[0]),
  ),
  derivedQName(plain('partnerLinkType'), partnerLinkTypeName),
  maybeAttribute(
    'myRole',
    plain('myRole'),
    text,
    'Role of the process, where it is not `Provider` for `initial` and `Consumer` for others.',
    ({ self }) => roleOf(self),
  ),
  maybeAttribute('partnerRole', plain('partnerRole'), text, 'Role of the other side.'),
)

/** The first partner link of a name. */
export function linkNamed(definition: Fields | undefined, name: string | undefined): Fields | undefined {
  return linksByName(linksOf(definition)).get(name)
}

/** Thousands of links and steps may each look for one. */
const linksByName: (links: readonly Fields[]) => ReadonlyMap<unknown, Fields> = onceFor(
  (links) => new Map(links.toReversed().map((link) => [link['name'], link])),
  new WeakMap(),
)

/** The port type of the partner link with this name; nothing where a process has none. */
export function portTypeOfLink(definition: Fields | undefined, name: string | undefined): string | undefined {
  const link = linkNamed(definition, name)
  return link && portTypeOf(link, definition)
}

/** The `partnerLinkType` elements of the links that stand before the activities. */
export function typesBeforeActivities({ self }: Site): readonly XmlElement[] {
  const links = linksOf(self)
  return typesOf(self, self['activities'] === undefined ? links : links.filter(isBuiltIn))
}

/** The `partnerLinkType` elements of the others. */
export function typesAfterActivities({ self }: Site): readonly XmlElement[] {
  return self['activities'] === undefined
    ? []
    : typesOf(
        self,
        linksOf(self).filter((link) => !isBuiltIn(link)),
      )
}

/** The namespace of a process: left out where it is that of the port type that the process implements. */
function namespaceOf(definition: Fields | undefined): string | undefined {
  return member(definition, 'namespace') ?? usualNamespace(definition)
}

export function usualNamespace(definition: Fields | undefined): string | undefined {
  const portType = portTypeOfLink(definition, 'initial')
  return portType === undefined ? undefined : parseClark(portType).namespace
}

function linksOf(definition: Fields | undefined): readonly Fields[] {
  const links = definition?.['partnerLinks']
  return Array.isArray(links) ? links : noLinks
}

const noLinks: readonly Fields[] = []

function isBuiltIn(link: Fields): boolean {
  return ['initial', 'nextHop', 'Activity'].includes(String(link['name']))
}

function portTypeOf(link: Fields, definition: Fields | undefined): string | undefined {
  return member(link, 'portType') ?? usualPortType(link, definition)
}

function usualPortType(link: Fields, definition: Fields | undefined): string | undefined {
  if (link['name'] === 'Activity') return activityPortType
  return link['name'] === 'initial' ? undefined : member(linkNamed(definition, 'initial'), 'portType')
}

function roleOf(link: Fields): string {
  return link['name'] === 'initial' ? 'Provider' : 'Consumer'
}

function partnerLinkTypeName({ self, up }: Site): string | undefined {
  const name = typeNameOf(self, up[0])
  return name === undefined ? undefined : clark(namespaceOf(up[0]) ?? '', name)
}

function typeNameOf(link: Fields, definition: Fields | undefined): string | undefined {
  const portType = portTypeOf(link, definition)
  return portType === undefined ? undefined : `${parseClark(portType).local}${roleOf(link)}`
}

function typesOf(definition: Fields, links: readonly Fields[]): readonly XmlElement[] {
  return links.flatMap((link) => {
    const [portType, name] = [portTypeOf(link, definition), typeNameOf(link, definition)]
    if (portType === undefined || name === undefined) return []
    const inner = {
      ...plnk('portType'),
      attributes: [{ ...plain('name'), value: portType, qname: true }],
      children: [],
    }
    return [named(plnk('partnerLinkType'), name, named(plnk('role'), roleOf(link), inner))]
  })
}

function named(name: XmlName, value: string, child: XmlElement): XmlElement {
  return { ...name, attributes: [{ ...plain('name'), value }], children: [child] }
}

/** Links and types go together by name; of equal names, and where a name is unknown, by their order. */
function findPortType(link: XmlElement, root: XmlElement): string | undefined {
  const written = attributeValue(link, 'partnerLinkType')
  const wanted = written === undefined ? undefined : resolveQName(link, written)
  if (wanted === undefined) return undefined
  const { local } = parseClark(wanted)
  const { types, named: ofName, places } = typesIn(root)
  const twin = types[places.get(link) ?? -1]
  const type = twin !== undefined && attributeValue(twin, 'name') === local ? twin : (ofName.get(local) ?? twin)
  const [role] = childrenNamed(type, plnk('role'))
  const [portType] = childrenNamed(role, plnk('portType'))
  const name = attributeValue(portType, 'name')
  return portType === undefined || name === undefined ? undefined : resolveQName(portType, name)
}

/**
 * The types of a process in their order and, the first of each name, by name; the place of each link among the links.
 */
interface Types {
  readonly types: readonly XmlElement[]
  readonly named: ReadonlyMap<string, XmlElement>
  readonly places: ReadonlyMap<XmlElement, number>
}

const typesIn: (root: XmlElement) => Types = onceFor(collectTypes, new WeakMap())

function collectTypes(root: XmlElement): Types {
  const types = childrenNamed(root, plnk('partnerLinkType'))
  const links = childrenNamed(root, bp('partnerLinks')).flatMap((list) => childrenNamed(list, bp('partnerLink')))
  return {
    types,
    named: new Map(types.toReversed().map((type) => [attributeValue(type, 'name') ?? '', type])),
    places: new Map(links.map((link, place) => [link, place])),
  }
}
