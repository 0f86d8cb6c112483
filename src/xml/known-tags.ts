import { type Memory, memory } from './memory.ts'
import type { QualifiedName } from './names.ts'
import type { Layout } from './read-by-layout.ts'
import type { StartTag } from './read-start-tag.ts'
import { type Declarations, OUTERMOST } from './scope.ts'
import type { Scope } from './tree.ts'

/** What was read in start tags, for documents that are alike and are read with the same limits. */
export interface KnownTags {
  readonly tags: Memory<StartTag>
  /** How the last element of each name was written. */
  readonly layouts: Memory<Layout>
  readonly names: Memory<QualifiedName>
  /** The scope inside an element: roots that declare the same share one, and with it the tags that stand in it. */
  readonly scopeIn: (outer: Scope, declarations: Declarations) => Scope
}

export function knownTags(): KnownTags {
  const roots = memory<Scope>()
  return {
    tags: memory(),
    layouts: memory(),
    names: memory(),
    scopeIn(outer, declarations) {
      if (declarations.length === 0) return outer
      if (outer !== OUTERMOST) return { parent: outer, prefixes: new Map(declarations) }
      const written = JSON.stringify(declarations)
      const scope = roots.get(written) ?? { parent: outer, prefixes: new Map(declarations) }
      roots.set(written, scope)
      return scope
    },
  }
}
