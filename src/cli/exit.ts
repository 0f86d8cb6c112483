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
