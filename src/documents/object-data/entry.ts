/** By the part that documents play: the folder that they stand in, and what follows the key of their object there. */
const places = {
  script: ['scripts', '.xml'],
  process: ['bpels', '.xml'],
  schema: ['schemas', '.xsd'],
  interface: ['wsdls', '.wsdl'],
  binding: ['wsdls', '.wsdl'],
  endpoint: ['wsdls', '.wsdl'],
  configuration: ['services', '/bpel.xml'],
  management: ['services', '/management.xml'],
} as const

/** A part that documents with an entry of their own play. */
export type DocumentRole = keyof typeof places

/** Whether the entry of documents that play this part follows from the key of their object. */
export function isDocumentRole(role: string): role is DocumentRole {
  return Object.hasOwn(places, role)
}

/** The entry that an object's document stands in, by the platform's naming: key with `:` as `_`, in its folder. */
export function usualEntry(role: DocumentRole, key: string | undefined): string | undefined {
  const [folder, ending] = places[role]
  return key === undefined ? undefined : `${folder}/${written(key)}${ending}`
}

/** The folder of the documents that a service was made from. */
export function definitionFolder(serviceKey: string): string {
  return `definition-documents/${written(serviceKey)}`
}

/** The entry of the certificate of an app version. */
export function certificateEntry(appVersionId: string): string {
  return `pki/${appVersionId}`
}

/** The folders that documents of objects stand in. */
export const documentFolders: readonly string[] = [
  ...new Set(Object.values(places).map(([folder]) => folder)),
  'definition-documents',
  'pki',
]

function written(key: string): string {
  return key.replaceAll(':', '_')
}
