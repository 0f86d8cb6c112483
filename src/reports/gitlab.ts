import { jsonText } from '../text/json-text.ts'
import { oneLine } from '../text/one-line.ts'
import type { Finding } from '../validation/finding.ts'
import type { Format } from './format.ts'
import { placeWithin } from './groups.ts'

/**
 * GitLab's code quality report. GitLab knows files of the repository only, so a finding is in its archive, at line 1,
 * and the description begins with the place inside it.
 */
export const renderGitlab: Format = ({ inputs }) => {
  const seen = new Map<string, number>()
  const issues = inputs.flatMap(({ input, findings }) =>
    findings.map((finding) => {
      // GitLab drops all but one of several with the same fingerprint.
      const id = `${finding.fingerprint}-${input}`
      const times = (seen.get(id) ?? 0) + 1
      seen.set(id, times)
      return issueOf(input, finding, times === 1 ? id : `${id}-${times}`)
    }),
  )
  return `${jsonText(issues, 2)}\n`
}

const words = { error: 'critical', warning: 'minor', info: 'info' } as const

function issueOf(input: string, { code, severity, message, place, subject }: Finding, fingerprint: string) {
  const { entry, line = 1 } = place
  const within = entry === undefined ? '' : `${placeWithin(place)}: `
  return {
    description: oneLine(`${within}${subject === undefined ? '' : `${subject}: `}${message}`),
    check_name: code,
    fingerprint,
    severity: words[severity],
    location: { path: input.replaceAll('\\', '/'), lines: { begin: entry === undefined ? line : 1 } },
  }
}
