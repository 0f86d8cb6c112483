/** What tells objects of a kind apart: their ID, key or user name. */
export function keyOf(object: object): string {
  for (const member of ['id', 'key', 'userName']) {
    const value: unknown = Reflect.get(object, member)
    if (typeof value === 'string') return value
  }
  return ''
}
