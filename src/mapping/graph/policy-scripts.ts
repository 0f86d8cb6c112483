import type { Model } from '../../model/model.ts'
import { graphSize } from './size.ts'
import { scriptedText } from './subject.ts'

/** The keys of scripted policies, each with that of a script that its configuration names. */
export function* scriptsOfPolicies(
  policies: Model['policies'],
  scripts: Model['scripts'],
): Generator<readonly [policy: string, script: string]> {
  const keys = scripts.map(({ key }) => key)
  const longestFirst = keys.toSorted((one, other) => other.length - one.length)
  const grow = graphSize()
  for (const policy of policies) {
    const found = keysIn(scriptedText(policy), longestFirst, grow)
    if (found.size > 0) for (const script of keys) if (found.has(script)) yield [policy.key, script]
  }
}

/** The keys that stand in a text; the beginning of another key, known or not, is none. Each place is one to `grow`. */
function keysIn(text: string, longestFirst: readonly string[], grow: (more: number) => void): ReadonlySet<string> {
  const found = new Set<string>()
  const taken = new Set<number>()
  for (const key of text === '' ? [] : longestFirst) {
    for (const at of placesOf(key, text)) {
      grow(1)
      if (!taken.has(at) && !/[\w-]/.test(text.charAt(at + key.length))) found.add(key)
      taken.add(at)
    }
  }
  return found
}

function* placesOf(part: string, text: string): Generator<number> {
  for (let at = text.indexOf(part); at >= 0; at = at < text.length ? text.indexOf(part, at + 1) : -1) yield at
}
