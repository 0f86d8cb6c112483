/**
 * An address without the user and the password in it: `https://***@host`. What stands behind the first colon and is no
 * port is taken for a password, which may hold what ends a host elsewhere; white space only where the text is an
 * address.
 */
export function withoutLogin(text: string): string {
  return text.replaceAll(login, '***')
}

/** An address, or what was meant to be one, without login and without parameters. */
export function withoutSecrets(text: string): string {
  return withoutLogin(text)
    .replace(/^[^\s/:]+:(?!\/\/)[^@]*(?=@)/, '***')
    .replace(/(?<=:\/\/[^?#;]*[?#;]|[?#;][^?#;=]*=).+/s, '***')
}

/** Where such users and passwords stand in a text. */
export function loginsIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  return Array.from(text.matchAll(login), ({ index, 0: { length } }) => ({ from: index, to: index + length }))
}

const password = String.raw`[^/?#\s@:[]+:(?!\d*(?:[/?#]|$))`
const login = new RegExp(
  String.raw`(?<=^[a-z][a-z0-9+.-]*:\/\/)${password}.{0,256}(?=@)|(?<=\/\/)(?:${password}\S{0,256}|[^/?#\s]*)(?=@)`,
  'gi',
)
