import type { Place } from '../../../src/diagnostics/problem.ts'
import { refuse } from '../../../src/errors.ts'
import type { XmlLimits } from '../../../src/xml/limits.ts'
import { shortened, splitName } from '../../../src/xml/names.ts'
import { clark } from '../../../src/xml/qname.ts'
import { declarationFault, namespaceOf, OUTERMOST } from '../../../src/xml/scope.ts'
import type { Scope, XmlAttribute, XmlElement, XmlNode } from '../../../src/xml/tree.ts'

/** An attribute as a parser hands it over: its name as written, its value normalized. */
export interface WrittenAttribute {
  readonly name: string
  readonly value: string
}

/** Makes a tree out of what a parser meets, and sees to namespaces and sizes; the parser sees to everything else. */
export interface TreeBuilder {
  open(name: string, attributes: readonly WrittenAttribute[], offset: number): void
  text(text: string): void
  cdata(text: string): void
  /** Ends the innermost element; `pair`: it has an end tag of its own. */
  close(pair: boolean): void
  /** The innermost element that is open. */
  innermost(): XmlElement | undefined
  root(): XmlElement | undefined
}

interface OpenElement {
  readonly element: XmlElement
  readonly children: XmlNode[]
}

interface Name {
  readonly prefix: string
  readonly local: string
}

const NO_ATTRIBUTES: readonly XmlAttribute[] = []
type Declarations = readonly (readonly [prefix: string, namespace: string])[]
const NO_DECLARATIONS: Declarations = []

export function treeBuilder(limits: XmlLimits, at: (offset: number) => Place): TreeBuilder {
  const names = new Map<string, Name>()
  const around: OpenElement[] = []
  let current: OpenElement | undefined
  let root: XmlElement | undefined

  function nameOf(written: string, offset: number): Name {
    const known = names.get(written)
    if (known !== undefined) return known
    const name = splitName(written)
    if (name === undefined) return breaksNamespaces(`"${shortened(written)}" is not a qualified name`, offset)
    names.set(written, name)
    return name
  }

  function breaksNamespaces(reason: string, offset: number): never {
    return refuse('xml/namespace', { reason }, at(offset))
  }

  function resolve(scope: Scope, prefix: string, offset: number): string {
    return namespaceOf(scope, prefix) ?? refuse('xml/unbound-prefix', { prefix: shortened(prefix) }, at(offset))
  }

  function declarationsOf(written: readonly WrittenAttribute[], offset: number): Declarations {
    const declarations: (readonly [string, string])[] = []
    for (const { name, value } of written) {
      if (!declares(name)) continue
      const prefix = name === 'xmlns' ? '' : nameOf(name, offset).local
      const fault = declarationFault(prefix, value)
      if (fault !== undefined) breaksNamespaces(fault, offset)
      declarations.push([prefix, value])
    }
    return declarations.length === 0 ? NO_DECLARATIONS : declarations
  }

  function attributesOf(written: readonly WrittenAttribute[], scope: Scope, offset: number): readonly XmlAttribute[] {
    const attributes: XmlAttribute[] = []
    for (const { name, value } of written) {
      if (declares(name)) continue
      const { prefix, local } = nameOf(name, offset)
      attributes.push({ local, namespace: prefix === '' ? '' : resolve(scope, prefix, offset), prefix, value })
    }
    const twice = repeated(attributes)
    if (twice !== undefined) refuse('xml/duplicate-attribute', { name: shortened(twice) }, at(offset))
    return attributes
  }

  return {
    open(written, writtenAttributes, offset) {
      const { prefix, local } = nameOf(written, offset)
      if (prefix === 'xmlns') breaksNamespaces('an element has the prefix "xmlns"', offset)
      const outer = current?.element.scope ?? OUTERMOST
      const bare = writtenAttributes.length === 0
      const declarations = bare ? NO_DECLARATIONS : declarationsOf(writtenAttributes, offset)
      const scope = declarations.length === 0 ? outer : { parent: outer, prefixes: new Map(declarations) }
      const attributes = bare ? NO_ATTRIBUTES : attributesOf(writtenAttributes, scope, offset)
      const children: XmlNode[] = []
      const namespace = resolve(scope, prefix, offset)
      const element = { local, namespace, prefix, attributes, declarations, children, scope, offset }
      if (current === undefined) root = element
      else {
        current.children.push(element)
        around.push(current)
      }
      current = { element, children }
    },

    text(text) {
      if (current === undefined) return
      const { children, element } = current
      const last = children.length - 1
      const before = children[last]
      const whole = typeof before === 'string' ? before + text : text
      checkSize(whole, element)
      if (typeof before === 'string') children[last] = whole
      else children.push(whole)
    },

    cdata(text) {
      if (current === undefined) return
      checkSize(text, current.element)
      current.children.push({ cdata: text })
    },

    close(pair) {
      if (pair && current?.children.length === 0) current.children.push('')
      current = around.pop()
    },

    innermost: () => current?.element,
    root: () => root,
  }

  function checkSize(text: string, { offset = 0 }: XmlElement): void {
    const { maxTextLength } = limits
    if (text.length > maxTextLength) refuse('xml/text-too-long', { limit: maxTextLength }, at(offset))
  }
}

function declares(name: string): boolean {
  return name.startsWith('xmlns') && (name.length === 5 || name.charAt(5) === ':')
}

/** The name of an attribute that stands twice under different prefixes; a parser finds equal names itself. */
function repeated(attributes: readonly XmlAttribute[]): string | undefined {
  const seen = new Set<string>()
  for (const { prefix, namespace, local } of attributes) {
    if (prefix === '') continue
    const name = clark(namespace, local)
    if (seen.has(name)) return `${prefix}:${local}`
    seen.add(name)
  }
  return undefined
}
