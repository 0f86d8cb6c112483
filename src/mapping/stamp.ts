import { buildJavaDate, parseJavaDate } from '../documents/java/date.ts'
import { buildProperties, type PropertiesDocument } from '../documents/java/properties.ts'
import type { Source } from '../model/model.ts'

/** The first line of exportproperties.properties. */
export const stampTitle = '#Export Migration Properties'

/** What the options file says of the source. */
export type Stamp = Pick<Source, 'exportedAt' | 'zone' | 'options' | 'otherProperties' | 'lineEnd'>

/** What exportproperties.properties says of how the archive was made. */
export function readStamp({ comments, properties, eol }: PropertiesDocument): Stamp {
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

/** The text of exportproperties.properties, one character a byte; twin of `readStamp`. */
export function buildStamp({ exportedAt, zone = 'UTC', options, otherProperties = {}, lineEnd }: Stamp): Uint8Array {
  const date = exportedAt === undefined ? [] : [`#${buildJavaDate({ local: exportedAt, zone })}`]
  const properties = [...options.map((key): [string, string] => [key, 'true']), ...Object.entries(otherProperties)]
  return buildProperties({ comments: [stampTitle, ...date], properties, eol: lineEnd === 'crlf' ? '\r\n' : '\n' })
}
