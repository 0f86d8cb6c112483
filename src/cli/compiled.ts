import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Script } from 'node:vm'

/** A bundle in CommonJS that is loaded, and what tells the code that was compiled for it meanwhile. */
export interface Loaded {
  readonly exports: unknown
  readonly compiledCode: () => Uint8Array
}

/**
 * Loads a bundle with the compiled code that lies beside it for this very engine. Without it, or with one that the
 * engine refuses, the bundle is compiled as it runs, which takes as long as the work on a small archive.
 */
export function loadCompiled(file: string): Loaded {
  const cachedData = read(compiledFile(file))
  // Bundles are ASCII, and such text is read fastest as what it is.
  const source = `(function (module, require, __filename) {${readFileSync(file, 'latin1')}\n})`
  const script = new Script(source, { filename: file, ...(cachedData !== undefined && { cachedData }) })
  const module: { readonly exports: unknown } = { exports: {} }
  script.runInThisContext()(module, createRequire(file), file)
  return { exports: module.exports, compiledCode: () => script.createCachedData() }
}

/** Where the compiled code of a bundle lies for the engine that runs. */
export function compiledFile(file: string): string {
  return `${file}.v8-${process.versions.v8}-${process.arch}`
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
