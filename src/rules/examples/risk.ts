import type { Example } from './example.ts'

/** Examples for the rules of `risk`: what fires, and what does not. */
export const riskExamples = {
  'risk/password': [
    'Password and PasswordSalt in the identity of a service.',
    'The identity of a service without them.',
  ],
  'risk/shared-secret': ['encryptedSharedSecret in an app version.', 'An app version without it.'],
  'risk/certificate': ['pki/v.acme holds a certificate.', 'pki/v.acme is empty.'],
  'risk/credential-in-script': [
    'var password = "…" in a script.',
    'var password = settings.get("password") in a script.',
  ],
  'risk/credential-in-policy': [
    'An element Password with a value in a policy.',
    'An element Password without a value in a policy.',
  ],
  'risk/credential-in-url': ['https://user:secret@payments.example.com/', 'https://payments.example.com/user:1'],
  'risk/plain-http': [
    'The target of Production is http://payments.example.com/.',
    'The target of Sandbox is http://payments-test.example.net/.',
  ],
  'risk/loopback': [
    'The target of Production is https://localhost:8443/.',
    'The target of Production is https://localhost.example.com/.',
  ],
  'risk/sandbox-host': [
    'The target of Production has the address of the target of Sandbox.',
    'The targets have addresses of their own.',
  ],
} as const satisfies Readonly<Record<string, Example>>
