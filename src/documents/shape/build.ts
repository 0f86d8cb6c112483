import type { XmlAttribute, XmlElement } from '../../xml/tree.ts'
import type {
  Derived,
  Field,
  Fields,
  Inside,
  Occurs,
  Part,
  Shape,
  Site,
  Surroundings,
  Value,
  Variants,
  XmlName,
} from './shape.ts'

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
  readonly children: XmlElement[]
}

function element(
  name: XmlName,
  content: Content,
  declarations?: Field<string, unknown, Occurs>['declarations'],
): XmlElement {
  const { local, namespace } = name
  return {
    local,
    namespace,
    attributes: content.attributes,
    children: content.children,
    ...(declarations && { declarations }),
  }
}

function buildParts(parts: readonly Part[], site: Site): Content {
  const content: Content = { attributes: [], children: [] }
  for (const part of parts) buildPart(part, site, content)
  return content
}

function buildPart(part: Part, site: Site, into: Content): void {
  switch (part.part) {
    case 'attribute':
      buildAttribute(part, site, into)
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

function buildAttribute(part: Field<string, unknown, Occurs>, site: Site, into: Content): void {
  const value = stated(part, site)
  if (value === undefined) return
  const { local, namespace } = part.name
  const isQName = 'kind' in part.content && part.content.kind === 'qname'
  into.attributes.push({ local, namespace, value: String(value), ...(isQName && { qname: true }) })
}

function buildElements(part: Field<string, unknown, Occurs>, site: Site, into: Content): void {
  const value = stated(part, site)
  if (value === undefined) return
  for (const item of Array.isArray(value) ? value : [value]) into.children.push(buildContent(part, item, site))
}

function buildContent(part: Field<string, unknown, Occurs>, value: unknown, site: Site): XmlElement {
  const { content, name, declarations, where } = part
  if (where !== undefined) {
    const attributes = Object.entries({ ...where.attributes, [where.value]: String(value) })
    return {
      ...name,
      attributes: attributes.map(([local, text]) => ({ local, namespace: '', value: text })),
      children: [],
    }
  }
  if (isShape(content) && isFields(value)) {
    const inner = { self: value, up: [site.self, ...site.up], surroundings: site.surroundings }
    return element(name, buildParts(content.parts, inner), declarations)
  }
  if (!isShape(content) && content.kind === 'settings' && isFields(value)) {
    const children = Object.entries(value).map(([local, text]) => buildText({ ...name, local }, String(text)))
    return element(name, { attributes: [], children }, declarations)
  }
  return { ...buildText(name, String(value)), ...(declarations && { declarations }) }
}

function buildText(name: XmlName, value: string): XmlElement {
  return { ...name, attributes: [], children: [value] }
}

/** What a member says, also when it is left out. */
function stated(part: Field<string, unknown, Occurs>, site: Site): unknown {
  return site.self[part.key] ?? part.fallback?.(site)
}

function buildInside(part: Inside, site: Site, into: Content): void {
  const content = buildParts(part.parts, site)
  if (part.optional && content.children.length === 0 && content.attributes.length === 0) return
  into.children.push(element(part.name, content, part.declarations))
}

function buildDerived(part: Derived, site: Site, into: Content): void {
  const value = part.from(site)
  if (value === undefined) return
  if (typeof value === 'string') into.attributes.push({ ...part.name, value })
  else into.children.push(...value)
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

function isShape(content: Value<unknown> | Shape<unknown>): content is Shape<unknown> {
  return 'parts' in content
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
