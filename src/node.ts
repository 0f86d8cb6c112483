export type { Engine } from './archive/engine.ts'
export { fastNodeEngine, nodeEngine } from './archive/node-engine.ts'
