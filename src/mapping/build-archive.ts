import type { Archive, Entry } from '../archive/archive.ts'
import { crc32 } from '../archive/crc32.ts'
import { type Problem, problem } from '../diagnostics/problem.ts'
import { refuse } from '../errors.ts'
import type { Correction } from '../model/archive-form.ts'
import type { Model } from '../model/model.ts'
import { latin1Bytes, latin1Text, utf8Bytes, utf8Text } from '../text/bytes.ts'
import { addContent, type Contents, contentsOf, objectsOf } from './contents.ts'
import { inOwnOrder, timesFor } from './entry-order.ts'
import { placelessIn } from './placeless.ts'
import { tenantsOf } from './tenant.ts'
import { applyDifference } from './text-difference.ts'

/** An archive that was built, with the findings about it. */
export interface BuiltArchive {
  /** The archive, not yet a file. */
  readonly archive: Archive
  /** Style that an edited document could not keep, and what is said of things that are not there; never an error. */
  readonly findings: readonly Problem[]
}

/**
 * The archive that a model describes; twin of `parseArchive`. Its parts may have been built elsewhere, or by `contentsOf`
 * with other limits. Throws a `ProblemError` for a model that no archive can be built of; whether a file can hold it,
 * `writeArchive` knows.
 */
export function buildArchive(model: Model, parts: readonly Contents[] = [contentsOf(model)]): BuiltArchive {
  checkTenant(model)
  const findings = [...placelessIn(model)]
  const corrections = new Map((model.archive?.corrections ?? []).map((correction) => [correction.entry, correction]))
  const contents = new Map<string, Uint8Array>()
  for (const [entry, bytes] of parts.flatMap((part) => [...part])) addContent(contents, entry, bytes)
  for (const [entry, bytes] of contents) contents.set(entry, corrected(bytes, corrections.get(entry), findings))
  const names = inOwnOrder([...contents.keys()], model.archive ?? {})
  const times = timesFor(names.length, model)
  const entries = names.map(
    (name, i): Entry => ({ name, bytes: contents.get(name) ?? new Uint8Array(), time: times[i] ?? '' }),
  )
  const folders = model.archive?.folders
  return { archive: folders === undefined ? { entries } : { entries, folders }, findings }
}

function corrected(bytes: Uint8Array, correction: Correction | undefined, findings: Problem[]): Uint8Array {
  if (correction === undefined) return bytes
  if (crc32(bytes).toString(16) !== correction.of) {
    findings.push(problem('model/style-not-kept', { entry: correction.entry }, { entry: correction.entry }))
    return bytes
  }
  const { changes, bytewise } = correction
  if (bytewise === true) return latin1Bytes(applyDifference(latin1Text(bytes), changes))
  return utf8Bytes(applyDifference(utf8Text(bytes) ?? '', changes))
}

/** The tenant stands in the IDs of the objects, not in a place of its own: it must not say something else. */
export function checkTenant(model: Model): void {
  const { tenant } = model.source
  const tenants = tenantsOf(objectsOf(model))
  const [found] = tenants
  if (tenant !== undefined && found !== undefined && !tenants.has(tenant))
    refuse('model/tenant-mismatch', { tenant, found })
}
