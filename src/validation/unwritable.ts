import { defaultLimits } from '../archive/limits.ts'
import { printable } from '../archive/printable.ts'
import { checkEntries } from '../archive/write-archive.ts'
import type { Problem } from '../diagnostics/problem.ts'
import { buildArchive } from '../mapping/build-archive.ts'
import { topFirst } from '../rules/layout/files.ts'
import type { Subject } from '../rules/subject.ts'
import { findingsOf } from './find.ts'
import type { Finding } from './finding.ts'
import { locator } from './locate.ts'
import type { ValidationOptions } from './options.ts'
import { attempt } from './read-subject.ts'

/** What the archive of a model cannot be written for: the first such thing, at the member that is to blame if that shows. */
export function unwritableIn(subject: Subject, options: ValidationOptions): readonly Finding[] {
  const problems: Problem[] = []
  attempt(
    () => checkEntries(buildArchive(subject.model).archive.entries, { ...defaultLimits, ...options.limits }),
    (found) => problems.push(found),
  )
  const about = problems.map((found) => aboutIn(subject, found))
  return findingsOf(problems, options).map((finding, at) => ({ ...finding, place: {}, ...about[at] }))
}

/** The object of the entry that is refused, or the first text that holds what no XML does. */
function aboutIn(subject: Subject, { code, place: { entry } }: Problem): Pick<Finding, 'pointer' | 'subject'> {
  if (code === 'xml/character') {
    const pointer = pathIn(subject.model)
    return pointer === undefined ? {} : { pointer }
  }
  const slot = subject.slots().find((one) => printable(one.entry) === entry)
  if (slot === undefined) return {}
  const { pointer, subject: words } = locator(subject)({ at: topFirst(slot.owners) })
  return { ...(pointer !== undefined && { pointer }), ...(words !== undefined && { subject: words }) }
}

const forbidden = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** JSON Pointer to the first text with a character that XML does not allow. */
function pathIn(value: unknown): string | undefined {
  if (typeof value === 'string') return forbidden.test(value) ? '' : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, inner] of Object.entries(value)) {
    const rest = pathIn(inner)
    if (rest !== undefined) return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}${rest}`
  }
  return undefined
}
