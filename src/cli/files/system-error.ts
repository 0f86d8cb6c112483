/** The code of an error of the operating system, for example `ENOENT`; absent for any other error. */
export function codeOf(error: unknown): string | undefined {
  const isSystemError = error instanceof Error && 'code' in error && ('syscall' in error || isNoPath(error))
  return isSystemError && typeof error.code === 'string' ? error.code : undefined
}

/** Whether there is no such file or folder. */
export function isAbsence(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')
}

/** What went wrong in a few words, without the path. */
export function reasonOf(error: unknown): string {
  if (isNoPath(error)) return 'its name holds a NUL character, which no path can'
  const message = error instanceof Error ? error.message : String(error)
  return message.split(',')[0] ?? message
}

/** Such a path does not get as far as the system. */
function isNoPath(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_INVALID_ARG_VALUE'
}
