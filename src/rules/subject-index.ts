import { clientIdOf } from '../documents/object-data/platform-ids.ts'
import type { Step } from '../documents/process/steps.ts'
import { stepsOf } from '../documents/process/walk.ts'
import type * as model from '../model/model.ts'
import { indexOf, type ModelIndex } from '../operations/model-index.ts'
import { environmentsOf } from '../operations/view.ts'
import { groupBy } from '../values/group-by.ts'
import type { GraphIndex } from './graph-index.ts'
import { type Listed, listed } from './listed.ts'
import { type Route, routesOf } from './routes.ts'

type ByKey<T> = ReadonlyMap<string, T>

/** The objects of a model by what others refer to them with. */
export interface SubjectIndex extends ModelIndex {
  /** Objects by the class of their node and their key; of equal ones the first. */
  readonly objects: ReadonlyMap<string, ByKey<Listed>>
  /** Objects whose key another one before them has. */
  readonly repeated: readonly Listed[]
  /** What the environment services are for, by their keys. */
  readonly homes: ByKey<Home>
  /** API versions with the services that carry them out. */
  readonly implementations: readonly Implementation[]
  /** Those of each API version, in their order. */
  readonly implementationsOf: ReadonlyMap<model.ApiVersion, readonly Implementation[]>
  /** App versions by the user name of their identity; of equal ones the first. */
  readonly identityOwners: ReadonlyMap<string | undefined, model.AppVersion>
  /** Every step of a process that could be read, those of switches too. */
  readonly stepsOf: (process: model.Process) => readonly Step[]
  /** Operations with the process that each is routed to. */
  readonly routes: readonly Route[]
}

/** What a service is for. */
interface Home {
  readonly version: model.ApiVersion
  readonly environment: string
}

/** A service that carries out an API version in an environment. */
export interface Implementation extends Home {
  readonly service: model.Service
}

export function subjectIndex(subject: model.Model, graph: GraphIndex | undefined): SubjectIndex {
  const index = indexOf(subject)
  const objects = new Map<string, Map<string, Listed>>()
  const repeated = [...listed(subject)].filter((one) => !add(objects, one))
  const homes = new Map(subject.apiVersions.flatMap(homesOf))
  const steps = new Map(
    subject.processes.map((process) => [process, process.definition && stepsOf(process.definition)]),
  )
  const implementations = subject.apiVersions.flatMap((version) =>
    environmentsOf(version).flatMap(([environment, key]) => {
      const service = index.services.get(key)
      return service === undefined ? [] : [{ version, environment, service }]
    }),
  )
  return {
    ...index,
    objects,
    repeated,
    homes,
    implementations,
    implementationsOf: groupBy(implementations, ({ version }) => version),
    identityOwners: new Map(
      subject.appVersions.toReversed().map((version) => [version.identity ?? clientIdOf(version.id), version]),
    ),
    stepsOf: (process) => steps.get(process) ?? [],
    routes: routesOf(subject, index, graph),
  }
}

function homesOf(version: model.ApiVersion): (readonly [string, Home])[] {
  return environmentsOf(version).map(([environment, key]) => [key, { version, environment }])
}

/** Whether no object with this key was there yet. */
function add(objects: Map<string, Map<string, Listed>>, one: Listed): boolean {
  const byKey = objects.get(one.class) ?? new Map<string, Listed>()
  objects.set(one.class, byKey)
  if (byKey.has(one.key)) return false
  byKey.set(one.key, one)
  return true
}
