import type { Archive, Entry } from '../../src/archive/archive.ts'
import { entryOf } from './exports.ts'

const migration = 'http://www.soa.com/uri/products/ServiceManagerMigration/xsd/1.0'
const types = 'http://digev.com/uri/products/Types/xsd/1.0'
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** The text of objectdata.xml with these objects, and these attributes at the root. */
export function objectData(objects: string, attributes = ''): string {
  const own = `xmlns="${migration}" xmlns:api="http://soa.com/xsd/api/1.0" xmlns:am="http://soa.com/xsd/apimigration/1.0"`
  const source = '<SourceOrganization><t:Key>o</t:Key></SourceOrganization>'
  const root = `${attributes}${own} xmlns:ms="http://digev.com/uri/products/ManagementServer/xsd/1.0" xmlns:t="${types}"`
  return `${declaration}<ExportConfiguration ${root}>${source}${objects}</ExportConfiguration>`
}

/** An object of objectdata.xml. */
export function object(key: string, payload: string): string {
  return `<ExportObjectConfiguration>${key}${payload}</ExportObjectConfiguration>`
}

/** A process whose document is said to be in the entry `uri`. */
export function processObject(key: string, uri: string): string {
  return object(`<t:BpelKey><t:Key>${key}</t:Key></t:BpelKey>`, `<ExportBpel><BpelUri>${uri}</BpelUri></ExportBpel>`)
}

/** An API; `more` follows its ID. */
export function apiObject(id: string, more = '', attributes = ''): string {
  const api = `<api:API${attributes}><api:APIID>${id}</api:APIID>${more}</api:API>`
  return object(`<ObjectKey><t:Key>${id}</t:Key></ObjectKey>`, `<am:ExportedAPIDetails>${api}</am:ExportedAPIDetails>`)
}

/** A virtual service. */
export function serviceObject(key: string, uri = 'services/s/bpel.xml'): string {
  const attributes = `ServiceKey="${key}" WsdlServiceLocalName="l" WsdlTargetNamespaceUrl="n"`
  return object(
    `<t:ServiceKey><t:Key>${key}</t:Key><t:ServiceQName>{n}l</t:ServiceQName></t:ServiceKey>`,
    `<ExportService><ms:VirtualService ${attributes}><ms:Name>n</ms:Name><ms:Operations/></ms:VirtualService>` +
      `<u:businessService xmlns:u="urn:uddi-org:api_v3" serviceKey="${key}"/><BpelUri>${uri}</BpelUri></ExportService>`,
  )
}

/** The document of a process. */
export function processText(name: string): string {
  const bpel = 'http://schemas.xmlsoap.org/ws/2003/03/business-process/'
  return `${declaration}<process name="${name}" xmlns="${bpel}"><partnerLinks/><variables/><sequence/></process>`
}

/** The text of objectgraph.xml. */
export function graphText(nodes = '', links = ''): string {
  const list = (name: string, items: string) => (items === '' ? `<${name}/>` : `<${name}>${items}</${name}>`)
  return `${declaration}<DepedendencyGraph version="1.1">${list('Nodes', nodes)}${list('Links', links)}</DepedendencyGraph>`
}

export const propertiesText = '#Export Migration Properties\n#Fri May 17 09:30:00 UTC 2024\n'

export type Files = Readonly<Record<string, string | Uint8Array | undefined>>

/** An archive without objects, with these files in place of its own, or besides; `undefined` leaves one out. */
export function smallArchive(
  files: Files | readonly (readonly [name: string, content: string | Uint8Array])[],
): Archive {
  const own = {
    'objectgraph.xml': graphText(),
    'objectdata.xml': objectData(''),
    'exportproperties.properties': propertiesText,
  }
  const given = Array.isArray(files) ? files : Object.entries(files)
  const all = new Map<string, string | Uint8Array | undefined>([...Object.entries(own), ...given])
  const entries = [...all].flatMap(([name, content]): Entry[] =>
    content === undefined ? [] : [entryOf(name, content)],
  )
  return { entries }
}
