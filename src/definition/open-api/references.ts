import { isFields } from '../../documents/shape/shape.ts'
import { ProblemError, refuse } from '../../errors.ts'
import { type JsonPath, readYaml, type YamlSource } from '../yaml-source.ts'
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
  let refusal: ProblemError | undefined
  const documents = {
    order: 1,
    canRead: true,
    read: async ({ url }: { url: string }) => {
      try {
        const name = names.nameOf(url)
        if (name === undefined || read === undefined)
          return refuseReference('open-api/reference-external', url, sources)
        const document = readYaml(await read(name), { entry: name })
        sources.set(url, document)
        return document.value
      } catch (error) {
        if (error instanceof ProblemError) refusal = error
        throw error
      }
    },
  }
  try {
    return await $RefParser.dereference(names.address, structuredClone(source.value) as object, {
      resolve: { external: read !== undefined, file: false, http: false, documents },
      dereference: { excludedPathMatcher: isOfNoInterest },
    })
  } catch (error) {
    if (refusal !== undefined) throw refusal
    if (error instanceof RangeError) refuse('open-api/references-too-deep', {}, { entry })
    if (!(error instanceof MissingPointerError)) throw error
    return refuseReference('open-api/reference-absent', error.targetRef, sources)
  }
}

type Sources = ReadonlyMap<string, YamlSource>

/** Refuses a reference at the first place where it stands. */
function refuseReference(code: 'open-api/reference-absent' | 'open-api/reference-external', to: string, all: Sources) {
  for (const [address, source] of all) {
    const found = pathOfReference(source.value, (reference) => reference === to || leadsTo(reference, address, to))
    if (found !== undefined) return refuse(code, { reference: found.reference }, source.placeOf(found.path))
  }
  const [first] = all.values()
  return refuse(code, { reference: to }, first?.placeOf([]))
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

function pathOfReference(value: unknown, isMeant: (reference: string) => boolean): Found | undefined {
  const open: { readonly path: JsonPath; readonly value: unknown }[] = [{ path: [], value }]
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const reference = isFields(next.value) ? next.value['$ref'] : undefined
    if (typeof reference === 'string' && isMeant(reference)) return { path: [...next.path, '$ref'], reference }
    if (typeof next.value !== 'object' || next.value === null) continue
    for (const [step, inner] of Object.entries(next.value)) open.push({ path: [...next.path, step], value: inner })
  }
  return undefined
}
