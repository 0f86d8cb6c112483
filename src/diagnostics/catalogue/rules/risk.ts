import { define } from '../define.ts'

const keepSecret = 'Treat the archive as a secret, or export without what carries it.'

/** Codes of what is risky to hand on or to run. Their sentences never quote a secret. */
export const riskRuleCodes = {
  'risk/password': define<{ what: string }>({
    severity: 'warning',
    title: 'Password hash in the archive',
    message: ({ what }) => `The identity carries ${what}.`,
    advice: keepSecret,
  }),
  'risk/shared-secret': define({
    severity: 'warning',
    title: 'Shared secret in the archive',
    message: () => 'The app version carries its shared secret, encrypted.',
    advice: keepSecret,
  }),
  'risk/certificate': define({
    severity: 'warning',
    title: 'Certificate file in the archive',
    message: () => 'The app version has a certificate file that is not empty; it may hold a private key.',
    advice: keepSecret,
  }),
  'risk/credential-in-script': define<{ what: string }>({
    severity: 'warning',
    title: 'Credential in a script',
    message: ({ what }) => `The script holds what looks like ${what}.`,
    advice: 'Keep credentials in the configuration of the platform, and replace the one that was exported.',
  }),
  'risk/credential-in-policy': define<{ what: string }>({
    severity: 'warning',
    title: 'Credential in a policy',
    message: ({ what }) => `The policy holds what looks like ${what}.`,
    advice: 'Keep credentials in the configuration of the platform, and replace the one that was exported.',
  }),
  'risk/credential-in-url': define({
    severity: 'warning',
    title: 'Credentials in an address',
    message: () => 'The address of the endpoint holds a password or a key.',
    advice: 'Remove it from the address, and replace it.',
  }),
  'risk/plain-http': define<{ port: string }>({
    severity: 'warning',
    title: 'Production without TLS',
    message: ({ port }) => `Endpoint ${port} of Production is called over plain HTTP.`,
    advice: 'Use an address with https.',
  }),
  'risk/loopback': define<{ port: string; host: string }>({
    severity: 'warning',
    title: 'Production on a loopback address',
    message: ({ port, host }) => `Endpoint ${port} of Production is at ${host}, which every machine takes for itself.`,
    advice: 'Write the host name under which others reach the service.',
  }),
  'risk/sandbox-host': define<{ port: string; host: string }>({
    severity: 'warning',
    title: 'Production on a host of Sandbox',
    message: ({ port, host }) => `Endpoint ${port} of Production is at ${host}, a host of Sandbox.`,
    advice: 'Check whether the address is that of the production system.',
  }),
} as const
