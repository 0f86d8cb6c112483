/** The four boxes of the platform's dialog *Export*. */
export interface ContractExportOptions {
  /** Box *API*: the API with its services and processes, those of both environments. */
  readonly api?: boolean
  /** Box *Application*: the app and the app version. */
  readonly application?: boolean
  /** Box *License*: the licenses that the contract is restricted to. */
  readonly license?: boolean
  /** Box *Policies*: the quality-of-service policies of the contract. */
  readonly policies?: boolean
}
