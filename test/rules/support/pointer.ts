type Json = string | number | boolean | null | readonly Json[] | { readonly [member: string]: Json }

/** The value at a JSON Pointer; a step `name=value` means the first item whose member `name` is, or ends with, that. */
export function valueAt(root: Json, pointer: string): Json | undefined {
  let value: Json | undefined = root
  for (const step of stepsOf(pointer)) value = isOpen(value) ? value[placeIn(value, step)] : undefined
  return value
}

/** Changes the value at a pointer in place; `-` at its end adds to a list, nothing removes. */
export function change(root: Json, pointer: string, to: Json | undefined): void {
  const steps = stepsOf(pointer)
  const last = steps.pop() ?? ''
  const parent = valueAt(root, steps.map((step) => `/${step}`).join(''))
  if (Array.isArray(parent)) changeList(parent, last, to)
  else if (!isOpen(parent)) throw new TypeError(`nothing to change at ${pointer}`)
  else if (to === undefined) Reflect.deleteProperty(parent, last)
  else Object.assign(parent, { [last]: to })
}

function changeList(list: Json[], step: string, to: Json | undefined): void {
  if (step === '-' && to !== undefined) list.push(to)
  else list.splice(Number(placeIn(list, step)), 1, ...(to === undefined ? [] : [to]))
}

function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function placeIn(value: Json, step: string): string {
  const [name = '', wanted] = step.split('=')
  if (!Array.isArray(value) || wanted === undefined) return step
  const place = value.findIndex((item) => isOpen(item) && String(item[name]).endsWith(wanted))
  if (place < 0) throw new TypeError(`no item ${step}`)
  return String(place)
}

function isOpen(value: Json | undefined): value is { readonly [member: string]: Json } {
  return typeof value === 'object' && value !== null
}

export type { Json }
