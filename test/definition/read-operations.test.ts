import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { callOf } from '../../src/definition/operation.ts'
import { readOperations } from '../../src/definition/read-operations.ts'
import { messageOf } from '../../src/diagnostics/problem.ts'
import { wsdlOperationName } from '../../src/documents/object-data/operation.ts'
import { ProblemError, refuse } from '../../src/errors.ts'

const folder = new URL('../../fixtures/definitions/documents/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const operationsIn = (name: string) => readOperations(read(name), name, async (other) => read(other))

/** The code, the place and the sentence of what is refused. */
async function refusal(text: string, reader?: (name: string) => Promise<string>): Promise<string> {
  try {
    await readOperations(text, 'api.yaml', reader)
    return 'accepted'
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { code, place } = error.problem
    return `${code} ${place.entry}:${place.line}:${place.column} ${messageOf(error.problem)}`
  }
}

const pets = [
  {
    name: 'listPets',
    method: 'GET',
    path: '/pets',
    summary: 'List all pets',
    tags: ['pets'],
    parameters: [
      { name: 'limit', in: 'query', description: 'How many', type: 'integer', format: 'int32' },
      { name: 'X-Trace', in: 'header', type: 'string' },
    ],
  },
  { name: 'createPet', method: 'POST', path: '/pets', parameters: [{ name: 'Body', in: 'entity', required: true }] },
  {
    name: 'showPetById',
    method: 'GET',
    path: '/pets/{petId}',
    parameters: [{ name: 'petId', in: 'path', required: true, type: 'string', description: 'ID of the pet' }],
  },
  {
    name: 'updatePet',
    method: 'POST',
    path: '/pets/{petId}',
    parameters: [
      { name: 'petId', in: 'path', required: true, type: 'integer', description: 'Another word on it' },
      { name: 'name', in: 'form', type: 'string' },
    ],
  },
  {
    name: 'DELETE /pets/{petId}',
    method: 'DELETE',
    path: '/pets/{petId}',
    parameters: [{ name: 'petId', in: 'path', required: true, type: 'string', description: 'ID of the pet' }],
  },
]

describe('OpenAPI and Swagger', () => {
  it.each(['petstore-3.0.yaml', 'petstore-3.1.json'])('reads %s', async (name) => {
    expect(await operationsIn(name)).toEqual(pets)
  })

  it('reads Swagger 2.0, whose parameters have names of their own for a body', async () => {
    const operations = await operationsIn('petstore-2.0.yaml')
    expect(operations.map(({ name }) => name)).toEqual(pets.map(({ name }) => name))
    expect(operations[1]?.parameters).toEqual([{ name: 'pet', in: 'entity', required: true }])
    expect(operations[3]?.parameters).toContainEqual({ name: 'name', in: 'form', type: 'string' })
    expect(operations[0]).toEqual(pets[0])
  })

  it('gives names that stand in WSDL, with a suffix where they collide', async () => {
    const operations = await operationsIn('colliding.yaml')
    expect(operations.map((operation) => `${callOf(operation)} = ${operation.name}`)).toEqual([
      'GET /a/b = GET /a/b',
      'GET /a_b = GET /a_b2',
      'GET /a:b = GET /a:b3',
      'GET /one = pets_list',
      'POST /one = pets_list3',
      'GET /two = _2nd',
      'POST /two = pets_list2',
      'GET /Aa = GET /Aa',
    ])
    expect(new Set(operations.map(({ name }) => wsdlOperationName(name))).size).toBe(8)
  })

  it('reads a document with many operations', async () => {
    const paths = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `/resources${i}/{id}`,
        { get: { operationId: `get${i}`, parameters: [{ $ref: '#/components/parameters/id' }] }, delete: {} },
      ]),
    )
    const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
    const document = { openapi: '3.0.0', info: {}, paths, components: { parameters: { id } } }
    const operations = await readOperations(JSON.stringify(document), 'many.json')
    expect(operations).toHaveLength(120)
    expect(operations[119]).toMatchObject({ name: 'DELETE /resources59/{id}', method: 'DELETE' })
    expect(operations.every(({ parameters }) => parameters.length === 1)).toBe(true)
  })

  it('follows references into documents beside the first, from there too', async () => {
    const parameter = { name: 'orderId', in: 'path', required: true, type: 'string', format: 'uuid' }
    expect(await operationsIn('split.yaml')).toEqual([
      { name: 'getOrder', method: 'GET', path: '/orders/{orderId}', parameters: [parameter] },
    ])
    const text = read('split.yaml')
    const names: string[] = []
    await readOperations(text, 'definitions/of mine/split.yaml', async (name) => {
      names.push(name)
      return read(name.replace('definitions/of mine/', ''))
    })
    expect(names).toEqual(['definitions/of mine/common/paths.yaml', 'definitions/of mine/common/parameters.yaml'])
  })

  it('needs nothing of answers, whatever they refer to', async () => {
    const text = `openapi: 3.0.0
paths:
  /a:
    get: { responses: { '200': { $ref: 'https://example.com/answers.yaml#/ok' }, '400': { $ref: '#/nowhere' } } }
`
    expect(await readOperations(text, 'api.yaml')).toHaveLength(1)
  })

  /** Calls of the operations in a document with these paths, and their names; the rest of the document follows. */
  const calls = async (paths: string, rest = '') => {
    const operations = await readOperations(`openapi: 3.1.1\npaths: ${paths}\n${rest}`, 'api.yaml')
    return operations.map((operation) => `${callOf(operation)} = ${operation.name}`)
  }

  it('takes every method, and nothing else of a path', async () => {
    const item = 'summary: x, servers: [{ url: http://b }], x-get: { operationId: x }, trace: {}, HEAD: {}, options: {}'
    expect(await calls(`{ /a/: { ${item}, patch: { operationId: p } }, x-more: { get: {} } }`)).toEqual([
      'TRACE /a/ = TRACE /a/',
      'HEAD /a/ = HEAD /a/',
      'OPTIONS /a/ = OPTIONS /a/',
      'PATCH /a/ = p',
    ])
  })

  it('leaves webhooks out, and follows path items that others share', async () => {
    const rest = 'webhooks: { hook: { post: {} } }\ncomponents: { pathItems: { x: { get: { operationId: shared } } } }'
    expect(await calls("{ /a: { $ref: '#/components/pathItems/x', post: {} } }", rest)).toEqual([
      'POST /a = POST /a',
      'GET /a = shared',
    ])
    const shared = "{ /a: { $ref: '#/components/pathItems/x' }, /b: { $ref: '#/components/pathItems/x' } }"
    expect(await calls(shared, rest)).toEqual(['GET /a = shared', 'GET /b = shared2'])
    expect(await calls('{ /a: &x { get: { operationId: shared } }, /b: *x }')).toEqual([
      'GET /a = shared',
      'GET /b = shared2',
    ])
  })

  it('gives operations whose names would be the same names of their own, those of other scripts too', async () => {
    const one = (path: string, id: string) => `${path}: { get: { operationId: ${id} } }`
    const paths = [
      ['/a', 'the same'],
      ['/b', 'the/same'],
      ['/c', 'the_same2'],
      ['/größe/{名前}', '名'],
      ['/d', '前'],
      ['/e', '""'],
    ]
    expect(await calls(`{ ${paths.map(([path = '', id = '']) => one(JSON.stringify(path), id)).join(', ')} }`)).toEqual(
      [
        'GET /a = the_same',
        'GET /b = the_same3',
        'GET /c = the_same2',
        'GET /größe/{名前} = _',
        'GET /d = _2',
        'GET /e = GET /e',
      ],
    )
  })

  it('takes a member without a value for one that is not there', async () => {
    const text = 'openapi: 3.0.0\npaths:\n  /a:\n    get:\n    post:\n      summary:\n      parameters:\n      tags:\n'
    expect(await readOperations(text, 'api.yaml')).toEqual([
      { name: 'GET /a', method: 'GET', path: '/a', parameters: [] },
      { name: 'POST /a', method: 'POST', path: '/a', parameters: [] },
    ])
  })

  it('follows schemas that lead round in circles as far as it needs them', async () => {
    const schema = "{ $ref: '#/components/schemas/Node~1~0%20' }"
    const text = `openapi: 3.0.0
paths:
  /a:
    post:
      parameters: [{ name: q, in: query, schema: ${schema} }]
      requestBody: { content: { multipart/form-data: { schema: ${schema} } } }
components:
  schemas: { 'Node/~ ': { type: object, properties: { next: ${schema}, name: { type: string } } } }
`
    const [operation] = await readOperations(text, 'api.yaml')
    expect(operation?.parameters).toEqual([
      { name: 'q', in: 'query', type: 'object' },
      { name: 'next', in: 'form', type: 'object' },
      { name: 'name', in: 'form', type: 'string' },
    ])
  })

  it.each([
    ['a number for the version', 'swagger: 2.0\npaths: { /a: { get: {} } }'],
    ['a number for the version', 'openapi: 3.0\npaths: { /a: { get: {} } }'],
    ['a number for the version', 'openapi: 3.1\npaths: { /a: { get: {} } }'],
  ])('takes %s', async (_, text) => {
    expect(await readOperations(text, 'api.yaml')).toHaveLength(1)
  })
})

describe('what is refused', () => {
  const of30 = (rest: string) => `openapi: 3.0.0\npaths:\n${rest}\n`

  it.each([
    ['text', 'just text', 'open-api/unknown-kind api.yaml:1:1'],
    ['a list', '- a', 'open-api/unknown-kind api.yaml:1:1'],
    ['a later version', 'openapi: 3.2.0', 'open-api/unknown-kind api.yaml:1:1'],
    ['an earlier version', "swagger: '1.2'", 'open-api/unknown-kind api.yaml:1:1'],
    ['no operation', 'openapi: 3.0.0\npaths: {}', 'open-api/no-operation api.yaml:2:8'],
    ['no paths', 'openapi: 3.1.0', 'open-api/no-operation api.yaml:1:1'],
    ['bad YAML', 'openapi: 3.0.0\n  paths: 1', 'yaml/malformed api.yaml:1:10'],
    ['paths that are a list', 'openapi: 3.0.0\npaths: []', 'open-api/malformed api.yaml:2:8'],
    ['an operation that is a text', of30('  /a: { get: x }'), 'open-api/malformed api.yaml:3:14'],
    ['a summary that is a list', of30('  /a: { get: { summary: [] } }'), 'open-api/malformed api.yaml:3:25'],
    ['parameters that are an object', of30('  /a: { parameters: {}, get: {} }'), 'open-api/malformed api.yaml:3:21'],
    ['a control', of30('  /a: { get: { summary: "\\b" } }'), 'open-api/malformed api.yaml:3:25'],
    ['a control in a name', of30('  "/\\b": { get: {} }'), 'open-api/malformed api.yaml:3:3'],
    [
      'what would be merged',
      of30('  /a: { get: { parameters: [&x { name: q, in: query }, { <<: *x, name: r }] } }'),
      'open-api/unknown-member api.yaml:3:58 "<<" in paths//a/get/parameters/1 of the OpenAPI document is not part of',
    ],
    ['misspelt paths', 'openapi: 3.0.0\npathes: {}', 'open-api/unknown-member api.yaml:2:1 "pathes" of the OpenAPI'],
    [
      'a parameter without a name',
      of30('  /a: { get: { parameters: [{ in: query }] } }'),
      'open-api/malformed api.yaml:3:29',
    ],
    [
      'a parameter that is nowhere',
      of30('  /a: { get: { parameters: [{ name: a, in: quer }] } }'),
      'open-api/malformed api.yaml:3:44 paths//a/get/parameters/0/in must be one of path, query, header, formData, body, cookie',
    ],
    [
      'a parameter that the path does not have',
      of30('  "/a/{id}": { get: { parameters: [{ name: idd, in: path }] } }'),
      'open-api/no-such-parameter api.yaml:3:21 The path "/a/{id}" has no parameter "idd"; did you mean "id"?',
    ],
    [
      'an operationId that stands twice',
      of30('  /a: { get: { operationId: list }, put: {} }\n  /b: { get: { operationId: list } }'),
      'open-api/operation-id-twice api.yaml:4:29 The operationId "list" stands twice in the document.',
    ],
    ['a reference to nothing', of30("  /a: { $ref: '#/x' }"), 'open-api/reference-absent api.yaml:3:15'],
    [
      'a reference to what each object inherits',
      of30("  /a: { $ref: '#/__proto__' }"),
      'open-api/reference-absent api.yaml:3:15',
    ],
    ['a reference to a method', of30("  /a: { $ref: '#/toString' }"), 'open-api/reference-absent api.yaml:3:15'],
    ['a reference to itself', of30("  /a: { $ref: '#/paths/~1a' }"), 'open-api/reference-circular api.yaml:3:15'],
    ['another document', of30("  /a: { $ref: 'b.yaml' }"), 'open-api/reference-external api.yaml:3:15'],
  ])('%s', async (_, text, start) => {
    expect(await refusal(text)).toContain(start)
  })

  it.each([
    ...[
      '../b.yaml',
      '/b.yaml',
      '..%2fb.yaml',
      '%2E%2E/b.yaml',
      'a/../../b.yaml',
      '%2fb.yaml',
      '..%5cb.yaml',
      '%zz.yaml',
    ],
    ...['https://example.com/b.yaml', 'file:///b.yaml', '//example.com/b.yaml', 'C:/b.yaml', 'c%3A/b.yaml', 'urn:b'],
  ])('a reference to %s, out of the folder', async (reference) => {
    const read: string[] = []
    const found = await refusal(of30(`  /a: { $ref: '${reference}' }`), async (name) => {
      read.push(name)
      return 'get: {}'
    })
    expect(found).toContain(`open-api/reference-external api.yaml:3:15 The reference "${reference}" leads to another`)
    expect(read).toEqual([])
  })

  it('schemas that lead on and on', async () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 600 }, (_, i) => [`S${i}`, { allOf: [{ $ref: `#/components/schemas/S${i + 1}` }] }]),
    )
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/S0' } } }
    const paths = { '/a': { post: { requestBody: { content } } } }
    const document = { openapi: '3.0.0', paths, components: { schemas: { ...schemas, S600: {} } } }
    expect(await refusal(JSON.stringify(document))).toContain('open-api/references-too-deep api.yaml')
  })

  it('schemas that lead back to themselves, in a path item with a file of its own', async () => {
    const item = `post:
  requestBody: { content: { application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Node' } } } }
  responses: { 200: { content: { application/json: { schema: { $ref: '#/components/schemas/Node' } } } } }
components:
  schemas: { Node: { properties: { name: { type: string }, child: { $ref: '#/components/schemas/Node' } } } }\n`
    const [operation, ...more] = await readOperations(of30("  /a: { $ref: 'b.yaml' }"), 'api.yaml', async () => item)
    expect(more).toEqual([])
    expect(operation?.parameters).toEqual([
      { name: 'name', in: 'form', type: 'string' },
      { name: 'child', in: 'form' },
    ])
  })

  it('what the other documents are not', async () => {
    const text = of30("  /a: { $ref: 'b.yaml' }")
    expect(await refusal(text, async () => 'get: [')).toContain('yaml/malformed b.yaml:1:')
    expect(await refusal(text, async () => 'get: { $ref: "#/no" }')).toContain('open-api/reference-absent b.yaml:1:14')
    expect(await refusal(text, async () => 'get:\n  $ref: ../c.yaml')).toContain(
      'open-api/reference-external b.yaml:2:9',
    )
    await expect(readOperations(text, 'api.yaml', () => Promise.reject(new Error('disk')))).rejects.toThrow('disk')
  })

  it('that another document cannot be read, where it is named', async () => {
    const text = of30("  /a: { $ref: 'b.yaml' }")
    const absent = async (name: string) => refuse('cli/input-absent', { input: name })
    const said = 'cli/input-absent api.yaml:3:15 There is no file "b.yaml".'
    expect(await refusal(text, absent)).toBe(said)
    expect(await refusal(text, (name) => refuse('cli/input-absent', { input: name }))).toBe(said)
  })
})

describe('WSDL', () => {
  it('reads the HTTP binding of the standard', async () => {
    expect(await operationsIn('quotes.wsdl')).toEqual([
      {
        name: 'GetQuote',
        method: 'GET',
        path: '/quotes/{symbol}',
        parameters: [
          { name: 'symbol', in: 'path' },
          { name: 'day', in: 'query' },
        ],
      },
      { name: 'Ping', method: 'GET', path: '/ping', parameters: [] },
    ])
  })

  it('reads the HTTP binding of the platform', async () => {
    const parameters = [
      { name: 'id', in: 'path' },
      { name: 'Body', in: 'entity' },
    ]
    expect(await operationsIn('platform.wsdl')).toEqual([
      { name: 'putThing', method: 'PUT', path: '/things/{id}', parameters },
    ])
  })

  it.each([
    ['an operation that only SOAP can call', read('soap.wsdl'), 'wsdl-source/not-http api.yaml:4:5'],
    [
      'an operation whose message, and so its parameters, is not there',
      read('quotes.wsdl').replace('message="tns:QuoteRequest"', 'message="tns:QuoteRequests"'),
      'wsdl-source/message-absent api.yaml:9:32',
    ],
    ['another document', '<a/>', 'open-api/unknown-kind api.yaml:1:1'],
    ['bad XML', '<a>', 'xml/'],
    ['no binding', '<definitions xmlns="http://schemas.xmlsoap.org/wsdl/"/>', 'open-api/no-operation api.yaml:1:1'],
    [
      'a binding without operations',
      '<definitions xmlns="http://schemas.xmlsoap.org/wsdl/">\n <binding/></definitions>',
      'open-api/no-operation api.yaml:2:2',
    ],
  ])('refuses %s', async (_, text, start) => {
    expect(await refusal(text)).toContain(start)
  })
})

describe('a member that would be lost', () => {
  const api = (paths: string) => `openapi: 3.0.0\ninfo: { title: a, version: '1' }\npaths:\n${paths}`

  it.each([
    [
      'a path without /',
      '  orders: { get: {} }\n',
      '4:3 "orders" in paths of the OpenAPI document is not a path that begins with /; did you mean "/orders"?',
    ],
    [
      'a mistyped method',
      '  /a:\n    gett: {}\n',
      '5:5 "gett" in paths//a of the OpenAPI document is not a method of HTTP; did you mean "get"?',
    ],
    [
      'a method that is not known',
      '  /a:\n    query: {}\n',
      '5:5 "query" in paths//a of the OpenAPI document is not a method',
    ],
    [
      'a misspelt member of an operation',
      '  /a:\n    get: { operationID: x }\n',
      '5:12 "operationID" in paths//a/get of the OpenAPI document is not a member of an operation; did you mean "operationId"?',
    ],
    [
      'a misspelt member of a parameter',
      '  /a:\n    get: { parameters: [{ nme: x, in: query }] }\n',
      '5:27 "nme" in paths//a/get/parameters/0 of the OpenAPI document is not a member of a parameter; did you mean',
    ],
  ])('is refused: %s', async (_, paths, expected) => {
    expect(await refusal(api(paths))).toContain(`open-api/unknown-member api.yaml:${expected}`)
  })

  it('is no extension, and nothing that is said of a path', async () => {
    const text = api(
      '  x-a: { get: {} }\n  /a: { summary: s, description: d, servers: [], parameters: [], x-b: 1, get: {} }\n',
    )
    expect((await readOperations(text, 'api.yaml')).map(({ path }) => path)).toEqual(['/a'])
  })
})

describe('a document that multiplies', () => {
  // Without a time: it took minutes as long as the front of a list of everything was taken off, again and again.
  it('finds the reference that leads nowhere in a document of thousands of values', async () => {
    const paths = { '/a': { $ref: 'absent.yaml' } }
    const text = JSON.stringify({ openapi: '3.0.0', info: {}, 'x-all': Array(100_000).fill(1), paths })
    const absent = async (name: string) => refuse('cli/input-absent', { input: name })
    expect(await refusal(text, absent)).toContain('There is no file "absent.yaml".')
  })

  const wsdlOf = (parts: number, operations: number) => {
    const each = (count: number, text: (i: number) => string) =>
      Array.from({ length: count }, (_, i) => text(i)).join('')
    const called = (i: number) => `<operation name="o${i}"><h:operation location="/o${i}"/></operation>`
    return `<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:h="http://schemas.xmlsoap.org/wsdl/http/"><message name="m">${each(parts, (i) => `<part name="p${i}"/>`)}</message><portType>${each(operations, (i) => `<operation name="o${i}"><input message="m"/></operation>`)}</portType><binding><h:binding verb="GET"/>${each(operations, called)}</binding></definitions>`
  }

  it('of WSDL is refused, too', async () => {
    expect(await readOperations(wsdlOf(30, 30), 'api.wsdl')).toHaveLength(30)
    expect(await refusal(wsdlOf(2_000, 2_000))).toMatch(
      /^open-api\/malformed api\.yaml:1:\d+ Operation "o\d+" must be one whose message, .* more than 16777216 characters/,
    )
  })

  const range = (length: number) => Array.from({ length }, (_, at) => at)

  it('is refused before it fills the memory', async () => {
    const shared = range(3000).map((at) => ({ name: `shared${at}`, in: 'query' }))
    const paths = Object.fromEntries(
      range(200).map((at) => [`/p${at}`, { parameters: { $ref: '#/components/shared' }, get: {} }]),
    )
    const text = JSON.stringify({ openapi: '3.0.0', paths, components: { shared } })
    expect(await refusal(text)).toMatch(
      /^open-api\/malformed api\.yaml:1:28 paths must .* more than 16777216 characters/,
    )
  }, 20_000)

  it('may have many parameters, of its own and shared', async () => {
    const named = (name: string) => range(10_000).map((at) => ({ name: `${name}${at}`, in: 'query' }))
    const paths = { '/p': { parameters: named('a'), get: { parameters: named('b') } } }
    const [operation] = await readOperations(JSON.stringify({ openapi: '3.0.0', paths }), 'api.json')
    expect(operation?.parameters.length).toBe(20_000)
  }, 20_000)
})
