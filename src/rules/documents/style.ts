import type { Entry } from '../../archive/archive.ts'
import type { Place } from '../../diagnostics/problem.ts'
import { archiveFormOf } from '../../mapping/archive-form.ts'
import { withGraph } from '../../mapping/parse-archive.ts'
import type { Correction } from '../../model/archive-form.ts'
import { latin1Text, utf8Text } from '../../text/bytes.ts'
import { positionIn, positionOf } from '../../xml/position.ts'
import type { XmlDocument } from '../../xml/tree.ts'
import { type PlainRule, rule } from '../rule.ts'

/** How documents are written: never a matter of what they say. */
export const styleRules: readonly PlainRule[] = [
  rule(
    'document/comment',
    'The platform writes neither comments nor processing instructions. They are a sign that somebody edited the file.',
    function* ({ files }) {
      for (const [entry, document] of files?.documents ?? []) {
        const offset = commentIn(document)
        if (offset !== undefined) yield { entry, place: { entry, ...positionOf(document, offset) }, data: { entry } }
      }
    },
  ),
  rule(
    'document/style',
    'The platform writes a document in one way: its white space, quotes, escapes, prefixes and spelling of numbers follow ' +
      'fixed rules. Another style says that another tool wrote the document, but for two things that some genuine exports ' +
      'have: line breaks in attributes of WSDL, and more prefixes in activities. Checked on demand only: everything is ' +
      'written anew.',
    function* ({ model, files, graph }) {
      const whole = graph === undefined ? model : withGraph(model, graph.graph)
      if (files === undefined) {
        for (const { entry } of model.archive?.corrections ?? []) yield { entry, data: { entry } }
        return
      }
      const archive = files.archive()
      const entries = new Map(archive.entries.map((one) => [one.name, one]))
      for (const correction of archiveFormOf(whole, archive, files.documents).corrections ?? []) {
        const { entry } = correction
        yield { entry, place: { entry, ...firstDifference(correction, entries.get(entry)) }, data: { entry } }
      }
    },
  ),
]

/** Where an entry first differs: up to there its text is the one that the rules write. */
function firstDifference({ changes: [at], bytewise }: Correction, entry: Entry | undefined): Place {
  const bytes = entry?.bytes ?? new Uint8Array()
  const text = bytewise ? latin1Text(bytes) : utf8Text(bytes)
  return positionIn(text ?? '', Math.min(Number(at), text?.length ?? 0))
}

/** Where the first comment or instruction is: outside of CDATA sections, `<!--` and `<?` can be nothing else. */
function commentIn({ text }: XmlDocument): number | undefined {
  const start = /^<\?xml\s[^>]*>/.exec(text)?.[0].length ?? 0
  // Nearly every document has neither; characters that are rare in XML are found fast, others are not.
  const isIn = (mark: string) => text.includes(mark.slice(1), start) && text.includes(mark, start)
  if (!isIn('<!--') && !isIn('<?')) return undefined
  for (let at = start; ; ) {
    const section = text.indexOf('<![CDATA[', at)
    const found = text.slice(at, section < 0 ? undefined : section).search(/<!--|<\?/)
    if (found >= 0) return at + found
    const end = section < 0 ? -1 : text.indexOf(']]>', section)
    if (end < 0) return undefined
    at = end
  }
}
