import { buildJavaDate, parseJavaDate } from '../documents/java/date.ts'
import { buildProperties, type PropertiesDocument, parseProperties } from '../documents/java/properties.ts'
import { refuse } from '../errors.ts'
import type { Source } from '../model/model.ts'
import { rootEntry } from './root-entries.ts'

/** The first line of exportproperties.properties. */
export const optionsFileTitle = '#Export Migration Properties'

/** What the options file says of the source. */
export type OptionsFile = Pick<Source, 'exportedAt' | 'zone' | 'options' | 'otherProperties' | 'lineEnd'>

const maxSize = 2 ** 16

/** Reads exportproperties.properties; refuses one that is far too large. */
export function parseOptionsFile(bytes: Uint8Array): PropertiesDocument {
  return parseProperties(checked(bytes), rootEntry.options)
}

function checked(bytes: Uint8Array): Uint8Array {
  const size = bytes.length
  return size <= maxSize
    ? bytes
    : refuse('properties/too-large', { size, limit: maxSize }, { entry: rootEntry.options })
}

/** What exportproperties.properties says of how the archive was made. */
export function readOptionsFile({ comments, properties, eol }: PropertiesDocument): OptionsFile {
  const date = comments.map((comment) => parseJavaDate(comment.slice(1))).find((found) => found !== undefined)
  // Of equal keys the last counts.
  const all = [...new Map(properties)]
  const options = all.filter(([, value]) => value === 'true').map(([key]) => key)
  const others = all.filter(([, value]) => value !== 'true')
  return {
    ...(date && { exportedAt: date.local, zone: date.zone }),
    options,
    ...(others.length > 0 && { otherProperties: Object.fromEntries(others) }),
    ...(eol === '\r\n' && { lineEnd: 'crlf' as const }),
  }
}

/** The text of exportproperties.properties, one character a byte; twin of `readOptionsFile`. */
export function buildOptionsFile({
  exportedAt,
  zone = 'UTC',
  options,
  otherProperties = {},
  lineEnd,
}: OptionsFile): Uint8Array {
  const date = exportedAt === undefined ? [] : [`#${buildJavaDate({ local: exportedAt, zone })}`]
  const properties = [...options.map((key): [string, string] => [key, 'true']), ...Object.entries(otherProperties)]
  const eol = lineEnd === 'crlf' ? '\r\n' : '\n'
  return checked(buildProperties({ comments: [optionsFileTitle, ...date], properties, eol }))
}
