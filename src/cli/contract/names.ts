/** Which contract, as people name it. */
export const contractArgument = nameArgument('ContractID, or "App → API, Environment"')

/** Which API version, as people name it. */
export const apiArgument = nameArgument('API version: its ID, or "API version"')

/** Which app version, as people name it. */
export const appArgument = nameArgument('App version: its ID, or "App version"')

function nameArgument(describe: string) {
  return { type: 'string', demandOption: true, describe } as const
}
