import { certificateEntry } from '../../documents/object-data/entry.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { credentialIn } from './credentials.ts'

/** Secrets that an archive carries. */
export const secretRules: readonly PlainRule[] = [
  rule(
    'risk/password',
    'With option migration.pki.export, identities are exported with the hash and the salt of their password. Whoever ' +
      'has the archive can try passwords against them.',
    function* ({ model }) {
      for (const identity of model.identities) {
        const parts = [identity.password && 'the hash of a password', identity.passwordSalt && 'its salt']
        const what = parts.filter((part) => part !== undefined && part !== '').join(' and ')
        if (what !== '') yield { at: [identity], data: { what } }
      }
    },
  ),
  rule(
    'risk/shared-secret',
    'With option migration.app.pki.export, app versions are exported with their shared secret. It is encrypted, but by ' +
      'a key that installations may share.',
    function* ({ model }) {
      for (const version of model.appVersions)
        if (version.encryptedSharedSecret) yield { at: [version], member: 'encryptedSharedSecret', data: {} }
    },
  ),
  rule(
    'risk/certificate',
    'The files of folder pki hold the certificates of app versions, and may hold their private keys.',
    function* ({ model }) {
      for (const version of model.appVersions) {
        const { certificate } = version
        const isEmpty =
          certificate === undefined || ('text' in certificate ? certificate.text : certificate.base64) === ''
        if (!isEmpty) yield { at: [version], member: 'certificate', entry: certificateEntry(version.id), data: {} }
      }
    },
  ),
  rule(
    'risk/credential-in-script',
    'Scripts and conditions are text that everybody with the archive can read. Passwords, keys and tokens in them are ' +
      'looked for by their shape; what is found is never quoted.',
    function* (subject): Generator<HitOf<'risk/credential-in-script'>> {
      for (const { at, texts } of scriptsIn(subject)) {
        const what = texts.map(credentialIn).find((one) => one !== undefined)
        if (what !== undefined) yield { at, data: { what } }
      }
    },
  ),
  rule(
    'risk/credential-in-policy',
    'Policies hold the settings of the systems that they call, passwords among them.',
    function* ({ model }) {
      for (const policy of model.policies) {
        const what = credentialIn(policy.configuration)
        if (what !== undefined) yield { at: [policy], member: 'configuration', data: { what } }
      }
    },
  ),
]

interface ScriptText {
  readonly at: readonly [object, ...object[]]
  readonly texts: readonly (string | undefined)[]
}

function* scriptsIn({ model, index }: Subject): Generator<ScriptText> {
  for (const script of model.scripts)
    if (script.document !== undefined) yield { at: [script, script.document], texts: [script.document.source] }
  for (const process of model.processes) {
    for (const activity of process.definition?.activities ?? [])
      yield { at: [process, activity], texts: [activity.script?.source, activity.insertContent?.content] }
    for (const step of index.stepsOf(process))
      if (step.step === 'switch') yield { at: [process, step], texts: [step.condition?.source, step.conditionText] }
  }
}
