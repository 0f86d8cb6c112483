import { refuse } from '../errors.ts'

/** How a message is written. */
export type Encoding = 'json' | 'xml'

const versions = ['v71', 'v72', 'v80', 'v81']

/** The media types that the platform's operations take and answer with. */
export const mediaTypes: readonly string[] = [
  'application/json',
  'application/xml',
  'text/xml',
  ...versions.flatMap((version) => [`application/vnd.soa.${version}+json`, `application/vnd.soa.${version}+xml`]),
]

/** How messages of a media type are written; its parameters do not matter. Refuses a type that the platform lacks. */
export function encodingOf(mediaType: string): Encoding {
  const [type = ''] = mediaType.toLowerCase().split(';')
  const known = mediaTypes.find((name) => name === type.trim())
  if (known === undefined) return refuse('platform/media-type', { mediaType })
  return known.endsWith('json') ? 'json' : 'xml'
}
