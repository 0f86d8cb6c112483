import { z } from 'zod'
import { ctr } from '../documents/namespaces.ts'
import { anything, flag, integer, list, maybeList, text, unheeded } from './member.ts'
import type { MessageKind } from './message-kind.ts'
import { workflow } from './names.ts'

const policy = z.looseObject({
  PolicyKey: z.string(),
  Name: text,
  Description: text,
  PolicyType: text,
  PolicySubType: text,
  BusinessID: text,
  PolicyConfiguration: unheeded,
})

export const policies = z.looseObject({ Policy: list(policy) })

const scope = z.looseObject({ Restricted: flag, LicenseID: maybeList(z.string()) })

const targetResource = z.looseObject({
  Name: text,
  ID: text,
  Type: text,
  Avatar: text,
  Image: anything,
  Visibility: text,
  IsResourceLevelPermissionSupported: flag,
})

const contract = z.looseObject({
  ContractID: text,
  Name: text,
  Description: text,
  APIVersionID: text,
  Endpoint: anything,
  RuntimeID: text,
  Environment: text,
  PlanID: text,
  Policies: policies.optional(),
  State: text,
  ContractScope: scope.optional(),
  Scope: scope.optional(),
  Updated: text,
  UpdatedInMillis: integer,
  TargetResources: z.looseObject({ TargetResource: list(targetResource) }).optional(),
  Endpoints: anything,
  Status: text,
})
/** A contract, as it is sent and answered. */
export type ContractMessage = z.output<typeof contract>

/** A contract, as it is requested, answered and changed. */
export const contractMessage: MessageKind<ContractMessage> = { root: ctr('Contract'), schema: contract }

const action = z.looseObject({
  UserID: text,
  ActionName: z.string(),
  Comments: text,
  Parameters: z.looseObject({ ActionParameter: list(z.looseObject({ Name: text, Value: text })) }).optional(),
})
/** An action on a contract, as it is sent. */
export type ActionMessage = z.output<typeof action>

/** What is to be done to a contract (`POST /api/contracts/{ContractID}/actions`). */
export const actionMessage: MessageKind<ActionMessage> = { root: workflow('Action'), schema: action }
