import type { Place } from '../../diagnostics/problem.ts'
import { isFields } from '../../documents/shape/shape.ts'
import { ProblemError, refuse } from '../../errors.ts'
import type { JsonPath } from '../../model/json-pointer.ts'
import { onceFor } from '../../values/once.ts'
import { readYaml, type YamlSource } from '../../yaml/read-yaml.ts'
import { decoded } from './fields.ts'

/** Reads another document; the name is the path from where the definition stands. */
export type ReadDocument = (name: string) => Promise<string>

/** Documents are known to the library by addresses below this one, which nothing else begins with. */
const root = 'document:/~/'

/** The document with what its references lead to in their place, as far as operations need it. */
export async function dereference(source: YamlSource, entry: string, read?: ReadDocument): Promise<unknown> {
  const { $RefParser, MissingPointerError } = await import('@apidevtools/json-schema-ref-parser')
  const names = documentNames(entry)
  const sources = new Map([[names.address, source]])
  let thrown: { readonly error: unknown } | undefined
  const documents = {
    order: 1,
    canRead: true,
    read: async ({ url }: { url: string }) => {
      try {
        const name = names.nameOf(url)
        if (name === undefined || read === undefined)
          return refuseReference('open-api/reference-external', url, sources)
        const text = await readFor(() => read(name), url, sources)
        const document = readYaml(text, { entry: name })
        sources.set(url, document)
        return bare(document.value)
      } catch (error) {
        // The library throws an error of its own in its place.
        thrown = { error }
        throw error
      }
    },
  }
  try {
    return await $RefParser.dereference(names.address, bare(source.value) as object, {
      resolve: { external: read !== undefined, file: false, http: false, documents },
      dereference: { excludedPathMatcher: isOfNoInterest },
    })
  } catch (error) {
    if (thrown !== undefined) throw thrown.error
    if (error instanceof RangeError) refuse('open-api/references-too-deep', {}, { entry })
    if (!(error instanceof MissingPointerError)) throw error
    return refuseReference('open-api/reference-absent', error.targetRef, sources)
  }
}

/**
 * A copy whose objects have what the text gives them alone: a reference finds no `toString` in it. What aliases stand for
 * is one object there, too.
 */
function bare(root: unknown): unknown {
  const copyOf: (value: unknown) => unknown = onceFor((value) => {
    if (Array.isArray(value)) return value.map(copyOf)
    if (!isFields(value)) return value
    const copy: Record<string, unknown> = Object.create(null)
    for (const [name, inner] of Object.entries(value)) copy[name] = copyOf(inner)
    return copy
  })
  return copyOf(root)
}

type Sources = ReadonlyMap<string, YamlSource>

/** Refuses a reference at the first place where it stands. */
function refuseReference(code: 'open-api/reference-absent' | 'open-api/reference-external', to: string, all: Sources) {
  const { reference, place } = findReference(to, all)
  return refuse(code, { reference }, place)
}

/** The first reference to an address, or by a name, in the documents that were read. */
function findReference(to: string, all: Sources): { readonly reference: string; readonly place?: Place | undefined } {
  for (const [address, source] of all) {
    const found = pathOfReference(source.value, (reference) => reference === to || leadsTo(reference, address, to))
    if (found !== undefined) return { reference: found.reference, place: source.placeOf(found.path) }
  }
  const [first] = all.values()
  return { reference: to, place: first?.placeOf([]) }
}

/** Reads the document at an address; a refusal without a place of its own gets that of the reference to the address. */
async function readFor(read: () => Promise<string>, to: string, all: Sources): Promise<string> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof ProblemError) || Object.keys(error.problem.place).length > 0) throw error
    const { place = {} } = findReference(to, all)
    throw new ProblemError({ ...error.problem, place })
  }
}

/** Whether a reference in a document is one to the document at an address. */
function leadsTo(reference: string, from: string, to: string): boolean {
  const document = reference.replace(/#.*$/s, '')
  return document !== '' && URL.canParse(document, from) && new URL(document, from).href === to
}

/**
 * Operations are described below `paths`, and need neither answers nor more of a schema than its own properties: what
 * lies deeper in schemas often leads round in circles.
 */
function isOfNoInterest(path: string): boolean {
  return !/^#(\/paths(\/|$)|$)/.test(path) || /\/(responses|callbacks|examples?|properties\/[^/]+)\/./.test(path)
}

interface DocumentNames {
  /** Address of the document itself. */
  readonly address: string
  /** Name of the document at an address; none of one outside of the folder of the document itself. */
  readonly nameOf: (url: string) => string | undefined
}

function documentNames(entry: string): DocumentNames {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/s.exec(entry) ?? []
  return {
    address: root + encodeURIComponent(file),
    nameOf: (url) => {
      const name = url.startsWith(root) ? decoded(url.slice(root.length)) : undefined
      return name === undefined || isOutside(name) ? undefined : folder + name
    },
  }
}

/** Escapes hide steps from whoever resolves an address. */
function isOutside(name: string): boolean {
  return /^[/\\]|^[A-Za-z]:|[\\\0]/.test(name) || name.split('/').includes('..')
}

interface Found {
  readonly path: JsonPath
  readonly reference: string
}

/** A value in a document, and what it stands in. */
interface Step {
  readonly value: unknown
  readonly name: string
  readonly within?: Step
}

function pathOfReference(value: unknown, isMeant: (reference: string) => boolean): Found | undefined {
  const open: Step[] = [{ value, name: '' }]
  for (const step of open) {
    const reference = isFields(step.value) ? step.value['$ref'] : undefined
    if (typeof reference === 'string' && isMeant(reference)) return { path: [...pathTo(step), '$ref'], reference }
    if (typeof step.value !== 'object' || step.value === null) continue
    for (const [name, inner] of Object.entries(step.value)) open.push({ value: inner, name, within: step })
  }
  return undefined
}

function pathTo({ name, within }: Step): string[] {
  return within === undefined ? [] : [...pathTo(within), name]
}
