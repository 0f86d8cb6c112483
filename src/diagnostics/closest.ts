import { distance } from 'fastest-levenshtein'

/** The candidate that a mistyped word most likely means; undefined when none is near. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const near = Math.max(1, Math.floor(word.length / 3))
  const ranked = candidates.map((candidate) => ({ candidate, far: distance(word, candidate) }))
  return ranked.filter(({ far }) => far <= near).toSorted((a, b) => a.far - b.far)[0]?.candidate
}
