import { nounOf } from '../../model/lists.ts'
import type { PlainRule } from '../rule.ts'
import type { Difference } from './difference.ts'
import { differing, holderOf } from './differing.ts'

/** Keys and names that stand in several places of one object. */
export const keyRules: readonly PlainRule[] = [
  differing(
    'object-data/key-differs',
    'Each object begins with a key element, and its payload holds the same key once more. Genuine exports agree without ' +
      'exception; an import that goes by the one and stores the other mixes objects up.',
    (one) => ({ noun: nounFor(one), id: nameOf(one) }),
  ),
  differing(
    'object-data/service-key',
    'Key and qualified name of a service stand in its key element, in the service, and in its registration. All are the ' +
      'same in every genuine export.',
    (one) => ({ service: nameOf(one), where: one.what === 'attribute' ? one.name : holderOf(one) }),
  ),
  differing(
    'object-data/registration',
    'Services, interfaces, bindings, schemas and organizations are described once more in the form of the UDDI registry. ' +
      'But for descriptions, all of that follows from the object: endpoints by their keys, addresses, port names, ' +
      'containers, namespaces.',
    (one) => ({ noun: `${nounFor(one)} ${nameOf(one)}`, where: one.path.split('/').slice(1).join('/') || one.name }),
  ),
]

function nounFor({ of }: Difference): string {
  return nounOf(of.kind) ?? 'object'
}

/** The name of an object, or else its key; of an identity neither, which would be personal. */
function nameOf({ of }: Difference): string {
  const { name, id, key }: { readonly name?: unknown; readonly id?: unknown; readonly key?: unknown } = of.at[0]
  return String(name ?? id ?? key ?? '')
}
