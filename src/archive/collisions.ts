import { refuse } from '../errors.ts'
import { isAscii, isFolder } from './names.ts'
import { printable } from './printable.ts'

/** Refuses names that occur twice, that one file system or another holds for the same, or that are file and folder. */
export function checkCollisions(names: readonly string[]): void {
  const known = new Map<string, string>()
  const folders = new Map<string, string>()
  for (const name of names) {
    const key = keyOf(name)
    const other = known.get(key)
    if (other !== undefined) refuseTwins(other, name)
    known.set(key, name)
    for (let slash = key.indexOf('/'); slash !== -1; slash = key.indexOf('/', slash + 1)) {
      folders.set(key.slice(0, slash), name)
    }
  }
  for (const [key, name] of known) {
    const inside = folders.get(key)
    if (inside !== undefined && !isFolder(name)) refuseFileAsFolder(name, inside)
  }
}

/** Equal for names that a file system ignoring case or Unicode form takes for one. */
function keyOf(name: string): string {
  const path = isFolder(name) ? name.slice(0, -1) : name
  if (isAscii(path)) return path.toLowerCase()
  const visible = path.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  return visible.toUpperCase().toLowerCase().normalize('NFKC')
}

function refuseTwins(first: string, second: string): never {
  const [other, name] = [printable(first), printable(second)]
  if (first === second) return refuse('archive/entry-twice', { name }, { entry: name })
  if (isFolder(first) !== isFolder(second)) {
    return isFolder(first) ? refuseFileAsFolder(second, first) : refuseFileAsFolder(first, second)
  }
  return refuse('archive/names-collide', { name, other }, { entry: name })
}

function refuseFileAsFolder(file: string, folder: string): never {
  const [name, other] = [printable(file), printable(folder)]
  return refuse('archive/file-is-folder', { name, other }, { entry: name })
}
