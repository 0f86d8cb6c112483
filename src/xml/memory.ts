/** What was found for texts, as long as these are neither many nor long. */
export interface Memory<T> {
  readonly get: (text: string) => T | undefined
  readonly set: (text: string, found: T) => void
}

const MOST = 4096
/** V8 tells very long texts apart by their length alone before it compares them. */
const LONGEST = 1024

export function memory<T>(): Memory<T> {
  let known = new Map<string, T>()
  return {
    get: (text) => (text.length > LONGEST ? undefined : known.get(text)),
    set(text, found) {
      if (text.length > LONGEST) return
      // A map that is cleared keeps its old content alive until V8 collects all garbage.
      if (known.size === MOST) known = new Map()
      known.set(text, found)
    },
  }
}
