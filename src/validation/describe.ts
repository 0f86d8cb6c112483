import { serviceOfFullName } from '../documents/object-data/service-identity.ts'
import { stepName } from '../documents/process/step-rules.ts'
import type { Fields } from '../documents/shape/shape.ts'
import type { Identity, Process } from '../model/model.ts'
import { apiTitle, appTitle, contractTitle } from '../operations/titles.ts'
import { processTitle } from '../rules/process-title.ts'
import type { Route } from '../rules/routes.ts'
import { serviceTitle } from '../rules/service-title.ts'
import type { Subject } from '../rules/subject.ts'
import type { SubjectIndex } from '../rules/subject-index.ts'
import { sentence, shortened } from '../text/one-line.ts'
import { onceFor } from '../values/once.ts'
import type { Step, Top } from './path.ts'

/** An object of the model in one line of words, `contract Wallet 1.0 → Payments v2, Production`; never a secret. */
export function describe(top: Top, parts: readonly Step[], { index }: Subject): string {
  const object =
    describers[top.member]?.(top.key, index) ?? `${top.noun} ${nameOf(top.value) || shortened(top.key)}`.trim()
  return sentence([object, ...parts.flatMap(describePart)].join(', '))
}

type Describer = (key: string, index: SubjectIndex) => string | undefined

const describers: Readonly<Record<string, Describer>> = {
  contracts: (key, index) => {
    const contract = index.contracts.get(key)
    return contract && `contract ${contractTitle(contract, index)}`
  },
  apiVersions: (key, index) => `API ${apiTitle(index.apiVersions.get(key), index)}`,
  appVersions: (key, index) => `app ${appTitle(index.appVersions.get(key), index)}`,
  services: (key, index) => {
    const service = index.services.get(key)
    return service && serviceTitle(service, index)
  },
  processes: (key, index) => {
    const process = index.processes.get(key)
    return process && describeProcess(process, index)
  },
  identities: (key, index) => {
    const identity = index.identities.get(key)
    return identity === undefined ? 'an identity' : describeIdentity(identity, index)
  },
}

function describeProcess(process: Process, index: SubjectIndex): string {
  const route = routesByProcess(index.routes).get(process)
  if (route !== undefined) return `${serviceTitle(route.service, index)}, ${shortened(route.operation.name)}, process`
  return `process ${processTitle(process)}`
}

/** The first operation of each process. */
const routesByProcess = onceFor(
  (routes: readonly Route[]) => new Map(routes.toReversed().map((route) => [route.process, route])),
  new WeakMap(),
)

/** Names of users are personal: an identity is told by what it belongs to. */
function describeIdentity({ fullName, userName }: Identity, index: SubjectIndex): string {
  const service = index.services.get(serviceOfFullName(fullName) ?? '')
  if (service !== undefined) return `identity of ${serviceTitle(service, index)}`
  const owner = index.identityOwners.get(userName)
  return owner === undefined ? 'an identity' : `identity of app ${appTitle(owner, index)}`
}

function describePart({ member, value }: Step): readonly string[] {
  if (documents.has(member)) return []
  const words = [nouns.get(member) ?? member, nameOf(value)].filter((text) => text !== '')
  return words.length === 0 ? [] : [words.join(' ')]
}

const documents = new Set(['definition', 'layout', 'document', 'configuration', 'management', 'wsdl'])

/** What parts are called; an operation is told by its name alone, the licenses of a contract by the contract. */
const nouns: ReadonlyMap<string, string> = new Map([
  ['operations', ''],
  ['scope', ''],
  ['endpoints', 'endpoint'],
  ['activities', 'activity'],
  ['partnerLinks', 'partner link'],
  ['variables', 'variable'],
  ['messages', 'message'],
  ['parts', 'part'],
  ['steps', 'step'],
  ['otherwise', 'step'],
  ['memberships', 'a member'],
  ['autoConnect', 'auto-connect for'],
  ['operationScopes', 'scopes of'],
  ['definitionDocuments', 'document'],
])

const stepKinds = new Set<unknown>(['receive', 'invoke', 'reply', 'switch'])

/** By what an object is told from its neighbours; nothing that is personal. */
function nameOf(object: Fields): string {
  if (stepKinds.has(object['step'])) return shortened(stepName(object))
  if ('userName' in object || 'email' in object) return ''
  const { name, portName, operation, environment } = object
  return shortened([name, portName, operation, environment].find((one) => typeof one === 'string') ?? '')
}
