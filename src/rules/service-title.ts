import type { Service } from '../model/model.ts'
import { apiTitle } from '../operations/titles.ts'
import { shortened } from '../text/one-line.ts'
import type { SubjectIndex } from './subject-index.ts'

/** What a service is for, or its name. */
export function serviceTitle(service: Service, index: SubjectIndex): string {
  const home = index.homes.get(service.key)
  return home === undefined
    ? `service ${shortened(service.name)}`
    : `${apiTitle(home.version, index)}, ${home.environment}`
}
