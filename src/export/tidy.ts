/** A name as a person reads it: white space of any length is one blank, and none at the ends or before a comma. */
export function tidy(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').replaceAll(' ,', ',')
}
