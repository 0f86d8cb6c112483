import { portableEngine } from '../../src/archive/engine.ts'
import { nodeEngine } from '../../src/archive/node-engine.ts'

/** Every engine, which must all answer alike. */
export const engines = [
  { name: 'portable', engine: portableEngine },
  { name: 'Node', engine: nodeEngine },
] as const
