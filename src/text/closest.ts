import { distance } from 'fastest-levenshtein'

/** The candidate that a word most likely means: the only one that begins like it, or else one that is near. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const [longer, ...others] = word.length > 1 ? candidates.filter((candidate) => candidate.startsWith(word)) : []
  if (longer !== undefined && others.length === 0) return longer
  const near = Math.max(1, Math.floor(word.length / 3))
  const ranked = candidates.map((candidate) => ({ candidate, far: farness(word, candidate) }))
  return ranked.filter(({ far }) => far <= near).toSorted((a, b) => a.far - b.far)[0]?.candidate
}

/** How many letters are mistyped; two that are swapped are one mistake. */
function farness(word: string, candidate: string): number {
  const far = distance(word, candidate)
  return far === 2 && lettersOf(word) === lettersOf(candidate) ? 1 : far
}

function lettersOf(word: string): string {
  return [...word].toSorted().join('')
}
