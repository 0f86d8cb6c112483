import { boxOptions, exportOptions } from '../../documents/export-options.ts'
import { parseJavaDate } from '../../documents/java/date.ts'
import { javaHashCode } from '../../documents/java/hash-code.ts'
import { hashMapOrder } from '../../documents/java/hash-map.ts'
import { bucketOf, bucketsFor } from '../../documents/java/hashtable.ts'
import type { PropertiesDocument } from '../../documents/java/properties.ts'
import { policyTypes } from '../../documents/object-data/policy.ts'
import { optionsFileTitle } from '../../mapping/options-file.ts'
import { rootEntry } from '../../mapping/root-entries.ts'
import type { Model } from '../../model/model.ts'
import { groupBy } from '../../values/group-by.ts'
import { isContractExport } from '../export-kind.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

const entry = rootEntry.options

/** exportproperties.properties, and whether the archive holds what its options say. */
export const propertiesRules: readonly PlainRule[] = [
  rule(
    'properties/malformed-escape',
    'exportproperties.properties is read as java.util.Properties reads it; a malformed escape stops that.',
  ),
  rule(
    'properties/too-large',
    'exportproperties.properties holds the few options that were set for an export, one on a line.',
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
      const fault = files?.properties && headFault(files.properties)
      if (fault !== undefined) yield { entry, place: { entry, line: 1, column: 1 }, data: { fault } }
    },
  ),
  rule(
    'properties/unusual-entry',
    'The options of an export are named migration.… and are set to true; options that are off are not written. Of a key ' +
      'that is given twice, only the last value counts.',
    function* (subject): Generator<HitOf<'properties/unusual-entry'>> {
      const { options, otherProperties = {} } = subject.model.source
      const unusual = options.filter((key) => !/^migration\.[a-z.]+$/.test(key))
      for (const key of [...unusual, ...Object.keys(otherProperties)])
        yield { ...atKey(key, subject), ids: [key], data: { key } }
      for (const key of keysTwice(subject))
        yield { ...atKey(key, subject), ids: [key, 'twice'], data: { key, isTwice: true } }
    },
  ),
  rule(
    'properties/order',
    'The platform writes the options in the order of a table of its Java: of a Hashtable up to Java 8, of a map since ' +
      'Java 9.',
    function* (subject) {
      const { options } = subject.model.source
      const key = isOrderOfMap(options) ? undefined : outOfPlace(options)
      if (key !== undefined) yield { ...atKey(key, subject), ids: [], data: { key } }
    },
  ),
  rule(
    'properties/option-of-other-exports',
    'A contract is exported with or without its API, app, licenses and policies; it has no other options.',
    function* (subject) {
      const { model } = subject
      const known = Object.values(boxOptions)
      const others = isContractExport(model) ? model.source.options.filter((key) => !known.includes(key)) : []
      for (const key of others) yield { ...atKey(key, subject), ids: [key], data: { key } }
    },
  ),
  rule(
    'properties/option-not-set',
    'What an export holds follows from its options. Objects that no option asked for may have been put in by hand.',
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
    function* (subject) {
      const { model, files } = subject
      if (files !== undefined && files.properties === undefined) return
      const isSet = new Set(model.source.options)
      for (const [option, what] of lackedBy(model))
        if (isSet.has(option)) yield { ...atKey(option, subject), ids: [option], data: { option, what } }
    },
  ),
]

/** Where a key stands. */
function atKey(key: string, { files }: Subject) {
  const place = files?.optionPlaces?.get(key)
  return { entry, ...(place && { place }) }
}

/** The keys that are given more than once. */
function keysTwice({ files }: Subject): readonly string[] {
  const byKey = groupBy(files?.properties?.properties ?? [], ([key]) => key)
  return [...byKey].flatMap(([key, { length }]) => (length > 1 ? [key] : []))
}

/** What is unusual in the comments of the file. */
function headFault({ comments: [title, date, ...more] }: PropertiesDocument): string | undefined {
  if (title !== optionsFileTitle) return 'has no usual title'
  if (date === undefined || parseJavaDate(date.slice(1)) === undefined) return 'has no date'
  return more.length > 0 ? 'has more comments than its title and its date' : undefined
}

/** Whether keys stand as a server since Java 9 writes them. */
function isOrderOfMap(keys: readonly string[]): boolean {
  return hashMapOrder(keys, javaHashCode).every((key, i) => key === keys[i])
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
