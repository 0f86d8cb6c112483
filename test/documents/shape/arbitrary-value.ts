import fc from 'fast-check'
import type { AnyField, Fields, Part, Shape, Surroundings, Value } from '../../../src/documents/shape/shape.ts'
import { odd } from '../laws.ts'

const surroundings: Surroundings = { bindingNamed: () => undefined }

/** Objects that a shape describes, as they are read: without members that the rules give anyway. */
export function arbitraryValue(shape: Shape<unknown>): fc.Arbitrary<Fields> {
  return membersOf(shape.parts).map((value) => withoutUsual(shape, value, []))
}

function membersOf(parts: readonly Part[]): fc.Arbitrary<Fields> {
  const fields = fieldsIn(parts)
  const fixed = fixedIn(parts)
  const members = Object.fromEntries(fields.map((field) => [field.key, arbitraryMember(field)]))
  const requiredKeys = fields.filter(({ occurs }) => occurs === 'one').map(({ key }) => key)
  return fc.record(members, { requiredKeys, noNullPrototype: true }).map((value) => ({ ...fixed, ...value }))
}

function arbitraryMember({ content, occurs }: AnyField): fc.Arbitrary<unknown> {
  const one = 'parts' in content ? membersOf(content.parts) : arbitraryOf(content)
  return occurs === 'many' ? fc.array(one, { minLength: 1, maxLength: 2 }) : one
}

function arbitraryOf({ kind }: Value<unknown>): fc.Arbitrary<unknown> {
  switch (kind) {
    case 'flag':
      return fc.boolean()
    case 'integer':
      return fc.maxSafeInteger()
    case 'settings':
      return fc.dictionary(fc.stringMatching(/^[A-Za-z_][\w.-]{0,5}$/), odd, { maxKeys: 3, noNullPrototype: true })
    case 'text':
      return odd
    case 'xml':
      return fc.constantFrom([], ['text'])
    case 'number':
    case 'qname':
      throw new Error(`no object has a ${kind}`)
  }
}

function fieldsIn(parts: readonly Part[]): readonly AnyField[] {
  return parts.flatMap((part) => {
    if (part.part === 'inside') return fieldsIn(part.parts)
    return part.part === 'element' || part.part === 'attribute' || part.part === 'text' ? part : []
  })
}

function fixedIn(parts: readonly Part[]): Fields {
  return Object.fromEntries(parts.flatMap((part) => (part.part === 'fixed' ? [[part.key, part.value]] : [])))
}

/** What a reader leaves out: members that are what would be written without them. */
function withoutUsual({ parts }: Shape<unknown>, value: Fields, up: readonly Fields[]): Fields {
  const self: Record<string, unknown> = { ...value }
  for (const { key, content, fallback } of fieldsIn(parts)) {
    if (!(key in self)) continue
    if ('parts' in content) self[key] = withoutUsualIn(content, self[key], [self, ...up])
    const usual = fallback?.({ self, up, surroundings })
    if (usual !== undefined && JSON.stringify(usual) === JSON.stringify(self[key])) delete self[key]
  }
  return self
}

function withoutUsualIn(shape: Shape<unknown>, value: unknown, up: readonly Fields[]): unknown {
  if (Array.isArray(value)) return value.map((item: Fields) => withoutUsual(shape, item, up))
  return withoutUsual(shape, value as Fields, up)
}
