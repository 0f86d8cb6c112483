import type { Limits } from '../archive/limits.ts'
import type { ReadOptions } from '../archive/read-archive.ts'
import type { Rule } from '../rules/rule.ts'
import type { Target } from '../rules/subject.ts'
import type { XmlLimits } from '../xml/limits.ts'
import type { Profile, Severities } from './profiles.ts'

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
  readonly engine?: NonNullable<ReadOptions['engine']>
}
