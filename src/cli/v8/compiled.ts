import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { optimizeLater } from './settings.ts'

/** A bundle that is loaded, and what tells the code that was compiled meanwhile, by bundles. */
export interface Loaded {
  readonly exports: unknown
  readonly compiledCode: () => ReadonlyMap<string, Uint8Array>
}

/**
 * Loads a bundle, a function of what a CommonJS module is given, with the compiled code that lies beside it for this
 * very engine. Without it, or with one that the engine refuses, the bundle is compiled as it runs, which takes as long
 * as the work on a small archive. What it requires from its own folder is loaded in the same way, once.
 */
export function loadCompiled(file: string): Loaded {
  // Code that was compiled with other settings would be refused.
  optimizeLater()
  const cachedData = read(compiledFile(file))
  // Bundles are ASCII, and such text is read fastest as what it is.
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file,
    ...(cachedData !== undefined && { cachedData }),
  })
  const module: { readonly exports: unknown } = { exports: {} }
  const others = new Map<string, Loaded>()
  const requireElse = createRequire(file)
  const require = (name: string): unknown => {
    if (!name.startsWith('./')) return requireElse(name)
    const other = others.get(name) ?? loadCompiled(join(dirname(file), name))
    others.set(name, other)
    return other.exports
  }
  script.runInThisContext()(module, require, file)
  const compiledCode = () =>
    new Map([[file, script.createCachedData()], ...[...others.values()].flatMap((other) => [...other.compiledCode()])])
  return { exports: module.exports, compiledCode }
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
