import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exampleDefinition } from '../../src/definition/example.ts'
import { checkDefinition, parseDefinition, toDefinition } from '../../src/definition/parse-definition.ts'
import { definitionJsonSchema } from '../../src/definition/schema.ts'
import { messageOf } from '../../src/diagnostics/problem.ts'
import { ProblemError } from '../../src/errors.ts'

const minimal = `tenant: acme
api:
  name: Echo
  version: 1.0
  environments:
    Sandbox: { target: 'http://echo.example.com' }
app: { name: Tester, version: v1 }
contract:
  environment: Sandbox
`

/** Every problem of a text: line, column, code, sentence. */
function problemsOf(text: string): string[] {
  return checkDefinition(text).map((found) => {
    const { line, column } = found.place
    return `${line}:${column} ${found.code} ${messageOf(found)}`
  })
}

describe('a definition', () => {
  it('is read from YAML, with numbers as they stand there', () => {
    expect(checkDefinition(minimal)).toEqual([])
    expect(parseDefinition(minimal)).toMatchObject({ tenant: 'acme', api: { version: '1.0' } })
  })

  it('is read from JSON, with tabs and a byte order mark too', () => {
    const json = JSON.stringify(parseDefinition(minimal), undefined, '\t')
    expect(parseDefinition(`\uFEFF${json}`)).toEqual(parseDefinition(minimal))
  })

  it('may share parts by aliases', () => {
    const text = minimal.replace('Sandbox: {', 'Sandbox: &one {').replace(/\napp:/, '\n    Production: *one\napp:')
    expect(parseDefinition(text).api.environments?.Production).toEqual({ target: 'http://echo.example.com' })
    const wrong = text.replace('http://echo', 'ftp://echo')
    expect(problemsOf(wrong).map((found) => found.split(' ').slice(0, 2).join(' '))).toEqual([
      '6:29 definition/wrong-value',
      '6:29 definition/wrong-value',
    ])
  })

  it.each(['full.yaml', 'minimal.yaml'])('has an example in %s', (name) => {
    const text = readFileSync(new URL(`../../fixtures/definitions/${name}`, import.meta.url), 'utf8')
    expect(problemsOf(text)).toEqual([])
  })

  it('begins from a commented example that names every member', () => {
    expect(problemsOf(exampleDefinition)).toEqual([])
    const named = new Set(Array.from(exampleDefinition.matchAll(/([A-Za-z]+):(?= |$)/gm), ([, name]) => name))
    const absent = [...membersIn(definitionJsonSchema())].filter((name) => !named.has(name))
    expect(absent).toEqual([])
  })
})

function membersIn(schema: object): Set<string> {
  const names = new Set<string>()
  JSON.stringify(schema, (key, value) => {
    if (key === 'properties') for (const name of Object.keys(value)) names.add(name)
    return value
  })
  return names
}

describe('what is wrong with a definition', () => {
  const list = (item: string) => `[${Array.from({ length: 8 }, () => item).join(', ')}]`
  const bomb = `a: &a ${list('x')}\nb: &b ${list('*a')}\nc: &c ${list('*b')}\nd: &d ${list('*c')}\ne: &e ${list('*d')}\nf: ${list('*e')}\n`
  const changed = (from: string | RegExp, to: string) => minimal.replace(from, to)

  it.each([
    ['no YAML', 'tenant: [', /^1:10 yaml\/malformed The text is no well-formed YAML or JSON: /],
    ['a tag', changed('acme', '!!js/function x'), /^1:9 yaml\/malformed .*nresolved tag/],
    ['a member twice by an alias', `${minimal}x: { &a b: 1, *a : 2 }\n`, /^10:15 yaml\/malformed .*unique/],
    ['a member by a number and by a text', `${minimal}x: { 1: 1, "1": 2 }\n`, /^10:12 yaml\/malformed .*unique/],
    ['a member twice', `${minimal}tenant: b\n`, /^10:1 yaml\/malformed .*unique/],
    ['two documents', `${minimal}---\na: 1\n`, /^10:1 yaml\/malformed .*second document/],
    ['an alias to nothing', changed('acme', '*none'), /^1:9 yaml\/malformed .*no anchor for this alias/],
    ['aliases of aliases', bomb, /yaml\/malformed .*aliases multiply beyond measure/],
    ['an empty text', '', /^1:1 definition\/wrong-value The definition must be an object, but is empty\./],
    ['a text', 'secret=geheim', /^1:1 definition\/wrong-value The definition must be an object, but is a text\./],
    ['a list', '- a', /^1:1 definition\/wrong-value .* is a list\./],
    ['deep nesting', `tenant: ${'['.repeat(5000)}`, /^1:136 yaml\/too-deep/],
    [
      'an unknown member',
      `${minimal}lisences: []\n`,
      /^10:1 .*"lisences" is not a member of the definition; did you mean "licenses"\?/,
    ],
    [
      'one far from all',
      `${minimal}colour: red\n`,
      /^10:1 definition\/unknown-member "colour" is not a member of the definition\.$/,
    ],
    [
      'an unknown member inside',
      changed('version: 1.0', 'verison: 1.0'),
      /^3:3 definition\/member-absent api lacks "version"/,
    ],
    [
      'an unknown environment',
      changed('Sandbox: {', 'sandbox: {'),
      /^6:5 .*"sandbox" is not a member of api\.environments; did you mean "Sandbox"\?/,
    ],
    [
      'an absent member',
      changed('tenant: acme\n', ''),
      /^1:1 definition\/member-absent The definition lacks "tenant", which it must have\./,
    ],
    [
      'a wrong kind',
      changed('name: Echo', 'name: [Echo]'),
      /^3:9 definition\/wrong-value api\.name must be a text, but is a list\./,
    ],
    ['a truth for a text', changed('name: Echo', 'name: true'), /^3:9 .* must be a text, but is true\./],
    ['an empty value', changed('name: Echo', 'name: ""'), /^3:9 .* must be some text, but is empty\./],
    ['nothing', changed('name: Echo', 'name:'), /^3:8 .* must be a text, but is empty\./],
    ['a control', changed('name: Echo', 'name: "\\b"'), /^3:9 .* must be a text without control characters/],
    [
      'a word that is none',
      changed('environment: Sandbox', 'environment: Sandbo'),
      /^9:16 .*one of Sandbox, Production, but is "Sandbo"; did you mean "Sandbox"\?/,
    ],
    [
      'an environment as the user interface calls it',
      changed('environment: Sandbox', 'environment: Live'),
      /^9:16 .*one of Sandbox, Production, but is "Live"; did you mean "Production"\?/,
    ],
    [
      'a member for an environment as the user interface calls it',
      changed('Sandbox: {', 'live: {'),
      /^6:5 .*"live" is not a member of api\.environments; did you mean "Production"\?/,
    ],
    [
      'no operation',
      changed('  version: 1.0', '  version: 1.0\n  operations: []'),
      /^5:15 .*api\.operations must be a list of at least one, but is an empty list/,
    ],
    ['no address', changed('http://echo', 'echo'), /^6:24 .*must be an address, http/],
    [
      'a document to be fetched',
      changed('version: 1.0', 'version: 1.0\n  document: https://example.com/api.yaml'),
      /^5:13 .*api\.document must be the path of a file, since nothing is fetched, but is "https:/,
    ],
    [
      'a document by an absolute path',
      changed('version: 1.0', 'version: 1.0\n  document: /home/api.yaml'),
      /^5:13 .*api\.document must be a path from where the definition stands, but is "\/home/,
    ],
    ['a login without a scheme', changed('http://echo', 'u:geheim@echo'), /^6:24 .*but is "\*\*\*@echo/],
    [
      'an address with parameters',
      changed('http://echo', 'htps://echo/?key=geheim'),
      /but is "htps:\/\/echo\/\?\*\*\*"/,
    ],
    ['a document with a control', changed('name: Echo', 'name: "<Password>geheim\\b"'), /^3:9 .*but is a document\.$/],
    ['an address with a login', changed('http://echo', 'htps://u:geheim@echo'), /^6:24 .*but is "htps:\/\/\*\*\*@echo/],
    [
      'a method that is none',
      changed('version: 1.0', 'version: 1.0\n  operations: [{ call: FETCH / }]'),
      /^5:24 .*must be a method of HTTP in capitals and a path/,
    ],
    [
      'a parameter without its end',
      changed('version: 1.0', 'version: 1.0\n  operations: [{ call: "GET /p/{id" }]'),
      /^5:24 .*must be a method of HTTP in capitals and a path/,
    ],
    ['a tenant with a dot', changed('acme', 'acme.com'), /^1:9 .*without dots/],
    ['a day that is none', `${minimal}date: 2023-02-29T00:00:00\n`, /^10:7 .*must be a time/],
    ['a day too early', `${minimal}date: 2001-09-09T23:59:59\n`, /^10:7 .*must be a time from 2001-09-10 to 2107/],
    ['a time with a zone', `${minimal}date: 2020-01-01T00:00:00Z\n`, /^10:7 .*must be a time/],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)[0]).toMatch(expected)
  })

  it('is told all at once, in the order of the text', () => {
    const text = changed('1.0', '[]').replace('Tester', '""').replace('acme', 'a b')
    expect(problemsOf(text).map((found) => found.split(' ')[0])).toEqual(['1:9', '4:12', '7:14'])
    expect(() => parseDefinition(text)).toThrow(ProblemError)
    expect(() => parseDefinition(text)).toThrow(/tenant name/)
  })
})

describe('parts of a definition that do not fit together', () => {
  const more = `${minimal}  licenses: [Gold]
  policies: [Quota]
licenses:
  - { name: Gold, scopes: [read] }
scopes:
  - name: read
policies:
  - name: Quota
`
  const withGateways = (gateways: string) => more.replace(".com' }", `.com', gateways: [${gateways}] }`)
  const withApi = (members: string) => more.replace('  version: 1.0\n', `  version: 1.0\n${members}`)

  it('are none here', () => {
    expect(problemsOf(more)).toEqual([])
    expect(problemsOf(withGateways('{ url: http://g, container: A }, { url: http://g, container: B }'))).toEqual([])
  })

  it.each([
    [
      'an unknown license',
      more.replace('[Gold]', '[Golt]'),
      '10:14 definition/unknown-name The definition has no license "Golt"; did you mean "Gold"?',
    ],
    [
      'an unknown policy',
      more.replace('[Quota]', '[None]'),
      '11:14 definition/unknown-name The definition has no policy "None".',
    ],
    [
      'an unknown scope',
      more.replace('[read]', '[reed]'),
      '13:28 definition/unknown-name The definition has no scope "reed"; did you mean "read"?',
    ],
    [
      'an unknown scope of the API',
      withApi('  scopes: [read, x]\n'),
      '5:18 definition/unknown-name The definition has no scope "x".',
    ],
    [
      'an unknown scope of an operation',
      withApi('  operations: [{ call: GET /, scopes: [x] }]\n'),
      '5:40 definition/unknown-name The definition has no scope "x".',
    ],
    [
      'a scope twice',
      more.replace('  - name: read', '  - name: read\n  - name: read'),
      '16:11 definition/name-twice The scope "read" is given twice.',
    ],
    [
      'a license twice',
      more.replace('licenses:\n', 'licenses:\n  - name: Gold\n'),
      '14:13 definition/name-twice The license "Gold" is given twice.',
    ],
    ['a policy twice', `${more}  - name: Quota\n`, '18:11 definition/name-twice The policy "Quota" is given twice.'],
    [
      'an operation twice',
      withApi('  operations: [{ call: GET /a, name: a }, { call: GET /b, name: a }]\n'),
      '5:65 definition/name-twice The operation "a" is given twice.',
    ],
    [
      'a call twice',
      withApi('  operations: [{ call: GET /a, name: a }, { call: GET /a, name: b }]\n'),
      '5:51 definition/name-twice The call "GET /a" is given twice.',
    ],
    [
      'a gateway twice',
      withGateways(
        '{ url: http://g, container: A }, { url: http://g, container: A, listener: default-http0, host: h }',
      ),
      '6:102 definition/name-twice The gateway "http://g, container A, listener default-http0" is given twice.',
    ],
    [
      'a scope with the ID of another',
      more.replace('  - name: read', '  - name: write\n    id: 1-2.acme\n  - name: read\n    id: 1-2.acme'),
      '18:9 definition/name-twice The scope ID "1-2.acme" is given twice.',
    ],
    [
      'a license with the ID of another',
      more.replace('{ name: Gold,', '{ name: Silver, id: 1-2.acme }\n  - { name: Gold, id: 1-2.acme,'),
      '14:23 definition/name-twice The license ID "1-2.acme" is given twice.',
    ],
    [
      'a policy with the key of another',
      more.replace('  - name: Quota\n', '  - { name: Speed, key: a }\n  - name: Quota\n    key: a\n'),
      '19:10 definition/name-twice The policy key "a" is given twice.',
    ],
    [
      'a license that a contract names twice',
      more.replace('[Gold]', '[Gold, Gold]'),
      '10:20 definition/name-twice The license "Gold" is given twice.',
    ],
    [
      'a scope that a license names twice',
      more.replace('[read]', '[read, read]'),
      '13:34 definition/name-twice The scope "read" is given twice.',
    ],
    [
      'an environment that a license names twice',
      more.replace('scopes: [read]', 'environments: [Sandbox, Sandbox], scopes: [read]'),
      '13:43 definition/name-twice The environment "Sandbox" is given twice.',
    ],
    [
      'a policy that is attached twice',
      more.replace(".com' }", ".com', policies: [A, A] }"),
      '6:65 definition/name-twice The policy "A" is given twice.',
    ],
    [
      'a tag of the API twice',
      withApi('  tags: [a, b, a]\n'),
      '5:16 definition/name-twice The tag "a" is given twice.',
    ],
    [
      'a tag of an operation twice',
      withApi('  operations: [{ call: GET /a, tags: [a, a] }]\n'),
      '5:42 definition/name-twice The tag "a" is given twice.',
    ],
    [
      'a tag of the app twice',
      more.replace('app: {', 'app: { tags: [a, a],'),
      '7:18 definition/name-twice The tag "a" is given twice.',
    ],
    [
      'a license that nothing names',
      more.replace('  licenses: [Gold]\n', ''),
      '12:13 definition/unused Nothing refers to the license "Gold", so it would not be in the archive.',
    ],
    [
      'a parameter that is not in the path',
      withApi('  operations: [{ call: "GET /{id}", parameters: [{ name: it, in: path }] }]\n'),
      '5:58 definition/unknown-name The definition has no parameter in the path "it"; did you mean "id"?',
    ],
    [
      'two sources',
      withApi('  operations: [{ call: GET / }]\n  document: a.yaml\n'),
      '6:13 definition/two-sources The API takes its operations both from "operations" and from "document".',
    ],
    [
      'an environment that is not there',
      more.replace('environment: Sandbox', 'environment: Production'),
      '9:16 definition/no-environment The contract is for Production, which the API does not implement.',
    ],
    [
      'licenses of an unrestricted contract',
      more.replace('  policies: [Q', '  restricted: false\n  policies: [Q'),
      '11:15 definition/licenses-unused The contract names licenses, but says that it is not restricted.',
    ],
    [
      'an ID of another tenant',
      withApi('  id: 1-2.other\n'),
      '5:7 definition/id-of-other-tenant The ID "1-2.other" does not end in ".acme", the tenant of the definition.',
    ],
    [
      'an ID without tenant',
      withApi('  versionId: acme\n'),
      '5:14 definition/id-of-other-tenant The ID "acme" does not end in ".acme", the tenant of the definition.',
    ],
    [
      'an ID with a space',
      withApi('  versionId: a b.acme\n'),
      '5:14 definition/wrong-value api.versionId must be an ID without spaces, colons and slashes, but is "a b.acme".',
    ],
    [
      'an ID with a colon',
      withApi('  versionId: a:b.acme\n'),
      '5:14 definition/wrong-value api.versionId must be an ID without spaces, colons and slashes, but is "a:b.acme".',
    ],
    [
      'an ID without anything else',
      withApi('  versionId: .acme\n'),
      '5:14 definition/id-of-other-tenant The ID ".acme" does not end in ".acme", the tenant of the definition.',
    ],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toContain(expected)
    expect(() => parseDefinition(text)).toThrow(ProblemError)
  })

  it('are refused in a value, too', () => {
    const definition = parseDefinition(more)
    expect(toDefinition(definition)).toEqual(definition)
    expect(() => toDefinition({ ...definition, licenses: [] })).toThrow('The definition has no license "Gold".')
  })

  it('may lack an environment when the API does not go into the archive', () => {
    const text = minimal.replace('environment: Sandbox', 'environment: Production')
    expect(problemsOf(`${text}include: []\n`)).toEqual([])
  })
})

describe('the JSON Schema', () => {
  it('describes each member, and lets no other stand', () => {
    const schema = JSON.stringify(definitionJsonSchema())
    expect(schema).toContain('"$schema":"http://json-schema.org/draft-07/schema#"')
    expect(schema).not.toContain('readOnly')
    expect(schema.match(/"additionalProperties":false/g)?.length).toBeGreaterThan(10)
  })
})
