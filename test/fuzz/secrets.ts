import type { Model } from '../../src/model/model.ts'

/** Begins every secret that bases hold; behind it stands the member whose value it is. */
const mark = 'Plantagenet-'

/** A model with secrets and persons in every place that has one. */
export function withSecrets(model: Model): Model {
  const identities = model.identities.length > 0 ? model.identities : [{ userName: 'jdoe' }]
  const groups = model.groups.length > 0 ? model.groups : [{ id: 'appteam-1.acme' }]
  return JSON.parse(
    JSON.stringify({
      ...model,
      identities: identities.map((one) => ({
        ...one,
        ...planted('password', 'passwordSalt', 'firstName', 'lastName', 'email'),
      })),
      groups: groups.map((one) => ({ ...one, memberships: [planted('email', 'firstName', 'lastName')] })),
      appVersions: model.appVersions.map((one) => ({ ...one, ...planted('encryptedSharedSecret') })),
    }),
  )
}

function planted(...members: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(members.map((member) => [member, mark + member]))
}

/** Whether a sentence tells a secret. */
export function tellsSecret(sentence: string): boolean {
  return sentence.includes(mark)
}

/** Whether every secret in a text still stands where secrets stand; elsewhere it is no secret to anyone. */
export function keepsSecrets(text: string): boolean {
  const all = text.split(mark).length - 1
  const inPlace = /(?:[<:](\w+)>|\b(\w+)\s*=\s*"|"(\w+)":\s*")Plantagenet-(\w+)/g
  const found = [...text.matchAll(inPlace)]
  return found.filter(([, one = '', two = '', three = '', member]) => isSame(one + two + three, member)).length === all
}

function isSame(name: string, member: string | undefined): boolean {
  return name.toLowerCase() === member?.toLowerCase()
}
