import { printCompact } from '../xml/print-compact.ts'
import type { DocumentKind } from './codec.ts'
import { derivedAttribute } from './shape/derived-parts.ts'
import { many, maybe, maybeAttribute, member, names, plain, shape, text } from './shape/parts.ts'
import type { TypeOf } from './shape/shape.ts'

const scripting = names('http://soa.com/capabilities/service/scripting')

const script = shape(
  derivedAttribute(plain('Id'), ({ up }) => member(up[0], 'key')),
  maybeAttribute('name', plain('Name'), text, 'Name, where it is not that of the script in objectdata.', ({ up }) =>
    member(up[0], 'name'),
  ),
  maybe('language', scripting('Language'), text, 'Language, where it is not `js`.', { fallback: () => 'js' }),
  many('imports', scripting('Import'), text, 'Scripts that it imports, `script:…`.'),
  maybe('source', scripting('Source'), text, 'The script. May hold secrets.'),
)

/** The text of a script that processes import. */
export type ScriptDocument = TypeOf<typeof script>

/** The documents of `scripts/`. */
export const scriptDocument: DocumentKind<ScriptDocument> = {
  root: scripting('Script'),
  shape: script,
  namespaces: () => ({ '': scripting('').namespace }),
  print: printCompact,
}
