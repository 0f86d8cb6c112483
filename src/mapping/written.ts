import type { Collection } from '../documents/object-data/kinds.ts'
import { objectDataNamespaces } from '../documents/object-data/namespaces.ts'
import { buildObject } from '../documents/object-data/object-data.ts'
import { surroundingsOf } from '../documents/object-data/surroundings.ts'
import { attempt } from '../errors.ts'
import type { Model } from '../model/model.ts'
import { groupBy } from '../values/group-by.ts'
import { once } from '../values/once.ts'
import { printCompact } from '../xml/print-compact.ts'
import { objectsOf } from './contents.ts'
import { slotsOf, topFirst } from './slots.ts'
import { buildSlot, mapOf } from './write-documents.ts'

/** What an archive says of an object, in one text; nothing where it cannot be written. */
type Written = (kind: Collection, object: object) => string | undefined

/** Finds what the archive of a model says of its objects: what is left out where it is usual is in it. */
export function writtenIn(model: Model): Written {
  const objects = objectsOf(model)
  const surroundings = surroundingsOf(objects)
  const slots = once(() => groupBy(slotsOf(objects), ({ owners }) => topFirst(owners)[0]))
  const maps = model.archive?.namespaces ?? {}
  const write = (kind: Collection, object: object) => {
    const element = printCompact(buildObject(kind, { ...object }, surroundings), objectDataNamespaces)
    const documents = (slots().get(object) ?? []).map((slot) => {
      const content = buildSlot(slot, surroundings, mapOf(slot, maps))
      return [slot.entry, content === undefined ? content : String(content)]
    })
    return JSON.stringify([element, documents, ofGraph.map((member) => Reflect.get(object, member))])
  }
  return (kind, object) => attempt(() => write(kind, object))
}

/** Members that only the graph says. */
const ofGraph = ['policyManagerContractKey', 'anonymousContracts', 'parentId', 'policyKeys']
