import type { Engine } from '../archive/engine.ts'
import type { Limits } from '../archive/limits.ts'
import type { Severity } from '../diagnostics/catalogue/define.ts'
import { platformVersion } from '../rules/import/target.ts'
import { rules as ownRules } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'
import type { Target } from '../rules/subject.ts'
import type { XmlLimits } from '../xml/limits.ts'
import { type Profile, profiles, type Severities } from './profiles.ts'

/** How to validate. */
export interface ValidationOptions {
  /** `default` unless another is given. */
  readonly profile?: Profile
  /** Severities of single codes, `off` for rules that are not to apply; they count before the profile. */
  readonly severities?: Severities
  /** What the archive is to be imported into; the rules of imports then apply in every profile. */
  readonly target?: Target
  /** Own rules, besides those of the library. */
  readonly rules?: readonly Rule[]
  /** Limits of the container and of the documents in it that differ from the usual ones. */
  readonly limits?: Partial<Limits & XmlLimits>
  /** What inflates entries: Node's zlib on Node, jszip elsewhere, unless another is given. */
  readonly engine?: Engine
}

/**
 * Throws a `TypeError` for options that would have no effect, so that all would seem well: an unknown profile,
 * severity, rule or version, and a code that several rules have.
 */
export function checkOptions({
  profile = 'default',
  severities = {},
  rules = [],
  target = {},
}: ValidationOptions): void {
  if (!profiles.includes(profile)) throw new TypeError(`there is no profile ${profile}`)
  const others = new Set<string>()
  const isTaken = (code: string) => ownCodes.has(code) || others.has(code)
  for (const { code } of rules) {
    if (isTaken(code)) throw new TypeError(`there are several rules ${code}`)
    others.add(code)
  }
  for (const [code, severity] of Object.entries(severities)) {
    if (!isTaken(code)) throw new TypeError(`there is no rule ${code}`)
    if (!chosen.has(severity)) throw new TypeError(`there is no severity ${severity}`)
  }
  for (const version of [target.version, target.sourceVersion])
    if (version !== undefined && !platformVersion.test(version))
      throw new TypeError(`a version is written like 2022.1.3, and not ${version}`)
}

const ownCodes: ReadonlySet<string> = new Set(ownRules.map(({ code }) => code))
const chosen: ReadonlySet<string> = new Set<Severity | 'off'>(['error', 'warning', 'info', 'off'])
