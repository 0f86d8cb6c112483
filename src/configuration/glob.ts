import picomatch from 'picomatch'

/** Whether one of the globs matches a path with `/`. A glob without `/` matches the last part of it, in any folder. */
export function matches(path: string, globs: readonly string[]): boolean {
  return globs.some((glob) => matcherOf(glob)(path))
}

/** Says of paths whether a glob matches. */
export function matcherOf(glob: string): (path: string) => boolean {
  return picomatch(glob.replace(/^\.\//, ''), { dot: true, windows: false, basename: !glob.includes('/') })
}
