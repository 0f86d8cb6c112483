import { isTenant } from '../../documents/object-data/organization.ts'
import { appOrganizationKey } from '../../documents/object-data/platform-ids.ts'
import { calledProcessesOf, scriptImportsOf } from '../../documents/process/walk.ts'
import type { Draft } from './draft.ts'
import { scriptsOfPolicies } from './policy-scripts.ts'
import type { GraphSubject } from './subject.ts'

/** Puts in the links of processes, scripts, scripted policies and Policy Manager's contracts. */
export function deriveOtherLinks(subject: GraphSubject, draft: Draft): void {
  processLinks(subject, draft)
  scriptLinks(subject, draft)
  policyManagerLinks(subject, draft)
  enforcementLinks(subject, draft)
}

function processLinks({ processes }: GraphSubject, { link }: Draft): void {
  for (const { key, definition } of processes) {
    if (definition === undefined) continue
    const { organizationKey } = definition.exported ?? {}
    link('process->organization:refer', key, organizationKey)
    for (const called of calledProcessesOf(definition)) link('process->process:refer', key, called)
    for (const script of scriptImportsOf(definition)) link('bpel->script:refer', key, script)
  }
}

function scriptLinks({ scripts, policies }: GraphSubject, { link }: Draft): void {
  for (const { key, organizationKey, document } of scripts) {
    link('script->organization:refer', key, organizationKey)
    for (const script of document?.imports ?? []) link('script->script:refer', key, script)
  }
  for (const [policy, script] of scriptsOfPolicies(policies, scripts)) link('policy->script:refer', policy, script)
}

function policyManagerLinks({ policyManagerContracts }: GraphSubject, { link }: Draft): void {
  for (const contract of policyManagerContracts) {
    const { key, providerOrganizationKey, consumerOrganizationKey, scopeServiceKey, scopeOrganizationKey } = contract
    link('org->contract:child', providerOrganizationKey, key)
    link('org->contract:child', consumerOrganizationKey, key)
    link('service->contract:refer', scopeServiceKey, key)
    link('org->contract:refer', scopeOrganizationKey, key)
  }
}

/** Links of the Policy Manager contracts that enforce contracts, or let callers without one in. */
function enforcementLinks({ organizations, contracts, apiVersions, appVersions }: GraphSubject, { link }: Draft): void {
  const tenants = organizations.filter(isTenant).map(({ key }) => key)
  const appIds = new Map(appVersions.map(({ id, appId }) => [id, appId]))
  for (const { policyManagerContractKey: key, appVersionId } of contracts) {
    for (const tenant of tenants) link('org->contract:child', tenant, key)
    const appId = appIds.get(appVersionId)
    if (appId !== undefined) link('org->contract:child', appOrganizationKey(appId), key)
  }
  for (const { anonymousContracts = [], productionServiceKey, sandboxServiceKey } of apiVersions) {
    for (const { key, environment } of anonymousContracts) {
      for (const tenant of tenants) link('org->contract:child', tenant, key)
      const service = environment === 'Sandbox' ? sandboxServiceKey : productionServiceKey
      link('service->contract:refer', service, key)
    }
  }
}
