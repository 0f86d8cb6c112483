import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../../src/archive/read-archive.ts'
import type { Place } from '../../src/diagnostics/problem.ts'
import { excerptsOf } from '../../src/reports/excerpt.ts'
import { decodeText } from '../../src/xml/decode.ts'

const folder = new URL('../../../shared/corpus/', import.meta.url)
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.zip')) : []

const secretElement =
  /<(?:\w+:)?(Password|PasswordSalt|encryptedSharedSecret|Email|FirstName|LastName|UserName|FullName|Contents|Source)(?:\s[^>]*)?>([^<]{4,})</g
const secretAttribute = /\s(?:UserName|Email|FullName)="([^"]{4,})"/g

/** Values that must never be quoted, and where to look for them: everywhere near them, and all over the text. */
function lookedAt(text: string): { readonly secrets: ReadonlySet<string>; readonly places: readonly Place[] } {
  const found = [...text.matchAll(secretElement), ...text.matchAll(secretAttribute)]
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
  const offsets = [
    ...found.slice(0, 400).flatMap(({ index, 0: { length } }) => [index - 30, index + length - 3, index + length + 20]),
    ...Array.from({ length: 200 }, (_, at) => Math.floor((text.length * at) / 200)),
  ]
  const places = offsets.map((offset) => {
    const line = starts.findLastIndex((start) => start <= Math.max(offset, 0))
    return { line: line + 1, column: Math.max(offset, 0) - (starts[line] ?? 0) + 1 }
  })
  return { secrets: new Set(found.map((match) => match.at(-1)?.trim() ?? '')), places }
}

describe.skipIf(names.length === 0)('genuine archives, beside the checkout', () => {
  test.each(names)('%s: no excerpt holds a secret', (name) => {
    const { entries } = readArchive(readFileSync(new URL(name, folder)))
    const shown = entries
      .filter((entry) => /objectdata\.xml$|scripts\/|bpels\//.test(entry.name))
      .flatMap((entry) => {
        const text = decodeText(entry.bytes, entry.name)
        const { secrets, places } = lookedAt(text)
        const excerpts = excerptsOf({ text, kind: 'xml', isWellFormed: true }, places)
        const joined = excerpts.map((one) => `${one?.before}${one?.after}`).join('\n')
        return Array.from(secrets).filter(
          (secret) =>
            joined.includes(`\\${secret}`) || joined.includes(`>${secret}<`) || joined.includes(`"${secret}"`),
        )
      })
    expect(shown).toEqual([])
  })
})
