/**
 * How many columns of a terminal a safe text takes: marks that stand upon another character take none, the characters of
 * East Asia and pictures two, by ranges: the package that knows each of them takes longer to load than the work does.
 */
export function widthOf(text: string): number {
  if (!/[^ -~]/.test(text)) return text.length
  return Array.from(text.replace(marks, '').replace(eastAsian, '  ').replace(pictures, '  ')).length
}

/** The longest beginning of a text that takes at most so many columns, and what follows it. */
export function beginning(text: string, width: number): readonly [beginning: string, rest: string] {
  let [taken, at] = [0, 0]
  for (const character of text) {
    taken += widthOf(character)
    if (taken > width) break
    at += character.length
  }
  return [text.slice(0, at), text.slice(at)]
}

/** The longest end of a text that takes at most so many columns. */
export function ending(text: string, width: number): string {
  let left = widthOf(text)
  let at = 0
  for (const character of text) {
    if (left <= width) break
    left -= widthOf(character)
    at += character.length
  }
  return text.slice(at)
}

/** Besides marks the vowels and ends of syllables of Hangul, which join what stands before them. */
const marks = /[\p{Mn}\p{Me}\u1160-\u11ff]/gu

const eastAsian =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe6f\uff01-\uff60\uffe0-\uffe6]/gu

/** And characters that are too rare for the first plane. */
const pictures = /[\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]/gu
