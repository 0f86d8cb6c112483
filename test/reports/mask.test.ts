import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptsOf } from '../../src/reports/excerpt.ts'

const secret = 'hunter2'
const openName = fc.constantFrom('Name', 'State', 'n:Key', 'ServiceKey')
const closedName = fc.constantFrom(
  'Password',
  'n:PasswordSalt',
  'Source',
  'n:Contents',
  'Email',
  'Unknown',
  'value',
  'UserName',
)
const padding = fc.constantFrom('', ' ', 'x'.repeat(90), '>', '\n', '&lt;Name&gt;')
const secretText = padding.map((around) => `${around}${secret}${around}`)

const secretElement = fc
  .tuple(closedName, secretText, fc.constantFrom('text', 'characters', 'comment', 'attribute', 'inside'))
  .map(([name, text, how]) => {
    if (how === 'characters') return `<${name}><![CDATA[${text}<Name>]]></${name}>`
    if (how === 'comment') return `<!-- ${text} --><${name}/>`
    if (how === 'attribute') return `<Name ${name.replace('n:', '')}='${text}' at="y"/>`
    return how === 'inside' ? `<Source><Name Key="${text}">${text}</Name></Source>` : `<${name} a="b">${text}</${name}>`
  })
const openElement = fc.tuple(openName, padding).map(([name, text]) => `<${name}>${text}</${name}>`)
const document = fc
  .array(fc.oneof(secretElement, openElement), { maxLength: 8 })
  .map((elements) => `<?xml version="1.0"?>\n<n:r xmlns:n="urn:n">${elements.join('')}</n:r>`)

function everywhere(text: string, isWellFormed: boolean): string {
  const places = text
    .split('\n')
    .flatMap((line, at) =>
      Array.from({ length: Math.ceil(line.length / 7) }, (_, step) => ({ line: at + 1, column: step * 7 + 1 })),
    )
  return excerptsOf({ text, kind: 'xml', isWellFormed }, places)
    .map((one) => `${one?.before}|${one?.after}`)
    .join('\n')
}

test('no value that is not known as harmless is shown, wherever one looks', () => {
  fc.assert(
    fc.property(document, (text) => {
      expect(everywhere(text, true)).not.toMatch(/hunter|2\S*•|unter2/)
    }),
  )
})

test('nor in a document that lost a character', () => {
  fc.assert(
    fc.property(document, fc.nat(), (text, at) => {
      const broken = text.slice(0, at % text.length) + text.slice((at % text.length) + 1)
      expect(everywhere(broken, false)).not.toContain(secret)
    }),
  )
})

test('what is harmless is shown', () => {
  expect(everywhere('<Name>Wallet</Name>', true)).toContain('Wallet')
})

test.each([
  ['an object in the place of a secret', '{"name": "x", "password": {"hunter2": 1, "a": [{"hunter2": {}}]}}'],
  ['a colon that stands far from its name', `{"name": "x", "password"${' '.repeat(30)}: "hunter2"}`],
])('nor with %s', (_, text) => {
  const at = text.indexOf('hunter2')
  const [shown] = excerptsOf({ text, kind: 'json', isWellFormed: true }, [{ line: 1, column: at + 1 }])
  expect(`${shown?.before}${shown?.after}`).not.toContain(secret)
  expect(`${shown?.before}${shown?.after}`).toContain('"name": "x"')
})

test('what is masked around one place does not depend on the others that are shown', () => {
  const place = fc.record({ line: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 900 }) })
  fc.assert(
    fc.property(document, fc.array(place, { maxLength: 6 }), fc.boolean(), (text, places, isWellFormed) => {
      const source = { text, kind: 'xml', isWellFormed } as const
      const alone = places.flatMap((one) => excerptsOf(source, [one]))
      const { length } = text.split('\n')
      const allLines = Array.from({ length }, (_, at) => ({ line: at + 1 }))
      expect(excerptsOf(source, places)).toEqual(alone)
      expect(excerptsOf(source, [...places, ...allLines]).slice(0, places.length)).toEqual(alone)
    }),
  )
})
