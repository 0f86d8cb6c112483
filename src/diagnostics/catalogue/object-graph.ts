import { define } from './define.ts'

/** Codes of objectgraph.xml. */
export const objectGraphCodes = {
  'object-graph/no-list': define<{ list: string }>({
    severity: 'error',
    title: 'A list of the object graph is absent',
    message: ({ list }) => `objectgraph.xml has no element ${list}.`,
    advice: 'Export the archive again; the platform always writes both lists, also when they are empty.',
  }),
  'object-graph/too-large': define<{ limit: number }>({
    severity: 'error',
    title: 'Objects of a graph without bounds',
    message: ({ limit }) => `Deriving the graph of these objects takes more than ${limit} links and comparisons.`,
    advice:
      'Take less at once, and look for what multiplies: businesses and tenants with all that is linked to them, bindings ' +
      'with the operations of their service, very long keys.',
  }),
} as const
