/** What a limit says, and the option that raises it, for the library and for the shell. */
export function allowed(limit: number | string, option: string): string {
  const flag = option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return `${limit} are allowed unless ${option} (--${flag}) says more`
}
