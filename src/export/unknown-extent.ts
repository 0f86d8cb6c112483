import { type Problem, problem } from '../diagnostics/problem.ts'
import type { Model } from '../model/model.ts'
import type { ContractExportOptions } from './boxes.ts'

/** What the part for contracts leaves out or holds although nobody has seen whether the platform's own export does. */
export function unknownExtent({ api, application }: ContractExportOptions, whole: Model, part: Model): Problem {
  const left = [
    'Policy Manager contracts',
    ...(api ? ['the admin group of the API'] : []),
    ...(application ? ['the team group, the organization and the identity of the app'] : []),
    ...unknownThings(whole, part),
  ]
  return problem('export/unknown-extent', { left, with: 'a contract' })
}

/** What the part for APIs leaves out although nobody knows what it is. */
export function unknownRest(whole: Model, part: Model): readonly Problem[] {
  const left = unknownThings(whole, part)
  return left.length === 0 ? [] : [problem('export/unknown-extent', { left, with: 'an API' })]
}

/** What nobody has described, and so is in no part, which may be the whole. */
function unknownThings(whole: Model, part: Model): readonly string[] {
  if (part === whole) return []
  return [
    ...((whole.otherObjects ?? []).length > 0 ? ['objects of unknown kinds'] : []),
    ...((whole.archive?.files ?? []).length > 0 ? ['files of unknown folders'] : []),
  ]
}
