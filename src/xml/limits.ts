/** What a document may cost to read; no genuine one comes near. Each refusal names the option that raises it. */
export interface XmlLimits {
  /** Levels of nested elements. */
  readonly maxDepth: number
  /** Attributes and namespace declarations of one element. */
  readonly maxAttributes: number
  /**
   * Elements, attributes, texts, CDATA sections, comments and processing instructions of one document; a declaration of
   * a namespace counts three times, since it takes as much memory.
   */
  readonly maxNodes: number
  /** UTF-16 code units of one attribute value, as it is written. */
  readonly maxAttributeLength: number
  /** UTF-16 code units of one text or CDATA section, as it is written. */
  readonly maxTextLength: number
  /** UTF-16 code units of one name, comment or processing instruction. */
  readonly maxMarkupLength: number
}

/** The limits that apply where none are given. */
export const defaultXmlLimits: XmlLimits = {
  maxDepth: 256,
  maxAttributes: 256,
  maxNodes: 1_500_000,
  maxAttributeLength: 2 ** 20,
  maxTextLength: 10 * 2 ** 20,
  maxMarkupLength: 2 ** 20,
}
