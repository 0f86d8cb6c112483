import { refuse } from '../errors.ts'
import { isFolder } from './names.ts'
import { printable } from './printable.ts'

/** Attributes of DOS and Windows, in the low half. */
const dos = { label: 0x08, folder: 0x10, device: 0x40, link: 0x400 } as const
/** Kinds of file of Unix, the top bits of the high half; 0 where another system made the archive. */
const unix = { file: 8, folder: 4 } as const

/** Refuses links, devices and the like, and attributes that contradict the name of the entry. */
export function checkAttributes(attributes: number, name: string): void {
  const shown = printable(name)
  const kind = attributes >>> 28
  const isSpecial = (attributes & (dos.label | dos.device | dos.link)) !== 0
  if (isSpecial || (kind !== 0 && kind !== unix.file && kind !== unix.folder)) {
    refuse('archive/special-file', { name: shown }, { entry: shown })
  }
  const saysFolder = kind === unix.folder || (attributes & dos.folder) !== 0
  const saysFile = kind === unix.file
  if (isFolder(name) ? saysFile : saysFolder) refuse('archive/kind-differs', { name: shown }, { entry: shown })
}
