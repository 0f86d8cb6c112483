import { boxOptions, exportOptions } from '../../documents/export-options.ts'
import { parseJavaDate } from '../../documents/java/date.ts'
import { bucketOf, bucketsFor } from '../../documents/java/hashtable.ts'
import { policyTypes } from '../../documents/object-data/policy.ts'
import { rootEntry } from '../../mapping/root-entries.ts'
import { stampTitle } from '../../mapping/stamp.ts'
import type { Model } from '../../model/model.ts'
import { isContractExport } from '../export-kind.ts'
import { type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

const entry = rootEntry.options

/** exportproperties.properties, and whether the archive holds what its options say. */
export const propertiesRules: readonly PlainRule[] = [
  rule(
    'properties/malformed-escape',
    'exportproperties.properties is read as java.util.Properties reads it; a malformed escape stops that.',
  ),
  rule(
    'properties/not-a-date',
    'The date of an export stands in a comment of exportproperties.properties, as java.util.Date writes it. What is no ' +
      'such moment, or no such time zone, cannot be written there.',
  ),
  rule(
    'properties/header',
    'The file begins with "#Export Migration Properties" and the date of the export, as java.util.Properties writes it.',
    function* ({ files }) {
      const [title, date, ...more] = files?.properties?.comments ?? []
      if (files?.properties === undefined) return
      const place = { entry, line: 1, column: 1 }
      if (title !== stampTitle) yield { entry, place, data: { fault: 'has no usual title' } }
      else if (date === undefined || parseJavaDate(date.slice(1)) === undefined)
        yield { entry, place, data: { fault: 'has no date' } }
      else if (more.length > 0) yield { entry, place, data: { fault: 'has more comments than its title and its date' } }
    },
  ),
  rule(
    'properties/unusual-entry',
    'The options of an export are named migration.… and are set to true; options that are off are not written.',
    function* ({ model: { source }, files }) {
      const unusual = source.options.filter((key) => !/^migration\.[a-z.]+$/.test(key))
      for (const key of [...unusual, ...Object.keys(source.otherProperties ?? {})])
        yield { ...atKey(key, files), ids: [key], data: { key } }
    },
  ),
  rule(
    'properties/order',
    'The platform writes the options in the order of a Hashtable of Java 8 or older.',
    function* ({ model: { source }, files }) {
      const key = outOfPlace(source.options)
      if (key !== undefined) yield { ...atKey(key, files), ids: [], data: { key } }
    },
  ),
  rule(
    'properties/option-of-other-exports',
    'A contract is exported with or without its API, app, licenses and policies; it has no other options.',
    function* ({ model, files }) {
      const known = Object.values(boxOptions)
      const others = isContractExport(model) ? model.source.options.filter((key) => !known.includes(key)) : []
      for (const key of others) yield { ...atKey(key, files), ids: [key], data: { key } }
    },
  ),
  rule(
    'properties/option-not-set',
    'What an export holds follows from its options. Objects that no option asked for were put in by hand.',
    function* ({ model, files }) {
      if (files !== undefined && files.properties === undefined) return
      const isSet = new Set(model.source.options)
      for (const [option, what, count] of heldBy(model))
        if (count > 0 && !isSet.has(option)) yield { entry, ids: [option], data: { option, what } }
    },
  ),
  rule(
    'properties/option-without-objects',
    'What an export holds follows from its options. If what an option asks for is absent, it was removed, or the export ' +
      'did not find it.',
    function* ({ model, files }) {
      if (files !== undefined && files.properties === undefined) return
      const isSet = new Set(model.source.options)
      for (const [option, what] of lackedBy(model))
        if (isSet.has(option)) yield { ...atKey(option, files), ids: [option], data: { option, what } }
    },
  ),
]

/** Where a property stands. */
function atKey(key: string, files: Subject['files']) {
  const at = files?.properties?.properties.findIndex(([one]) => one === key)
  const place = files?.propertyPlaces?.[at ?? -1]
  return { entry, ...(place && { place }) }
}

/** The first key that is not where a Hashtable has it, from the last bucket to the first. */
function outOfPlace(keys: readonly string[]): string | undefined {
  const buckets = bucketsFor(keys.length)
  return keys.find((key, i) => i > 0 && bucketOf(key, buckets) > bucketOf(keys[i - 1] ?? '', buckets))
}

/** What options bring along, and how much of it there is. */
function heldBy(model: Model): readonly (readonly [option: string, what: string, count: number])[] {
  const { policies, identities, apis, apiVersions, services, apps, appVersions, licenses } = model
  const operational = policies.filter(({ type }) => type === policyTypes.operational).length
  const passwords = identities.filter(({ password, passwordSalt }) => password ?? passwordSalt).length
  const always = [
    [exportOptions.operationalPolicies, 'operational policies', operational],
    [exportOptions.keys, 'passwords of identities', passwords],
  ] as const
  if (!isContractExport(model)) return always
  return [
    ...always.slice(1),
    [boxOptions.api, 'objects of the API', apis.length + apiVersions.length + services.length],
    [boxOptions.application, 'objects of the app', apps.length + appVersions.length],
    [boxOptions.license, 'licenses', licenses.length],
    [boxOptions.policies, 'policies', policies.length],
  ]
}

/** What options should bring along, and what is not there; references say so of objects. */
function lackedBy({ identities }: Model): readonly (readonly [option: string, what: string])[] {
  const isComplete = identities.every(({ password, passwordSalt }) => password && passwordSalt)
  return isComplete ? [] : [[exportOptions.keys, 'passwords of identities']]
}
