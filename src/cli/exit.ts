/** What the process answers with. */
export const exit = {
  done: 0,
  /** The question was answered, and the answer is no. */
  no: 1,
  usage: 2,
  unreadableInput: 3,
  /** Some of several inputs failed, others did not. */
  someFailed: 4,
  outputFailed: 6,
  /** The fault is in this program. */
  ourFault: 70,
} as const

export type ExitCode = (typeof exit)[keyof typeof exit]

/** The answer for several inputs: whether all or some of them cannot be read, else whether one of them is a no. */
export function exitOfAll(codes: readonly ExitCode[]): ExitCode {
  const unread = codes.filter((code) => code === exit.unreadableInput).length
  if (unread > 0) return unread === codes.length ? exit.unreadableInput : exit.someFailed
  return codes.includes(exit.no) ? exit.no : exit.done
}
