import type { Entry } from '../archive/archive.ts'
import { isXml } from '../archive/names.ts'
import type { Problem } from '../diagnostics/problem.ts'
import { attempt } from '../errors.ts'
import type { Subject } from '../rules/subject.ts'
import { appliedLimits } from '../values/applied-limits.ts'
import { defaultXmlLimits, type XmlLimits } from '../xml/limits.ts'
import { readXml } from '../xml/read.ts'

/**
 * The XML in the archive of a model that nobody could read again. What the rules write is well-formed, so it is read
 * only where the model is nested, wide or long enough to go beyond a limit; what the model says letter by letter is
 * read always.
 */
export function unreadableIn(
  { model, slots }: Subject,
  entries: readonly Entry[],
  limits: Partial<XmlLimits> = {},
): readonly Problem[] {
  const { files = [], corrections = [] } = model.archive ?? {}
  const asTheyAre = new Set([...files.map(({ name }) => name), ...corrections.map(({ entry }) => entry)])
  for (const { entry, role } of slots()) if (typeof role.kind === 'string') asTheyAre.add(entry)
  const applied = appliedLimits(defaultXmlLimits, limits)
  const isLarge = isBeyond(applied, model)
  const mayHoldTooMany = (bytes: Uint8Array) => bytes.length > bytesOfNode * applied.maxNodes
  const problems: Problem[] = []
  for (const { name, bytes } of entries)
    if (isXml(name) && (isLarge || asTheyAre.has(name) || mayHoldTooMany(bytes)))
      attempt(
        () => readXml(bytes, name, { limits }),
        (found) => problems.push(found),
      )
  return problems
}

/** No node of XML takes less. */
const bytesOfNode = 2

/** One level of a model becomes a few of XML, one character at most six, and one member at most one attribute. */
const growth = { levels: 4, length: 6 } as const

function isBeyond({ maxDepth, maxAttributes, maxAttributeLength, maxTextLength }: XmlLimits, model: unknown): boolean {
  const longest = Math.min(maxAttributeLength, maxTextLength) / growth.length
  const isIn = (value: unknown, levels: number): boolean => {
    if (typeof value === 'string') return value.length > longest
    if (typeof value !== 'object' || value === null) return false
    const members = Object.values(value)
    const isWide = !Array.isArray(value) && members.length > maxAttributes
    return levels === 0 || isWide || members.some((inner) => isIn(inner, levels - 1))
  }
  return isIn(model, Math.floor(maxDepth / growth.levels))
}
