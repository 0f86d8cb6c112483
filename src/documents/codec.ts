import { refuse } from '../errors.ts'
import { firstOf } from '../values/first-of.ts'
import { once, onceFor } from '../values/once.ts'
import { positionOf } from '../xml/position.ts'
import type { NamespaceMap } from '../xml/print-compact.ts'
import type { XmlDocument, XmlElement, XmlName } from '../xml/tree.ts'
import { checkRoot } from './check-root.ts'
import { applyDeviations } from './shape/apply.ts'
import { buildShape } from './shape/build.ts'
import type { Deviation } from './shape/deviation.ts'
import { diffElements } from './shape/diff.ts'
import { readShape } from './shape/read.ts'
import { type Origins, type Reading, readingInto, settle } from './shape/reading.ts'
import { type Fields, nothingAround, type Shape, type Surroundings } from './shape/shape.ts'
import { type Stencil, stencil, type Template } from './template/template.ts'

/** How lines end where a kind of document leaves the choice: a matter of the platform's server. */
export type LineEnd = '\n' | '\r\n'

/**
 * One kind of document, described. Its two laws: `parse(build(value)) = value`, and `build(parse(text)) = text` for
 * every text that the platform writes.
 */
export interface DocumentKind<T> {
  readonly root: XmlName
  readonly shape: Shape<T>
  /** Declarations that the platform puts on the root, as a document built from nothing gets them. */
  readonly namespaces: (value: Fields, context: Context) => NamespaceMap
  readonly print: (root: XmlElement, namespaces: NamespaceMap, lineEnd: LineEnd) => string
  /** What most documents of the kind are like, for speed. */
  readonly templates?: () => readonly Template[]
}

/** What a document is read or built in: the objects it belongs to, nearest first, and what derivations look up. */
export interface Context {
  readonly owners: readonly Fields[]
  readonly surroundings: Surroundings
}

/** An object with the points in which the archive differs from what the rules write for it. */
export type WithDeviations<T> = T & { readonly deviations?: readonly Deviation[] }

/** The value in the text of a document that is like most of its kind, without the tree; nothing of any other. */
export function parseUsual(kind: DocumentKind<unknown>, text: string, { owners }: Context): Fields | undefined {
  return firstOf(stencilsOf(kind), (one) => one().read(text, owners))
}

/** The stencils of each kind; one that is not needed is not made. */
const stencilsOf: (kind: DocumentKind<unknown>) => readonly (() => Stencil)[] = onceFor((kind) => {
  const byShape = (value: Fields, owners: readonly Fields[]) =>
    buildByShape(kind, value, { owners, surroundings: nothingAround })
  return (kind.templates?.() ?? []).map((template) => once(() => stencil(template, byShape)))
}, new WeakMap())

/** The value that a document holds. Refuses a root of another name, and a document without what its kind must have. */
export function parseDocument<T>(
  kind: DocumentKind<T>,
  document: XmlDocument,
  entry: string,
  context: Context,
  origins: Origins,
): WithDeviations<T> {
  const { root } = document
  checkRoot(document, entry, kind.root)
  const value = readElement(kind.shape, root, context, origins)
  return (
    value ?? refuse('document/incomplete', { root: root.local }, { entry, ...positionOf(document, root.offset ?? 0) })
  )
}

/** The object that stands in an element, with its deviations; nothing when something required is absent. */
function readElement<T>(
  shape: Shape<T>,
  element: XmlElement,
  context: Context,
  origins: Origins,
): WithDeviations<T> | undefined {
  const reading = readingInto(origins, context.surroundings)
  const value = readShape(shape, element, context.owners, reading)
  if (value === undefined) return undefined
  keepDeviations(shape, element, value, reading, context)
  // The shape is what makes the value a T; readShape only follows it.
  return value as WithDeviations<T>
}

/** Puts down on an object that was read where its element differs; call once, when all objects around it are read. */
export function keepDeviations(
  shape: Shape<unknown>,
  element: XmlElement,
  value: Fields,
  reading: Reading,
  { owners, surroundings }: Context,
): void {
  if (settle(reading, surroundings)) return
  const deviations = diffElements(buildShape(shape, element, value, owners, surroundings), element)
  if (deviations.length > 0) Object.assign(value, { deviations })
}

/** The text of a document; twin of `parseDocument`. */
export function buildDocument(
  kind: DocumentKind<unknown>,
  value: WithDeviations<object>,
  context: Context,
  namespaces?: NamespaceMap,
  lineEnd: LineEnd = '\n',
): string {
  const isUsual = namespaces === undefined && lineEnd === '\n'
  const written = isUsual ? firstOf(stencilsOf(kind), (one) => one().write(value, context.owners)) : undefined
  return written ?? buildByShape(kind, value, context, namespaces, lineEnd)
}

function buildByShape(
  kind: DocumentKind<unknown>,
  value: WithDeviations<object>,
  context: Context,
  namespaces: NamespaceMap = kind.namespaces({ ...value }, context),
  lineEnd: LineEnd = '\n',
): string {
  return kind.print(buildElement(kind.shape, kind.root, value, context), namespaces, lineEnd)
}

/** The element that says what an object says; twin of `readElement`. */
export function buildElement(
  shape: Shape<unknown>,
  name: XmlName,
  value: WithDeviations<object>,
  { owners, surroundings }: Context,
): XmlElement {
  return applyDeviations(buildShape(shape, name, { ...value }, owners, surroundings), value.deviations ?? [])
}
