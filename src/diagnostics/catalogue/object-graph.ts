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
    message: ({ limit }) => `The graph of these objects would have more than ${limit} links.`,
    advice: 'Split the export: no graph of that size can be read again, nor does the platform write one.',
  }),
} as const
