import type { Limits } from '../archive/limits.ts'
import { isXml } from '../archive/names.ts'
import { readWanted } from '../archive/read-archive.ts'
import { isJson } from '../diagnostics/likeness.ts'
import { attempt } from '../errors.ts'
import type { Finding } from '../validation/finding.ts'
import { groupBy } from '../values/group-by.ts'
import { viewOf } from '../values/view-of.ts'
import { decodeText } from '../xml/decode.ts'
import { type Excerpt, excerptsOf } from './excerpt.ts'
import type { Source } from './mask.ts'

/** What findings were found in. */
export interface ExcerptSource {
  /** An archive, or the JSON text of a model. */
  readonly bytes: Uint8Array | ArrayBuffer
  /** Limits of the archive that differ from the usual ones. */
  readonly limits?: Partial<Limits>
}

/** Beyond that, nobody looks at the source of findings of one code. */
const mostOfCode = 25

/**
 * The source around findings of one input, in their order; undefined where there is none to be shown. Throws a
 * `ProblemError` for an archive that cannot be read, of which no finding has a line.
 */
export function excerptsIn(
  { bytes: given, limits = {} }: ExcerptSource,
  findings: readonly Finding[],
): readonly (Excerpt | undefined)[] {
  const bytes = viewOf(given)
  const byEntry = groupBy(firstOfEachCode(findings), ({ place }) => place.entry ?? '')
  if (byEntry.size === 0) return findings.map(() => undefined)
  const sourceOf = isJson(bytes) ? modelSource(bytes) : archiveSources(bytes, limits, byEntry)
  const excerpts = new Map(Array.from(byEntry).flatMap(([entry, found]) => pairsIn(sourceOf(entry), found)))
  return findings.map((finding) => excerpts.get(finding))
}

function firstOfEachCode(findings: readonly Finding[]): readonly Finding[] {
  const byCode = groupBy(
    findings.filter(({ place }) => place.line !== undefined),
    ({ code }) => code,
  )
  return Array.from(byCode.values()).flatMap((found) => found.slice(0, mostOfCode))
}

function pairsIn(
  source: Source | undefined,
  findings: readonly Finding[],
): (readonly [Finding, Excerpt | undefined])[] {
  const places = findings.map(({ place }) => place)
  const excerpts = source === undefined ? [] : excerptsOf(source, places)
  return findings.map((finding, at) => [finding, excerpts[at]])
}

type Sources = (entry: string) => Source | undefined

function modelSource(bytes: Uint8Array): Sources {
  const text = new TextDecoder().decode(bytes)
  return () => ({ text, kind: 'json', isWellFormed: isWhole(text) })
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Of other entries than XML nobody knows what in them is a secret. */
function archiveSources(
  bytes: Uint8Array,
  limits: Partial<Limits>,
  findings: ReadonlyMap<string, readonly Finding[]>,
): Sources {
  const isWanted = (name: string) => isXml(name) && findings.has(name)
  const entries = new Map(readWanted(bytes, isWanted, { limits }).map((entry) => [entry.name, entry]))
  return (name) => {
    const entry = entries.get(name)
    if (entry === undefined) return undefined
    const isWellFormed = findings.get(name)?.every(({ code }) => !code.startsWith('xml/')) ?? true
    const text = attempt(() => decodeText(entry.bytes, name))
    return text === undefined ? undefined : { text, kind: 'xml', isWellFormed }
  }
}
