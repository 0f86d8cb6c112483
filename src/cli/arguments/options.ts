/** A file to read, or standard input. */
export function inputArgument(describe: string) {
  return { type: 'string', demandOption: true, describe: `${describe}, or - for standard input` } as const
}

/** An archive or a model to read, or standard input. */
export const modelArgument = inputArgument('Archive or model')

/** Which contract, as people name it. */
export const contractArgument = nameArgument('ContractID, or "App → API, Environment"')

/** Which API version, as people name it. */
export const apiArgument = nameArgument('API version: its ID, or "API version"')

/** Which app version, as people name it. */
export const appArgument = nameArgument('App version: its ID, or "App version"')

function nameArgument(describe: string) {
  return { type: 'string', demandOption: true, describe } as const
}

/** Files to read. */
export function inputArguments(describe: string) {
  return { type: 'string', array: true, demandOption: true, describe } as const
}

/** An option without a value. */
export function flagOption(describe: string) {
  return { type: 'boolean', default: false, describe } as const
}

/** An option with a value, given at most once. */
export function valueOption(name: string, describe: string) {
  return { type: 'string', requiresArg: true, describe, coerce: (given: unknown) => single(name, given) } as const
}

/** An option with one of these words. */
export function choiceOption<T extends string>(name: string, choices: readonly T[], describe: string) {
  const coerce = (given: unknown): NoInfer<T> => {
    const word = single(name, given)
    const choice = choices.find((one) => one === word)
    if (choice === undefined) throw new Error(`--${name}: ${JSON.stringify(word)} is none of ${choices.join(', ')}.`)
    return choice
  }
  const words: readonly NoInfer<T>[] = choices
  return { requiresArg: true, describe, choices: words, coerce } as const
}

/** The value of an option that is given at most once. */
export function single(option: string, value: unknown): string {
  if (typeof value !== 'string') throw new Error(`--${option} is given more than once.`)
  return value
}
