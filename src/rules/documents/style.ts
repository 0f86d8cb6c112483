import { formOf } from '../../mapping/form.ts'
import { withGraph } from '../../mapping/parse-archive.ts'
import type { XmlDocument } from '../../xml/tree.ts'
import { type PlainRule, rule } from '../rule.ts'

/** How documents are written: never a matter of what they say. */
export const styleRules: readonly PlainRule[] = [
  rule(
    'document/comment',
    'The platform writes neither comments nor processing instructions. They are a sign that somebody edited the file.',
    function* ({ files }) {
      for (const [entry, document] of files?.documents ?? []) if (hasComment(document)) yield { entry, data: { entry } }
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
      const corrections =
        files === undefined ? model.archive?.corrections : formOf(whole, files.archive(), files.documents).corrections
      for (const { entry } of corrections ?? []) yield { entry, data: { entry } }
    },
  ),
]

/** Outside of CDATA sections, `<!--` and `<?` can be nothing else, but for the declaration. */
function hasComment({ text }: XmlDocument): boolean {
  const start = /^<\?xml\s/.test(text) ? 2 : 0
  if (!text.includes('<!--') && !text.includes('<?', start)) return false
  for (let at = start; ; ) {
    const section = text.indexOf('<![CDATA[', at)
    const markup = text.slice(at, section < 0 ? undefined : section)
    if (markup.includes('<!--') || markup.includes('<?')) return true
    const end = section < 0 ? -1 : text.indexOf(']]>', section)
    if (end < 0) return false
    at = end
  }
}
