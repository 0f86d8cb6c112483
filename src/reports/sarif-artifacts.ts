import type { ValidationReport } from '../validation/finding.ts'

/** The inputs of a report and the entries that its findings are in, as SARIF numbers them. */
export interface ArtifactList {
  readonly artifacts: readonly Artifact[]
  readonly locationOf: (input: string, entry: string | undefined) => Location
}

interface Artifact {
  readonly location: Location
  /** Place of the archive in the list, for an entry of it. */
  readonly parentIndex?: number
  readonly mimeType?: string
  readonly roles?: readonly string[]
}

interface Location {
  readonly uri: string
  readonly index: number
}

export function artifactList({ inputs }: ValidationReport): ArtifactList {
  const artifacts: Artifact[] = []
  const known = new Map<string, Location>()
  const add = (id: string, path: string, more: Omit<Artifact, 'location'>): Location => {
    const location = { uri: uriOf(path), index: artifacts.length }
    artifacts.push({ location, ...more })
    known.set(id, location)
    return location
  }
  const locationOf = (input: string, entry: string | undefined): Location => {
    const archive =
      known.get(idOf(input)) ?? add(idOf(input), input, { mimeType: typeOf(input), roles: ['analysisTarget'] })
    if (entry === undefined) return archive
    return known.get(idOf(input, entry)) ?? add(idOf(input, entry), entry, { parentIndex: archive.index })
  }
  for (const { input, findings } of inputs) {
    locationOf(input, undefined)
    for (const { place } of findings) locationOf(input, place.entry)
  }
  return { artifacts, locationOf }
}

function idOf(...names: readonly string[]): string {
  return JSON.stringify(names)
}

function typeOf(input: string): string {
  return /\.json$/i.test(input) ? 'application/json' : 'application/zip'
}

/** A path as a relative reference; one with a drive as a file. */
function uriOf(path: string): string {
  const wellFormed = path.replaceAll('\\', '/').replaceAll(/\p{Cs}/gu, '\ufffd')
  const drive = /^[a-z]:\//i.test(wellFormed) ? 'file:///' : wellFormed.startsWith('/') ? 'file://' : ''
  return drive + wellFormed.split('/').map(segmentOf).join('/')
}

function segmentOf(segment: string): string {
  return /^[a-z]:$/i.test(segment) ? segment : encodeURIComponent(segment)
}
