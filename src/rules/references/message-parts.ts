import type { BindingWsdl } from '../../documents/wsdl/binding.ts'
import type { InterfaceWsdl } from '../../documents/wsdl/interface.ts'
import { onceFor } from '../../values/once.ts'
import { type PlainRule, rule } from '../rule.ts'

/** The parts of messages that bindings say the places of. */
export const messageParts: PlainRule = rule(
  'reference/message-part-absent',
  'A binding says where each part of a message stands in an HTTP message; the part is one of the message that the ' +
    'operation has in the interface. Messages without any parts are known, and not held against it.',
  function* ({ model, index }) {
    for (const binding of model.bindings) {
      const wsdl = index.byKey.interfaces.get(binding.interfaceKey)?.wsdl
      if (wsdl === undefined || binding.wsdl === undefined) continue
      for (const { operation, message, part, about } of unknownParts(binding.wsdl, wsdl))
        yield { at: [binding, about], ids: [operation, message, part], data: { operation, message, part } }
    }
  },
)

function* unknownParts({ operations = [] }: BindingWsdl, wsdl: InterfaceWsdl) {
  const messagesOf = messagesByOperation(wsdl)
  const partsOf = partsByMessage(wsdl)
  for (const bound of operations)
    for (const direction of ['input', 'output'] as const) {
      const message = messagesOf.get(bound.name)?.[direction] ?? ''
      const known = partsOf.get(message)
      for (const about of bound[direction]?.parts ?? []) {
        const { part = about.name } = about
        if (known?.has(part) === false) yield { operation: bound.name, message, part, about }
      }
    }
}

/** The messages of the operations of an interface, which many bindings may have. */
const messagesByOperation = onceFor(
  ({ operations = [] }: InterfaceWsdl) =>
    new Map(
      operations.map(({ name, input, output }) => [
        name,
        { input: localOf(input?.message ?? ''), output: localOf(output?.message ?? '') },
      ]),
    ),
  new WeakMap(),
)

/** The names of the parts of messages that have some. */
const partsByMessage = onceFor(({ messages = [] }: InterfaceWsdl): ReadonlyMap<string, ReadonlySet<string>> => {
  const withParts = messages.filter(({ parts = [] }) => parts.length > 0)
  return new Map(withParts.map(({ name, parts = [] }) => [name, new Set(parts.map((one) => one.name))]))
}, new WeakMap())

/** The local part of a name as it is written. */
export function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
