import { withoutLogin } from '../../diagnostics/text.ts'
import type { Endpoint, Service } from '../../model/model.ts'
import { environmentNamed, nextHopsOf } from '../meaning/environments.ts'
import { type HitOf, type Rule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { hasCredentials } from './credentials.ts'

/** Addresses that are risky to call, above all in Production. */
export const addressRules: readonly Rule[] = [
  rule(
    'risk/credential-in-url',
    'risk',
    'An address with user name and password is shown wherever the endpoint is shown, and logged wherever it is called.',
    function* ({ model }) {
      for (const service of model.services)
        for (const endpoint of service.endpoints ?? [])
          if (hasCredentials(endpoint.url)) yield { at: [service, endpoint], member: 'url', data: {} }
    },
  ),
  rule(
    'risk/plain-http',
    'risk',
    'Calls over plain HTTP can be read and changed on their way, credentials included.',
    function* (subject) {
      for (const { at, endpoint } of inEnvironment(subject, 'Production'))
        if (/^http:/i.test(endpoint.url)) yield { at, member: 'url', data: { port: endpoint.portName } }
    },
  ),
  rule(
    'risk/loopback',
    'risk',
    'Every machine takes a loopback address for itself: calls do not leave the gateway.',
    function* (subject) {
      for (const { at, endpoint } of inEnvironment(subject, 'Production')) {
        const host = hostOf(endpoint.url)
        if (host !== undefined && isLoopback(host)) yield { at, member: 'url', data: { port: endpoint.portName, host } }
      }
    },
  ),
  rule(
    'risk/sandbox-host',
    'risk',
    'Live calls that reach a test system, or the other way round, are the usual accident of copied configurations: a ' +
      'target of Production at an address that Sandbox has too, or whose host name says sandbox.',
    function* (subject): Generator<HitOf<'risk/sandbox-host'>> {
      for (const { version, environment, service } of subject.index.implementations) {
        if (environment !== 'Production') continue
        const tested = addressesOf(version.sandboxServiceKey, subject)
        for (const target of nextHopsOf(service, subject)) {
          for (const endpoint of target.endpoints ?? []) {
            const host = hostOf(endpoint.url)
            if (host === undefined || !(tested.has(endpoint.url) || isNamedSandbox(host))) continue
            yield { at: [target, endpoint], member: 'url', data: { port: endpoint.portName, host } }
          }
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

interface Called {
  readonly at: readonly [Service, Endpoint]
  readonly endpoint: Endpoint
}

/** The endpoints of the services of an environment, and of those that they call. */
function inEnvironment(subject: Subject, environment: string): readonly Called[] {
  const own = subject.index.implementations
    .filter((one) => one.environment === environment)
    .map(({ service }) => service)
  const targets = own.flatMap((service) => nextHopsOf(service, subject))
  const ofEnvironment = targets.filter((target) => (environmentNamed(target) ?? environment) === environment)
  return [...new Set([...own, ...ofEnvironment])].flatMap((service) =>
    (service.endpoints ?? []).map((endpoint): Called => ({ at: [service, endpoint], endpoint })),
  )
}

function hostOf(url: string): string | undefined {
  return /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)/i.exec(withoutLogin(url))?.[1]
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)$/i.test(host)
}
