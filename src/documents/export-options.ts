import { hashtableOrder } from './java/hashtable.ts'

/** Options of exports, as exportproperties.properties has them. */
export const exportOptions = {
  apis: 'migration.export.include.apis',
  apps: 'migration.export.include.apps',
  licenses: 'migration.export.include.licenses',
  scopes: 'migration.export.include.scopes',
  resources: 'migration.export.include.resources',
  /** Contracts, in exports of other objects than contracts. */
  connections: 'migration.export.include.api.connections',
  qosPolicies: 'migration.qospolicy.export',
  operationalPolicies: 'migration.operationalpolicy.export',
  compliancePolicies: 'migration.compliancepolicy.export',
  /** Passwords and keys of identities. */
  keys: 'migration.pki.export',
  /** Shared secrets and certificates of apps. */
  appKeys: 'migration.app.pki.export',
} as const

/** The boxes of the platform's dialog for exporting a contract. */
export const boxes = ['api', 'application', 'license', 'policies'] as const
export type Box = (typeof boxes)[number]

/** The option that each box sets: the export of a contract has no others. */
export const boxOptions: Readonly<Record<Box, string>> = {
  api: exportOptions.apis,
  application: exportOptions.apps,
  license: exportOptions.licenses,
  policies: exportOptions.qosPolicies,
}

/** The options that the ticked boxes set, in the order of the file. */
export function optionsOfBoxes(isTicked: (box: Box) => boolean | undefined): readonly string[] {
  return hashtableOrder(boxes.filter(isTicked).map((box) => boxOptions[box]))
}
