import type { z } from 'zod'
import type { JsonPlaces } from '../model/json.ts'
import type { XmlName } from '../xml/tree.ts'

/**
 * A message of the platform's REST API. Its two laws, for each media type: `parse(build(message)) = message`, and
 * `build` says all that the text said, members that nobody knows included.
 */
export interface MessageKind<T> {
  /** The root element in XML; JSON has no name for it. */
  readonly root: XmlName
  /** What a message holds; members that nobody knows are kept. */
  readonly schema: z.ZodType<T>
}

/** What a text says as a JSON value, and where it says it. */
export interface MessageValue extends JsonPlaces {
  readonly value: unknown
}
