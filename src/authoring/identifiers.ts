import { sha1 } from '@noble/hashes/legacy.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { javaHashCode } from '../documents/java/hash-code.ts'
import { nameUuid } from '../model/name-uuid.ts'

/** What something is called, from the outermost name to the innermost: the same names give the same key everywhere. */
export type Names = readonly string[]

/** ID of an object of the platform, `{uuid}.{tenant}`, in the form of those that the platform makes at random. */
export function objectId(tenant: string, ...names: Names): string {
  return `${marked(uuidOf([tenant, ...names]), '4')}.${tenant}`
}

/** A UUID in the form of those that the platform makes from time and place. */
export function timeUuid(...names: Names): string {
  const uuid = marked(uuidOf(names), '1')
  // No network card has such a number (RFC 9562, section 6.10), so none of the platform's own can be the same.
  const node = Number.parseInt(uuid.slice(24, 26), 16) | 1
  return uuid.slice(0, 24) + node.toString(16).padStart(2, '0') + uuid.slice(26)
}

/** Key of a service, an endpoint, an interface or a binding. */
export function uddiKey(...names: Names): string {
  return `uddi:${timeUuid(...names)}`
}

/** A UUID that belongs to no form: interfaces and bindings have such keys, by a formula that is not known. */
export function hashKey(...names: Names): string {
  return `uddi:${uuidOf(names)}`
}

/** A bare UUID in the form of those made at random. */
export function randomUuid(...names: Names): string {
  return marked(uuidOf(names), '4')
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** ID of an app version: 24 letters and digits, and the tenant. */
export function appVersionId(tenant: string, ...names: Names): string {
  const bytes = sha1(utf8ToBytes(JSON.stringify(['app version', tenant, ...names])))
  let rest = bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n)
  let unique = ''
  for (; unique.length < 24; rest /= 62n) unique += alphabet[Number(rest % 62n)]
  return `${unique}.${tenant}`
}

/**
 * Name of the WSDL port of an endpoint: `http` and a signed number of 32 bits. The platform's formula is not known; a
 * hash of the endpoint's key is as stable.
 */
export function portName(endpointKey: string): string {
  return `http${javaHashCode(endpointKey)}`
}

function uuidOf(names: Names): string {
  return nameUuid(`apicontract:${JSON.stringify(names)}`)
}

function marked(uuid: string, version: '1' | '4'): string {
  return `${uuid.slice(0, 14)}${version}${uuid.slice(15)}`
}
