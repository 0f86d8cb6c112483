import { adviceOf, messageOf, type Problem } from '../../src/diagnostics/problem.ts'
import { ProblemError } from '../../src/errors.ts'
import type { Finding } from '../../src/validation/finding.ts'
import { keepsSecrets, tellsSecret } from './secrets.ts'

/** What is wrong with how a mutant was dealt with: one line each, which begins alike for faults alike. */
export class Faults {
  readonly list: string[] = []
  readonly #sources: () => readonly string[]
  readonly #isArchive: boolean

  /** `sources` are the texts of the mutant, asked for when a message seems to tell a secret. */
  constructor(sources: () => readonly string[], { isArchive = false }: { readonly isArchive?: boolean } = {}) {
    this.#sources = sources
    this.#isArchive = isArchive
  }

  add(fault: string): void {
    this.list.push(fault)
  }

  /** What `act` gives; nothing where it refuses, as it may. Whatever else it throws is a fault. */
  attempt<T>(what: string, act: () => T): T | undefined {
    try {
      return act()
    } catch (error) {
      this.#caught(what, error)
      return undefined
    }
  }

  async attemptLater<T>(what: string, act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act()
    } catch (error) {
      this.#caught(what, error)
      return undefined
    }
  }

  checkProblem(found: Problem): void {
    this.#checkSentence(found.code, messageOf(found))
    this.#checkSentence(found.code, adviceOf(found))
    this.#checkPlace(found)
  }

  checkFinding(found: Finding): void {
    this.#checkSentence(found.code, found.message)
    this.#checkSentence(found.code, found.subject ?? '')
    this.#checkPlace(found)
  }

  #caught(what: string, error: unknown): void {
    if (error instanceof ProblemError) this.checkProblem(error.problem)
    else this.add(`${what}: ${describe(error)}`)
  }

  #checkSentence(code: string, sentence: string): void {
    if (/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(sentence))
      this.add(`${code}: control character in ${JSON.stringify(sentence)}`)
    if (sentence.length > 1000) this.add(`${code}: message of ${sentence.length} characters`)
    if (tellsSecret(sentence) && this.#sources().every(keepsSecrets)) this.add(`${code}: secret told: ${sentence}`)
  }

  #checkPlace({ code, place }: Pick<Problem, 'place'> & { readonly code: string }): void {
    const { entry, line, column } = place
    if (entry !== undefined && /\p{Cc}/u.test(entry)) this.add(`${code}: control character in the entry of its place`)
    if (this.#isArchive && /^(xml|document|properties|object-graph)\//.test(code) && entry === undefined)
      this.add(`${code}: no entry`)
    if (this.#isArchive && code.startsWith('xml/') && !((line ?? 0) >= 1 && (column ?? 0) >= 1))
      this.add(`${code}: no line and column`)
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return `threw ${String(error)}`
  const where = error.stack?.split('\n').find((line) => line.includes(' at '))
  return `${error.name} ${error.message.slice(0, 200)}${where?.replace(/\s+at/, ' in') ?? ''}`
}
