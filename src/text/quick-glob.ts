const MOST_WAYS = 2 ** 24

/** What globs of paths are to be. */
export const quickGlob = 'a glob without parentheses, without + behind ] or }, and with few of *, ** and {}'

/**
 * Whether a glob of paths can be tried in few ways only. The library for globs turns them into regular expressions,
 * which try every way there is.
 */
export function isQuickGlob(glob: string): boolean {
  const unescaped = glob.replace(/\\./gs, '').replace(/\[[^[\]]*\]/g, '[]')
  return !/\(|[\]}]\+/.test(unescaped) && waysOf(unescaped) <= MOST_WAYS
}

/** In how many ways, about, a glob can be tried on a path of many folders and long names. */
function waysOf(glob: string): number {
  const flat = glob.replace(
    /^([^{]*)(\{.*\})/s,
    (_, start: string, braces: string) => start + braces.replaceAll('/', ''),
  )
  const count = (pattern: RegExp) => flat.match(pattern)?.length ?? 0
  const [, ...choices] = flat.split('{')
  const alternatives = choices.reduce((ways, choice) => ways * choice.split(',').length, 1)
  // A name that ends at a slash leaves the only * in it one way.
  return 256 ** count(/\*{2,}/g) * 128 ** count(/\*(?<=\*[^*/]+\*)/g) * alternatives
}
