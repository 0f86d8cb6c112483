/** The entries at the root of every archive: the object graph, the objects, and the options of the export. */
export const rootEntry = {
  graph: 'objectgraph.xml',
  data: 'objectdata.xml',
  options: 'exportproperties.properties',
} as const

/** The entries at the root, in their order. */
export const rootEntries = [rootEntry.graph, rootEntry.data, rootEntry.options] as const
