/** The engine that is used when none is chosen: the faster one on Node; bundlers for browsers take the portable one. */
export { nodeEngine as usualEngine } from './node-engine.ts'
