import { type Problem, problem } from '../diagnostics/problem.ts'
import type { Model } from '../model/model.ts'
import type { ContractExportOptions } from './slice.ts'

/** What a part leaves out, and what it holds, although nobody has seen whether the platform's own export does. */
export function unknownExtent({ api, application }: ContractExportOptions, { scopes }: Model): readonly Problem[] {
  const left = [
    'Policy Manager contracts',
    ...(api ? ["the API's admin group"] : []),
    ...(application ? ["the app's team group", 'organization and identity'] : []),
  ]
  return [problem('export/unknown-extent', { left, taken: scopes.length > 0 ? ['scopes'] : [] })]
}
