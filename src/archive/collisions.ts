import { refuse } from '../errors.ts'
import { isAscii, isFolder, visibleName, withoutSlash } from './names.ts'
import { printable } from './printable.ts'

/**
 * Refuses names that occur twice, that one file system or another holds for the same, or that are file and folder.
 * Folders count by whatever name lies in them.
 */
export function checkCollisions(names: readonly string[]): void {
  const known = new Map<string, string>()
  const folders = new Map<string, string>()
  const paths = new Set<string>()
  for (const name of names) {
    const key = keyOf(withoutSlash(name))
    const other = known.get(key)
    if (other !== undefined) refuseTwins(other, name)
    known.set(key, name)
    for (const path of foldersOf(name)) {
      if (paths.has(path)) continue
      const folder = keyOf(path)
      const twin = folders.get(folder)
      if (twin !== undefined) refuseCollision(twin, name)
      folders.set(folder, name)
      paths.add(path)
    }
  }
  for (const [key, name] of known) {
    const inside = folders.get(key)
    if (inside !== undefined && !isFolder(name)) refuseFileAsFolder(name, inside)
  }
}

/** The paths of the folders that an entry of this name lies in, or is. */
function foldersOf(name: string): readonly string[] {
  return Array.from(name.matchAll(/\//g), ({ index }) => name.slice(0, index))
}

/**
 * Equal for paths that a file system takes for one: ignoring case, Unicode form, or dots and spaces that end a segment.
 */
function keyOf(path: string): string {
  const folded = isAscii(path) ? path.toLowerCase() : fold(path)
  return folded.replace(/(?<![. ])[. ]+(?=\/|$)/g, '')
}

/** Small letters are not enough: `ẞ`, `ß` and `SS` differ by them, and `İ` and `ı` are an `i` to some. */
function fold(path: string): string {
  const folded = visibleName(path).toLowerCase().toUpperCase().toLowerCase()
  return folded.normalize('NFKC').replaceAll('i\u0307', 'i')
}

function refuseTwins(first: string, second: string): never {
  if (first === second) return refuse('archive/entry-twice', { name: printable(first) }, { entry: printable(first) })
  if (isFolder(first) === isFolder(second)) return refuseCollision(first, second)
  return isFolder(first) ? refuseFileAsFolder(second, first) : refuseFileAsFolder(first, second)
}

function refuseCollision(first: string, second: string): never {
  const [other, name] = [printable(first), printable(second)]
  return refuse('archive/names-collide', { name, other }, { entry: name })
}

function refuseFileAsFolder(file: string, folder: string): never {
  const [name, other] = [printable(file), printable(folder)]
  return refuse('archive/file-is-folder', { name, other }, { entry: name })
}
