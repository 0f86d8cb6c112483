/** The root element; the platform misspells it. */
export const rootName = 'DepedendencyGraph'
/** Type of every node element. */
export const keyType = 'urn:com:soa:ObjectKey'
/** Property of a node that holds the object's name. */
export const nameProperty = '_NAME_'
/** Property of a link that holds the environment. */
export const serviceProperty = '_SERVICETYPE_'
