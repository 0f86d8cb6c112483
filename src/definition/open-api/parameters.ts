import type { Parameter } from '../operation.ts'
import { expect, itemsOf, membersOf, type Spot, textAt, within } from './fields.ts'
import { parameterMembers, refuseMisspelt } from './members.ts'

const places: Readonly<Record<string, Parameter['in']>> = {
  path: 'path',
  query: 'query',
  header: 'header',
  formData: 'form',
  body: 'entity',
}

/** The parameters in a list; cookies are left out, for which the platform has no place. */
export function readParameters(list: Spot): Parameter[] {
  return itemsOf(list).flatMap((spot) => {
    refuseMisspelt(spot, parameterMembers)
    const [named, placed] = [within(spot, 'name'), within(spot, 'in')]
    const [name, word] = [textAt(named), textAt(placed) ?? '']
    if (name === undefined || name === '') return expect(named, 'the name of the parameter')
    if (word === 'cookie') return []
    const place = Object.hasOwn(places, word) ? places[word] : undefined
    if (place === undefined) return expect(placed, `one of ${[...Object.keys(places), 'cookie'].join(', ')}`)
    const schema = within(spot, 'schema')
    const typed = schema.value === undefined ? spot : schema
    return [{ name, in: place, ...aboutOf(spot), ...typeOf(typed, place) }]
  })
}

/** What the body of a request holds: the fields of a form, or else the whole body as one. */
export function readBody(spot: Spot): Parameter[] {
  const contents = membersOf(within(spot, 'content'))
  const isForm = contents.length > 0 && contents.every(([type]) => formTypes.some((form) => type.startsWith(form)))
  const schema = contents[0] && within(contents[0][1], 'schema')
  const fields = isForm && schema ? membersOf(within(schema, 'properties')) : []
  if (fields.length > 0)
    return fields.map(([name, field]) => ({ name, in: 'form', ...aboutOf(field), ...typeOf(field) }))
  return contents.length === 0 ? [] : [{ name: 'Body', in: 'entity', ...aboutOf(spot) }]
}

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data']

function aboutOf(spot: Spot): Pick<Parameter, 'required' | 'description'> {
  const description = textAt(within(spot, 'description'))
  const required = within(spot, 'required').value
  return {
    ...(description !== undefined && { description }),
    ...(typeof required === 'boolean' && { required }),
  }
}

function typeOf(schema: Spot, place?: Parameter['in']): Pick<Parameter, 'type' | 'format'> {
  if (place === 'entity') return {}
  const types: unknown[] = [within(schema, 'type').value].flat()
  const type = types.find((name) => typeof name === 'string' && name !== 'null')
  const format = within(schema, 'format').value
  return {
    ...(typeof type === 'string' && { type }),
    ...(typeof format === 'string' && { format }),
  }
}
