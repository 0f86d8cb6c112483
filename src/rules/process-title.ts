import type { Process } from '../model/model.ts'
import { shortened } from '../text/one-line.ts'

/** The name of a process: the one that others call it by, or that of its operation; else its key. */
export function processTitle({ key, definition }: Process): string {
  return shortened(definition?.exported?.name ?? definition?.name ?? key)
}
