import { loginsIn } from '../../text/logins.ts'

/** A parameter of an address that by its name is a secret. */
const secretParameter =
  /(?:[?&]|&amp;)(?:password|passwd|pwd|secret|client_?secret|api_?key|access_?(?:key|token)|auth_?token|private_?key)=[^&#\s"'<>${]{4,256}/i

/** What credentials look like, from the surest to the loosest. Each expression is linear. */
const shapes: readonly (readonly [what: string, shape: RegExp])[] = [
  ['a private key', /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/],
  ['an access key', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a token', /(?<![\w-])eyJ[A-Za-z0-9_-]{10,512}\.[A-Za-z0-9_-]{10,4096}\.[A-Za-z0-9_-]{10,512}/],
  ['a token', /\b(?:gh[pousr]_[A-Za-z0-9]{36}|xox[abprs]-[A-Za-z0-9-]{10,72})\b/],
  ['an authorization header', /\b(?:Basic|Bearer) +[A-Za-z0-9+/_.~-]{16,512}={0,2}/],
  [
    'a user name and a password in an address',
    /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'<>]{1,128}:[^\s/:@"'<>]{1,128}@/i,
  ],
  ['a password or a key in an address', secretParameter],
  [
    'a password or a key',
    /\b(?:password|passwd|pwd|secret|client_?secret|api_?key|access_?key|auth_?token|private_?key)\b["']?\s{0,8}(?:[:=,]|=>)\s{0,8}["'][^"'\s$<{]{4,256}["']/i,
  ],
  ['a password', /<(?:\w{1,32}:)?(?:password|passphrase|secret|apikey)\b[^<>]{0,256}>[^<>\s$]{4,256}<\//i],
]

/** What credential a text seems to hold, in words that do not quote it; nothing where it seems to hold none. */
export function credentialIn(text: string | undefined): string | undefined {
  return text === undefined ? undefined : shapes.find(([, shape]) => shape.test(text))?.[0]
}

/** Whether an address holds a user name and a password, or a parameter that is a secret. */
export function hasCredentials(url: string): boolean {
  return secretParameter.test(url) || loginsIn(url).some(({ from, to }) => url.slice(from, to).includes(':'))
}
