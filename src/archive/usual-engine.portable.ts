/** Takes the place of the usual engine where Node's modules are not to be had; package.json tells bundlers so. */
export { portableEngine as usualEngine } from './engine.ts'
