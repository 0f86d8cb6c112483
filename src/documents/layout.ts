import { printCompact } from '../xml/print-compact.ts'
import type { DocumentKind } from './codec.ts'
import { attribute, inside, many, names, number, one, plain, shape, text } from './shape/parts.ts'
import type { TypeOf } from './shape/shape.ts'

const graph = names('http://soa.com/uri/products/activity/graph/xsd/1.0')

const position = shape(
  attribute('step', plain('ActivityName'), text, 'Name of the step.'),
  one('x', graph('XPosition'), number, 'Distance from the left.'),
  one('y', graph('YPosition'), number, 'Distance from the top.'),
)

const layout = shape(
  inside(graph('PositionElements'), many('positions', graph('Position'), position, 'Where each step is drawn.')),
)

/** How the steps of a process are drawn. */
export type ProcessLayout = TypeOf<typeof layout>

/** The documents of `bpels/` beside the processes: `…_bpelsgraph.xml`. */
export const processLayout: DocumentKind<ProcessLayout> = {
  root: graph('ActivityGraph'),
  shape: layout,
  namespaces: () => ({ '': graph('').namespace }),
  print: printCompact,
}

/** The entry that the layout of a process stands in, from the entry of the process. */
export function layoutEntry(processEntry: string): string {
  const dot = processEntry.lastIndexOf('.')
  const end = dot > processEntry.lastIndexOf('/') ? dot : processEntry.length
  return `${processEntry.slice(0, end)}_bpelsgraph${processEntry.slice(end)}`
}
