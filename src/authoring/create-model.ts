import type { ReadDocument } from '../definition/open-api/references.ts'
import { toDefinition } from '../definition/parse-definition.ts'
import type { Definition } from '../definition/schema.ts'
import { boxes, optionsOfBoxes } from '../documents/export-options.ts'
import { asExported } from '../mapping/as-exported.ts'
import type { Model } from '../model/model.ts'
import { makeContract, makePolicies } from './contract-objects.ts'
import { namesInGraph } from './graph-names.ts'
import { makeBinding, makeInterface } from './interface.ts'
import { definedOperations } from './operations.ts'
import { dateOf, environmentsOf, type Plan, planOf } from './plan.ts'
import {
  makeApi,
  makeApiVersion,
  makeApp,
  makeAppVersion,
  makeIdentity,
  makeLicense,
  makeScope,
} from './platform-objects.ts'
import { makeProcesses } from './processes.ts'
import { makeDesign, makeProxy, makeTarget } from './services.ts'

export async function createModel(given: Definition, read?: ReadDocument): Promise<Model> {
  const definition = toDefinition(given)
  const { include = boxes } = definition
  const plan = planOf(definition, include.includes('api') ? await definedOperations(definition, read) : [])
  return asExported({ ...emptyModel(plan), ...partsOf(plan) })
}

/** Its lists are in the order of imported models. */
function emptyModel(plan: Plan): Model {
  return {
    formatVersion: 1,
    source: {
      organization: plan.organizationKey,
      tenant: plan.definition.tenant,
      exportedAt: dateOf(plan.definition),
      zone: 'UTC',
      options: optionsOfBoxes(plan.includes),
    },
    contracts: [makeContract(plan)],
    apis: [],
    apiVersions: [],
    apps: [],
    appVersions: [],
    licenses: [],
    scopes: [],
    businesses: [],
    groups: [],
    organizations: [],
    scripts: [],
    processes: [],
    schemas: [],
    interfaces: [],
    bindings: [],
    services: [],
    policyManagerContracts: [],
    policies: [],
    identities: [],
  }
}

function partsOf(plan: Plan): Partial<Model> {
  return {
    ...(plan.includes('api') && apiParts(plan)),
    ...(plan.includes('application') && { apps: [makeApp(plan)], appVersions: [makeAppVersion(plan)] }),
    ...(plan.includes('license') && {
      licenses: (plan.definition.licenses ?? []).map((license) => makeLicense(license, plan)),
    }),
    ...(plan.includes('policies') && { policies: makePolicies(plan) }),
    scopes: scopesOf(plan),
  }
}

function apiParts(plan: Plan): Partial<Model> {
  const environments = environmentsOf(plan)
  const services = [
    makeDesign(plan),
    ...environments.flatMap(([name, given]) => [makeTarget(name, given, plan), makeProxy(name, given, plan)]),
  ]
  return {
    apis: [makeApi(plan)],
    apiVersions: [makeApiVersion(plan)],
    services,
    ...namesInGraph(environments),
    processes: environments.flatMap(([name]) => makeProcesses(name, plan)),
    interfaces: [makeInterface(plan)],
    bindings: [makeBinding(plan)],
    identities: services.map(makeIdentity),
  }
}

/** The scopes that something in the archive refers to. */
function scopesOf(plan: Plan): Model['scopes'] {
  const { api, scopes = [], licenses = [] } = plan.definition
  const ofApi = [...(api.scopes ?? []), ...plan.operations.flatMap((operation) => operation.scopes)]
  const used = new Set([
    ...(plan.includes('api') ? ofApi : []),
    ...(plan.includes('license') ? licenses.flatMap((license) => license.scopes ?? []) : []),
  ])
  return scopes.filter(({ name }) => used.has(name)).map((scope) => makeScope(scope, plan))
}
