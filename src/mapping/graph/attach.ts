import type { ObjectGraph } from '../../documents/object-graph/graph.ts'
import type { ThingsInGraph } from '../../model/graph-form.ts'
import { splitGraph } from './split.ts'
import type { GraphSubject } from './subject.ts'

/**
 * Hangs on objects that were just read what the graph alone says of them, and hands back what it says of other things;
 * the objects with both are a subject whose `graphOf` is the graph.
 */
export function attachGraph(subject: GraphSubject, graph: ObjectGraph): ThingsInGraph {
  const { facts, form } = splitGraph(subject, graph)
  for (const contract of subject.contracts) Object.assign(contract, facts.contracts.get(contract.id))
  for (const version of subject.apiVersions) Object.assign(version, facts.apiVersions.get(version.id))
  for (const scope of subject.scopes) Object.assign(scope, facts.scopes.get(scope.id))
  for (const service of subject.services) Object.assign(service, facts.services.get(service.key))
  const { containers, externalPolicies } = facts
  return {
    ...(containers.length > 0 && { containers }),
    ...(externalPolicies.length > 0 && { externalPolicies }),
    ...(Object.keys(form).length > 0 && { graph: form }),
  }
}
