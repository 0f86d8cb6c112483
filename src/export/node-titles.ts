import type { NodeKey } from '../documents/object-graph/graph.ts'
import type { Model } from '../model/model.ts'
import { indexOf } from '../operations/model-index.ts'
import { apiTitle, appTitle, contractTitle } from '../operations/titles.ts'

/**
 * What people call the objects that the graph leaves without a name; nothing for those that the model does not know.
 */
export function nodeTitles(model: Model): (node: NodeKey) => string | undefined {
  const index = indexOf(model)
  const operations = new Map(
    model.services.flatMap((service) => (service.operations ?? []).map(({ key, name }) => [key, name] as const)),
  )
  const groups = new Map(model.groups.map(({ id, name }) => [id, name]))
  const titles: Readonly<Record<string, (key: string) => string | undefined>> = {
    ApiContract: (key) => {
      const contract = index.contracts.get(key)
      return contract && contractTitle(contract, index)
    },
    Api: (key) => index.apis.get(key)?.name,
    ApiVersion: (key) => apiTitle(index.apiVersions.get(key), index, key),
    App: (key) => index.apps.get(key)?.name,
    AppVersion: (key) => appTitle(index.appVersions.get(key), index, key),
    License: (key) => index.licenses.get(key)?.name,
    Service: (key) => index.services.get(key)?.name,
    Op: (key) => operations.get(key),
    Group: (key) => groups.get(key),
    Bpel: (key) => index.processes.get(key)?.definition?.name,
  }
  return ({ class: name, key }) => titles[name]?.(key)
}
