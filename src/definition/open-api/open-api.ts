import { refuse } from '../../errors.ts'
import { closest } from '../../text/closest.ts'
import type { YamlSource } from '../../yaml/read-yaml.ts'
import {
  callOf,
  mostCharacters,
  type Operation,
  type Parameter,
  pathParameters,
  sizeCounter,
  withPathParameters,
} from '../operation.ts'
import { expect, itemsOf, membersOf, type Spot, spotOf, textAt, within } from './fields.ts'
import { documentMembers, operationMembers, refuseMisspelt } from './members.ts'
import { readBody, readParameters } from './parameters.ts'

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

const unfolded = `without references they are more than ${mostCharacters} characters`

/** The operations of an OpenAPI or Swagger document without references, in its order. */
export function operationsOf(source: YamlSource): Operation[] {
  const document = spotOf(source)
  refuseMisspelt(document, documentMembers)
  const paths = within(document, 'paths')
  const isMore = sizeCounter()
  const known = new Map<string, unknown>()
  const counted = (operation: Operation) =>
    isMore(operation) ? expect(paths, `an object whose operations have less to say: ${unfolded}`) : operation
  return membersOf(paths)
    .filter(([path, item]) => isKnown(item, path, path.startsWith('/'), 'a path that begins with /', `/${path}`))
    .flatMap(([path, item]) =>
      membersOf(item)
        .filter(([name, spot]) => !others.includes(name) && isOperation(spot, name))
        .map(([name, operation]) => {
          refuseRepeated(operation, known)
          return counted(readOperation(name.toUpperCase(), path, operation, readParameters(within(item, 'parameters'))))
        }),
    )
}

/** Refuses an operationId that another operation has; paths that share an operation by reference share its ID. */
function refuseRepeated(operation: Spot, known: Map<string, unknown>): void {
  const { source, path, value } = within(operation, 'operationId')
  if (typeof value !== 'string' || value === '') return
  const first = known.get(value) ?? operation.value
  if (first !== operation.value) refuse('open-api/operation-id-twice', { id: value }, source.placeOf(path))
  known.set(value, first)
}

/** What a path item says beside its operations; one in a file of its own may bring along what it refers to. */
const others = ['$ref', 'summary', 'description', 'servers', 'parameters', 'components', 'definitions']

function isMethod(name: string): boolean {
  return methods.includes(name.toLowerCase())
}

function isOperation(spot: Spot, name: string): boolean {
  return isKnown(spot, name, isMethod(name), 'a method of HTTP', closest(name, methods))
}

/** Whether a member is what is expected; extensions are passed over, and what else it may be would be lost. */
function isKnown(
  { source, path }: Spot,
  name: string,
  isExpected: boolean,
  expected: string,
  suggestion: string | undefined,
): boolean {
  if (isExpected || name.startsWith('x-')) return isExpected
  const around = path.slice(0, -1)
  return refuse(
    'open-api/unknown-member',
    { name, of: around.join('/'), expected, ...(suggestion && { suggestion }) },
    source.placeOfName(around, name),
  )
}

function readOperation(method: string, path: string, spot: Spot, shared: readonly Parameter[]): Operation {
  refuseMisspelt(spot, operationMembers)
  const summary = textAt(within(spot, 'summary'))
  const description = textAt(within(spot, 'description'))
  const tags = itemsOf(within(spot, 'tags')).map((tag) => textAt(tag) ?? '')
  const own = [...readParameters(within(spot, 'parameters')), ...readBody(within(spot, 'requestBody'))]
  const parameters = merged(own, shared)
  refuseElsewhere(parameters, path, spot)
  return {
    name: nameOf(textAt(within(spot, 'operationId'))) ?? callOf({ method, path }),
    method,
    path,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    ...(tags.length > 0 && { tags }),
    parameters: withPathParameters(path, parameters),
  }
}

/** Refuses a parameter that is said to stand in the path, and does not. */
function refuseElsewhere(parameters: readonly Parameter[], path: string, { source, path: at }: Spot): void {
  const known = pathParameters(path).map(({ name }) => name)
  const knownNames = new Set(known)
  const stray = parameters.find(({ in: place, name }) => place === 'path' && !knownNames.has(name))
  if (stray === undefined) return
  const suggestion = closest(stray.name, known)
  const data = { name: stray.name, path, ...(suggestion && { suggestion }) }
  refuse('open-api/no-such-parameter', data, source.placeOf(at))
}

/** An operationId as a name that can stand in a WSDL. */
function nameOf(operationId: string | undefined): string | undefined {
  if (operationId === undefined || operationId === '') return undefined
  const name = operationId.replaceAll(/[^A-Za-z0-9_.-]/g, '_')
  return /^[A-Za-z_]/.test(name) ? name : `_${name}`
}

/** Parameters of a path count for each of its operations, unless the operation says otherwise. */
function merged(own: readonly Parameter[], shared: readonly Parameter[]): Parameter[] {
  const idOf = ({ name, in: place }: Parameter) => `${place} ${name}`
  const known = new Set(own.map(idOf))
  return [...shared.filter((parameter) => !known.has(idOf(parameter))), ...own]
}
