import { define } from './define.ts'

/** Codes of objectgraph.xml. */
export const objectGraphCodes = {
  'object-graph/no-list': define<{ list: string }>({
    severity: 'error',
    title: 'A list of the object graph is absent',
    message: ({ list }) => `objectgraph.xml has no element ${list}.`,
    advice: 'Export the archive again; the platform always writes both lists, also when they are empty.',
  }),
} as const
