import { ProblemError, refuse } from '../../errors.ts'
import { type Path, readYaml, type YamlSource } from '../yaml-source.ts'
import { isFields } from './fields.ts'

/** Reads another document; the name is the path from where the definition stands. */
export type ReadDocument = (name: string) => Promise<string>

/** Documents are known to the library by addresses below this one, which nothing else begins with. */
const root = 'document:/~/'

/** The document with what its references lead to in their place, as far as operations need it. */
export async function dereference(source: YamlSource, entry: string, read?: ReadDocument): Promise<unknown> {
  const { $RefParser, MissingPointerError } = await import('@apidevtools/json-schema-ref-parser')
  const names = documentNames(entry)
  let refusal: ProblemError | undefined
  const documents = {
    order: 1,
    canRead: true,
    read: async ({ url }: { url: string }) => {
      try {
        return readYaml(await readOther(url, names, read), { entry: names.nameOf(url) ?? url }).value
      } catch (error) {
        if (error instanceof ProblemError) refusal = error
        throw error
      }
    },
  }
  try {
    return await $RefParser.dereference(names.address, structuredClone(source.value) as object, {
      resolve: { external: read !== undefined, file: false, http: false, documents },
      dereference: { circular: 'ignore', excludedPathMatcher: isOfNoInterest },
    })
  } catch (error) {
    if (refusal !== undefined) throw refusal
    if (error instanceof RangeError) refuse('yaml/too-deep', { limit: 500 }, { entry })
    if (!(error instanceof MissingPointerError)) throw error
    const reference = error.targetRef
    return refuse('open-api/reference-absent', { reference }, source.placeOf(pathOfReference(source.value, reference)))
  }
}

async function readOther(url: string, names: DocumentNames, read?: ReadDocument): Promise<string> {
  const name = names.nameOf(url)
  return name === undefined || read === undefined
    ? refuse('open-api/reference-external', { reference: url })
    : await read(name)
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
    nameOf: (url) => (url.startsWith(root) ? folder + decodeURIComponent(url.slice(root.length)) : undefined),
  }
}

function pathOfReference(value: unknown, reference: string): Path {
  const open: { readonly path: Path; readonly value: unknown }[] = [{ path: [], value }]
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (isFields(next.value) && next.value['$ref'] === reference) return [...next.path, '$ref']
    if (typeof next.value !== 'object' || next.value === null) continue
    for (const [step, inner] of Object.entries(next.value)) open.push({ path: [...next.path, step], value: inner })
  }
  return []
}
