/** What globs of paths are to be. */
export const quickGlob =
  'a glob without parentheses, quotes, + and |, with at most four *, three of them **, and four commas'

/**
 * Whether a glob of paths is tried in little time. The library for globs turns them into regular expressions, which try
 * every way there is: each `*` may end anywhere, and each comma is followed by another text to try.
 */
export function isQuickGlob(glob: string): boolean {
  const unescaped = glob.replace(/\\./gs, 'x').replace(/\[[^[\]]*\]/g, 'x')
  const count = (mark: RegExp) => unescaped.match(mark)?.length ?? 0
  return !/[("+|]/.test(unescaped) && count(/\*+/g) <= 4 && count(/\*{2,}/g) <= 3 && count(/,/g) <= 4
}
