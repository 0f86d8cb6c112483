import { hostingMarks, ofEveryService } from '../../documents/object-data/service-registration.ts'
import { ofService } from '../../documents/object-data/uddi.ts'
import { nounOf } from '../../model/lists.ts'
import type { Service } from '../../model/model.ts'
import { shortened } from '../../text/one-line.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'
import { differences } from './classify.ts'
import type { Difference } from './difference.ts'
import { differing, holderOf, whereOf } from './differing.ts'

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
  rule(
    'object-data/registration',
    'Services, interfaces, bindings, schemas and organizations are described once more in the form of the UDDI registry. ' +
      'But for descriptions, all of that follows from the object: endpoints by their keys, addresses, port names, ' +
      'containers, names and namespaces.',
    function* (subject): Generator<HitOf<'object-data/registration'>> {
      for (const one of differences(subject, 'object-data/registration')) {
        const where = one.path.split('/').slice(1).join('/') || one.name
        yield { ...whereOf(one), data: { noun: `${nounFor(one)} ${nameOf(one)}`, where } }
      }
      for (const service of subject.model.services)
        for (const name of categoriesAmiss(service)) {
          const where = `businessService/categoryBag, ${name}`
          yield { at: [service], member: 'categories', ids: [name], data: { noun: `service ${service.name}`, where } }
        }
    },
  ),
]

/** The names of categories that a service lacks, or that have another value than follows from it. */
function* categoriesAmiss({ categories, localName, namespace }: Service): Generator<string> {
  if (categories === undefined) return
  const { references = [] } = categories
  const told = new Map<string, string>([
    [ofService.localName, localName],
    [ofService.namespace, namespace],
  ])
  for (const { name, type, ...usual } of ofEveryService) {
    const expected = 'value' in usual ? usual.value : told.get(type)
    const isThere = references.some(
      (one) => one.name === name && one.type === type && (one.value ?? told.get(type)) === expected,
    )
    if (!isThere) yield name
  }
  for (const { name, type, value } of references) if (type === hostingMarks && value !== name) yield name ?? type
}

function nounFor({ of }: Difference): string {
  return nounOf(of.kind) ?? 'object'
}

/** The name of an object, or else its key; of an identity neither, which would be personal. */
function nameOf({ of }: Difference): string {
  const { name, id, key }: { readonly name?: unknown; readonly id?: unknown; readonly key?: unknown } = of.at[0]
  return shortened(String(name ?? id ?? key ?? ''))
}
