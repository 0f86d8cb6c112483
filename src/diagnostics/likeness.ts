/** What an input looks to be by its beginning. */
export type Likeness = 'nothing' | 'archive' | 'model' | 'definition' | 'OpenAPI' | 'JSON' | 'XML' | 'UTF-16'

/** Each likeness in words, with the command that takes it. */
export const likenessInWords: Readonly<Record<Likeness, string>> = {
  nothing: 'empty',
  archive: 'a zip archive, which import takes',
  model: 'a contract model, which export takes',
  definition: 'a definition, which create takes',
  OpenAPI: 'an OpenAPI document, which a definition names as the document of its api',
  JSON: 'JSON',
  XML: 'XML',
  'UTF-16': 'a text in UTF-16, which is to be saved as UTF-8',
}

/** What an input looks to be, where that is plain: the most frequent mistake is to pass one for another. */
export function likenessOf(input: string | Uint8Array): Likeness | undefined {
  const start = typeof input === 'string' ? input.slice(0, 2 ** 16) : textOf(input.subarray(0, 2 ** 16))
  return likenesses.find(([, patterns]) => patterns.every((pattern) => pattern.test(start)))?.[0]
}

/** Whether bytes begin like JSON, or with a comment before it; an archive begins with the letters PK. */
export function isJson(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*(?:[[{"]|null|\/[/*])/.test(textOf(bytes.subarray(0, 1024)))
}

/** What the beginning matches; what comes first is told from what comes later. */
const likenesses: readonly (readonly [Likeness, readonly RegExp[]])[] = [
  ['nothing', [/^$/]],
  ['archive', [/^PK\p{Cc}{2}/u]],
  ['XML', [/^\ufeff?\s*<[?!\w]/]],
  ['model', [/^\ufeff?\s*\{\s*"formatVersion"/]],
  ['definition', [/^\ufeff?\s*\{/, /"tenant"\s*:/, /"api"\s*:\s*\{/]],
  ['OpenAPI', [/^\ufeff?\s*\{/, /"(?:openapi|swagger)"\s*:\s*"\d/]],
  ['JSON', [/^\ufeff?\s*[[{]\s*(?:["\]}]|$)/]],
  ['definition', [/^tenant\s*:/m, /^api\s*:/m]],
  ['OpenAPI', [/^\ufeff?(?:openapi|swagger)\s*:\s*['"]?\d/m]],
  // A byte order mark that is none of UTF-8, and bytes of zero between letters.
  ['UTF-16', [/^\ufffd\ufffd(?:\0[^\0]|[^\0]\0)/]],
]

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
