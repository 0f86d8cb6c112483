import { parseClark } from '../../xml/qname.ts'
import {
  bareElement,
  type Declaration,
  type XmlAttribute,
  type XmlElement,
  type XmlName,
  type XmlNode,
} from '../../xml/tree.ts'
import { childrenFromGeneric } from './generic.ts'
import {
  type AnyField,
  type Derived,
  type Fields,
  type Inside,
  isFields,
  isShape,
  type Part,
  type Shape,
  type Site,
  type Surroundings,
  type Variants,
} from './shape.ts'
import { buildValue } from './value.ts'

/** The element that says what `self` says; twin of `readShape`. */
export function buildShape(
  shape: Shape<unknown>,
  name: XmlName,
  self: Fields,
  up: readonly Fields[],
  surroundings: Surroundings,
): XmlElement {
  return element(name, buildParts(shape.parts, { self, up, surroundings }))
}

interface Content {
  readonly attributes: XmlAttribute[]
  readonly children: XmlNode[]
  /** What qualified names in attributes need to be declared. */
  readonly declarations: Declaration[]
}

function element(
  name: XmlName,
  { attributes, children, declarations: needed }: Content,
  own: readonly Declaration[] = [],
): XmlElement {
  const { local, namespace } = name
  if (own.length === 0 && needed.length === 0) return { local, namespace, attributes, children }
  return { local, namespace, attributes, children, declarations: [...own, ...needed] }
}

function buildParts(parts: readonly Part[], site: Site): Content {
  const content: Content = { attributes: [], children: [], declarations: [] }
  for (const part of parts) buildPart(part, site, content)
  return content
}

function buildPart(part: Part, site: Site, into: Content): void {
  switch (part.part) {
    case 'attribute':
      buildAttribute(part, site, into)
      break
    case 'text':
      buildOwnText(part, site, into)
      break
    case 'element':
      buildElements(part, site, into)
      break
    case 'inside':
      buildInside(part, site, into)
      break
    case 'derived':
      buildDerived(part, site, into)
      break
    case 'variants':
      buildVariants(part, site, into)
      break
    case 'constant':
      into.children.push(part.element)
      break
    case 'fixed':
      break
  }
}

function buildAttribute(part: AnyField, site: Site, into: Content): void {
  const value = stated(part, site)
  if (value === undefined) return
  const { name, content, declarations } = part
  if (isShape(content)) return
  const text = buildValue(content, value)
  into.attributes.push(attributeOf(name, text, content.kind === 'qname'))
  if (declarations === undefined) return
  const { namespace } = parseClark(text)
  for (const one of declarations) if (one[1] === namespace) into.declarations.push(one)
}

function buildOwnText(part: AnyField, site: Site, into: Content): void {
  const value = stated(part, site)
  if (value !== undefined && !isShape(part.content)) into.children.push(buildValue(part.content, value))
}

function attributeOf({ local, namespace }: XmlName, value: string, isQName = false): XmlAttribute {
  return isQName ? { local, namespace, value, qname: true } : { local, namespace, value }
}

function buildElements(part: AnyField, site: Site, into: Content): void {
  const value = part.find === undefined ? stated(part, site) : undefined
  if (value === undefined) return
  if (part.presence !== undefined) {
    if (value === true) into.children.push(part.presence(site))
    return
  }
  if (part.grouped && isShape(part.content)) {
    for (const one of part.content.parts) buildPart(one, inside(isFields(value) ? value : {}, site), into)
    return
  }
  const items = part.occurs === 'many' && Array.isArray(value) ? value : [value]
  for (const item of items) into.children.push(buildContent(part, item, site))
}

function buildContent(part: AnyField, value: unknown, site: Site): XmlElement {
  const { content, name, declarations, where } = part
  const { local, namespace } = name
  if (where !== undefined) {
    const attributes = Object.entries({ ...where.attributes, [where.value]: String(value) })
    return {
      ...name,
      attributes: attributes.map(([local, text]) => ({ local, namespace: '', value: text })),
      children: [],
    }
  }
  if (isShape(content))
    return element(name, buildParts(content.parts, inside(isFields(value) ? value : {}, site)), declarations)
  if (content.kind === 'settings' && isFields(value)) {
    const children = Object.entries(value).map(([local, text]) => bareElement({ ...name, local }, [String(text)]))
    return element(name, { attributes: [], children, declarations: [] }, declarations)
  }
  const children = content.kind === 'xml' ? childrenFromGeneric(value, content.naming) : [buildValue(content, value)]
  return { local, namespace, attributes: [], children, ...(declarations && { declarations }) }
}

/** Where an object stands that is a member of the one at `site`. */
function inside(self: Fields, site: Site): Site {
  return { self, up: [site.self, ...site.up], surroundings: site.surroundings }
}

/** What a member says, also when it is left out. */
function stated(part: AnyField, site: Site): unknown {
  return site.self[part.key] ?? part.fallback?.(site)
}

function buildInside(part: Inside, site: Site, into: Content): void {
  const content = buildParts(part.parts, site)
  const isEmpty = content.children.length === 0 && content.attributes.length === 0
  if (part.optional && isEmpty && !part.parts.some((one) => 'occurs' in one && Array.isArray(site.self[one.key])))
    return
  into.children.push(element(part.name, content, part.declarations))
}

function buildDerived(part: Derived, site: Site, into: Content): void {
  const value = part.from(site)
  if (value === undefined) return
  if (typeof value === 'string') into.attributes.push(attributeOf(part.name, value, part.qname))
  else for (const element of value) into.children.push(element)
}

function buildVariants(part: Variants<string, unknown>, site: Site, into: Content): void {
  const items = site.self[part.key]
  if (!Array.isArray(items)) return
  const options = part.options()
  for (const item of items.filter(isFields)) {
    const option = options[String(item[part.tag])]
    if (option === undefined) continue
    into.children.push(buildShape(option.shape, option.name, item, [site.self, ...site.up], site.surroundings))
  }
}
