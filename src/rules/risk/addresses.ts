import type { Endpoint } from '../../model/model.ts'
import { withoutLogin } from '../../text/logins.ts'
import { environmentNamed, nextHopsOf } from '../meaning/environments.ts'
import { endpointsOf, type ServiceEndpoint } from '../parts.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { hasCredentials } from './credentials.ts'

/** Addresses that are risky to call, above all in Production. */
export const addressRules: readonly PlainRule[] = [
  rule(
    'risk/credential-in-url',
    'An address with a password or a key is shown wherever the endpoint is shown, and logged wherever it is called.',
    function* ({ model }) {
      for (const { endpoint, at } of endpointsOf(model.services))
        if (hasCredentials(endpoint.url)) yield { at, member: 'url', data: {} }
    },
  ),
  rule(
    'risk/plain-http',
    'Calls over plain HTTP can be read and changed on their way, credentials included.',
    function* (subject) {
      for (const { at, endpoint } of inProduction(subject))
        if (/^http:/i.test(endpoint.url)) yield { at, member: 'url', data: { port: endpoint.portName } }
    },
  ),
  rule(
    'risk/loopback',
    'Every machine takes a loopback address for itself: calls do not leave the gateway.',
    function* (subject) {
      for (const { at, endpoint } of inProduction(subject)) {
        const host = hostOf(endpoint.url)
        if (host !== undefined && isLoopback(host)) yield { at, member: 'url', data: { port: endpoint.portName, host } }
      }
    },
  ),
  rule(
    'risk/sandbox-host',
    'Live calls that reach a test system, or the other way round, are the usual accident of copied configurations: a ' +
      'target of Production at an address that Sandbox has too, or whose host name says sandbox.',
    function* (subject): Generator<HitOf<'risk/sandbox-host'>> {
      const told = new Set<Endpoint>()
      for (const { version, environment, service } of subject.index.implementations) {
        if (environment !== 'Production') continue
        const tested = addressesOf(version.sandboxServiceKey, subject)
        for (const { endpoint, at } of endpointsOf(nextHopsOf(service, subject))) {
          const host = hostOf(endpoint.url)
          if (host === undefined || !(tested.has(endpoint.url) || isNamedSandbox(host))) continue
          if (told.has(endpoint)) continue
          told.add(endpoint)
          yield { at, member: 'url', data: { port: endpoint.portName, host } }
        }
      }
    },
  ),
]

/** The addresses of the services that a service calls. */
function addressesOf(key: string | undefined, subject: Subject): ReadonlySet<string> {
  const service = subject.index.services.get(key ?? '')
  const targets = service === undefined ? [] : nextHopsOf(service, subject)
  return new Set(targets.flatMap(({ endpoints = [] }) => endpoints.map(({ url }) => url)))
}

function isNamedSandbox(host: string): boolean {
  return /(^|[.-])sandbox([.-]|$)/i.test(host)
}

/** The endpoints of the services of Production, and of those that they call. */
function inProduction(subject: Subject): Iterable<ServiceEndpoint> {
  const own = subject.index.implementations
    .filter(({ environment }) => environment === 'Production')
    .map(({ service }) => service)
  const targets = own.flatMap((service) => nextHopsOf(service, subject))
  return endpointsOf(new Set([...own, ...targets.filter((target) => environmentNamed(target) !== 'Sandbox')]))
}

function hostOf(url: string): string | undefined {
  return /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)/i.exec(withoutLogin(url))?.[1]
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)$/i.test(host)
}
