import type { InferredOptionTypes } from 'yargs'
import { type ContractChange, type ContractOptions, findLicense, findPolicy, type Model } from '../../index.ts'
import type { Io } from '../io.ts'
import { type ActionArguments, chosenActionOptions } from './lifecycle.ts'

/** What a contract is to give access to. */
export type TermsArguments = InferredOptionTypes<typeof termsOptions>

/** One value each time that it is given. */
const repeatable = { type: 'string', array: true, nargs: 1 } as const

export const termsOptions = {
  license: { ...repeatable, describe: 'Restrict the contract to this license: its ID or name; may be repeated' },
  unrestricted: { type: 'boolean', conflicts: 'license', describe: 'Do not restrict the contract' },
  policy: { ...repeatable, describe: 'Quality-of-service policy of the contract: its key or name; may be repeated' },
  agreement: {
    ...repeatable,
    describe: 'Legal agreement of the API itself, besides those of licenses: its DocumentID',
  },
  accept: { ...repeatable, describe: 'Legal agreement that was accepted: its DocumentID; may be repeated' },
} as const

/** What the options say of scope and policies, each license and policy once; nothing of what they leave out. */
export function chosenTerms(model: Model, { license, unrestricted, policy }: TermsArguments): ContractChange {
  const licenseIds = license && new Set(license.map((wanted) => findLicense(model, wanted)))
  const policyKeys = policy && new Set(policy.map((wanted) => findPolicy(model, wanted)))
  return {
    ...(licenseIds !== undefined && { scope: { restricted: true, licenseIds: [...licenseIds] } }),
    ...(unrestricted === true && { scope: { restricted: false } }),
    ...(policyKeys !== undefined && { policies: Array.from(policyKeys, (key) => ({ key })) }),
  }
}

/** Who acts, by which lifecycle, and which legal agreements there are. */
export async function chosenContractOptions(io: Io, args: TermsArguments & ActionArguments): Promise<ContractOptions> {
  const { agreement, accept } = args
  return {
    ...(await chosenActionOptions(io, args)),
    ...(agreement !== undefined && { agreements: agreement }),
    ...(accept !== undefined && { accepted: accept }),
  }
}
