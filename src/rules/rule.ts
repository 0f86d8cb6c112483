import type { Severity } from '../diagnostics/catalogue/define.ts'
import { type Code, catalogue, type DataOf } from '../diagnostics/catalogue/index.ts'
import { messageOf, type Place, problem } from '../diagnostics/problem.ts'
import type { Example } from './examples/example.ts'
import { examples } from './examples/index.ts'
import type { Subject } from './subject.ts'

/** What a rule is about; profiles switch whole families. */
export const families = ['container', 'xml', 'layout', 'documents', 'references', 'meaning', 'import', 'risk'] as const
export type Family = (typeof families)[number]

/** One thing that is checked. Own rules can be passed in beside those of the library. */
export interface Rule {
  /** Stable, `area/fact-in-kebab-case`. */
  readonly code: string
  /** What it is about; profiles switch whole families. */
  readonly family: Family
  /** How grave it is, unless the caller says otherwise. */
  readonly severity: Severity
  /** The fact in a few words. */
  readonly title: string
  /** What to do about it, one sentence. */
  readonly advice: string
  /** What is checked, and why it matters, in a few sentences. */
  readonly explanation: string
  /** What makes it fire, and its nearest neighbour, which does not. */
  readonly example?: Example
  /** Stateless; absent where the fact shows while the input is read. */
  readonly check?: (subject: Subject) => Iterable<Hit>
}

/** A place where a rule applies. */
export interface Hit extends Where {
  /** One sentence that names the thing; never a secret. */
  readonly message: string
}

/** What a hit is about. */
export interface Where {
  /** An object of one of the model's lists, then parts of it, from the outside in. */
  readonly at?: readonly [object, ...object[]]
  /** Member of the last of these. */
  readonly member?: string
  /** Place in the list that the member is. */
  readonly index?: number
  /** The entry, where the hit is not about an object of the model. */
  readonly entry?: string
  /** The place, where neither an object nor its origin tells it: of a comment, of an option, or beside the archive. */
  readonly place?: Place
  /** Something of the archive that was read from a place of its own: a node or a link of the graph. */
  readonly origin?: object
  /** Path of an element below that of the object, local names, the second of a name as `name[2]`. */
  readonly path?: string
  /** Of something in that element which nobody has described: its place among what the element holds. */
  readonly among?: number
  /** What else tells this hit from others of the same rule at the same object: keys, names; never places. */
  readonly ids?: readonly string[]
}

/** A hit whose sentence the catalogue knows. */
export type HitOf<C extends Code> = Where & { readonly data: DataOf<C> }

/** A rule as its file has it: the folder tells the family. */
export type PlainRule = Omit<Rule, 'family'>

/** A rule whose severity and wording stand in the catalogue. */
export function rule<C extends Code>(
  code: C,
  explanation: string,
  check?: (subject: Subject) => Iterable<HitOf<C>>,
): PlainRule {
  const { severity, title, advice } = catalogue[code]
  const example = examples[code]
  return {
    code,
    severity,
    title,
    advice,
    explanation,
    ...(example && { example }),
    ...(check && { check: (one) => Array.from(check(one), (hit) => worded(code, hit)) }),
  }
}

function worded<C extends Code>(code: C, { data, ...where }: HitOf<C>): Hit {
  return { ...where, message: messageOf(problem(code, data)) }
}
