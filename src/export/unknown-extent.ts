import { type Problem, problem } from '../diagnostics/problem.ts'
import type { ContractExportOptions } from './boxes.ts'

/** What a part leaves out or holds although nobody has seen whether the platform's own export does. */
export function unknownExtent({ api, application }: ContractExportOptions): Problem {
  const left = [
    'Policy Manager contracts',
    ...(api ? ['the admin group of the API'] : []),
    ...(application ? ['the team group, the organization and the identity of the app'] : []),
  ]
  return problem('export/unknown-extent', { left })
}
