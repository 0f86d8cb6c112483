import { md5 } from '@noble/hashes/legacy.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { latin1Text } from '../../text/bytes.ts'

/** User name of the identity that the platform gives to a service: Base64 of the MD5 of its key, with `#` for `/`. */
export function serviceUserName(serviceKey: string): string {
  return btoa(latin1Text(md5(utf8ToBytes(serviceKey)))).replaceAll('/', '#')
}

const title = 'Service: '

/** Full name of the identity of a service. */
export function serviceFullName(serviceKey: string): string {
  return `${title}${serviceKey}`
}

/** Key of the service that an identity of this full name is of; nothing for those of others. */
export function serviceOfFullName(fullName: string | undefined): string | undefined {
  return fullName?.startsWith(title) ? fullName.slice(title.length) : undefined
}
