import { defaultLimits } from '../archive/limits.ts'
import { checkEntries } from '../archive/write-archive.ts'
import type { Problem } from '../diagnostics/problem.ts'
import { attempt } from '../errors.ts'
import { buildArchive } from '../mapping/build-archive.ts'
import { contentsOf } from '../mapping/contents.ts'
import type { Subject } from '../rules/subject.ts'
import { appliedLimits } from '../values/applied-limits.ts'
import { type Blame, blameForEntries, blameInPieces } from './blame.ts'
import { findingsOf } from './find.ts'
import type { Finding } from './finding.ts'
import { locator } from './locate.ts'
import type { ValidationOptions } from './options.ts'
import { graphPiece, type Piece, piecesOf } from './pieces.ts'
import { unreadableIn } from './unreadable.ts'

/**
 * What the archive of a model cannot be written for, or not be read for again, and the style that it loses; each at
 * what in the model is to blame.
 */
export function unwritableIn(subject: Subject, options: ValidationOptions): readonly Finding[] {
  const blamed = blamedIn(subject, options)
  const locate = locator(subject)
  const findings = findingsOf([...blamed.keys()], options, (found) => {
    const { where, below = '' } = blamed.get(found) ?? { where: {} }
    const { pointer: outer = '', subject: words, identity } = locate(where)
    const pointer = outer + below
    return { place: {}, ...(pointer && { pointer }), ...(words !== undefined && { subject: words }), identity }
  })
  return oncePerPlace(findings)
}

/** One thing may keep several entries from being written. */
function oncePerPlace(findings: readonly Finding[]): readonly Finding[] {
  const places = new Map(findings.toReversed().map((one) => [`${one.code} ${one.pointer}`, one]))
  return findings.filter((one) => one.pointer === undefined || places.get(`${one.code} ${one.pointer}`) === one)
}

function blamedIn(subject: Subject, { limits }: ValidationOptions): ReadonlyMap<Problem, Blame> {
  const inPiece = blameInPieces(subject)
  const forEntry = blameForEntries(subject)
  const ofPiece = (piece: Piece) => refusals(piece.write).map((found) => [found, inPiece(found, piece)] as const)
  const ofEntries = (problems: readonly Problem[]) => new Map(problems.map((found) => [found, forEntry(found)]))
  const [built, refused] = tried(() => buildArchive(subject.model, [contentsOf(subject.model, undefined, limits)]))
  if (built === undefined) {
    const ofPieces = [...piecesOf(subject)].flatMap(ofPiece)
    const all = ofPieces.length > 0 ? ofPieces : ofPiece(graphPiece(subject))
    return all.length > 0 ? new Map(all) : ofEntries(refused)
  }
  const { entries } = built.archive
  const check = (some: typeof entries) => refusals(() => checkEntries(some, appliedLimits(defaultLimits, limits)))
  const together = check(entries)
  const alone = together.length === 0 ? [] : entries.flatMap((entry) => check([entry]))
  const unwritable = alone.length > 0 ? alone : together
  return ofEntries([...built.findings, ...unwritable, ...unreadableIn(subject, entries, limits)])
}

function refusals(write: () => unknown): readonly Problem[] {
  return tried(write)[1]
}

function tried<T>(write: () => T): readonly [written: T | undefined, refused: readonly Problem[]] {
  const refused: Problem[] = []
  return [attempt(write, (found) => refused.push(found)), refused]
}
