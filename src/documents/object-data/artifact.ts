import { parseClark } from '../../xml/qname.ts'
import type { XmlName } from '../../xml/tree.ts'
import { mig, types, uddi } from '../namespaces.ts'
import { derivedAttribute, derivedText } from '../shape/derived-parts.ts'
import { inside, maybe, member, one, plain, shape, text, usual } from '../shape/parts.ts'
import type { Derived, Inside, Part, Site, TypeOf } from '../shape/shape.ts'
import { type DocumentRole, usualEntry } from './entry.ts'
import { keyElement } from './key.ts'
import { category, overviewDoc, reference, references } from './uddi.ts'

/** A script (`ExportScript`); its text is a document of its own. */
export const scriptEntry = shape(
  keyElement(types('ScriptKey'), 'key'),
  inside(
    mig('ExportScript'),
    uri(mig('ScriptUri'), 'script'),
    usual('name', mig('Name'), text, 'Name of the script.'),
    usual('description', mig('Description'), text, 'Description of the script.'),
    one('key', mig('ScriptKey'), text, 'ScriptKey, `script:…`.'),
    usual('organizationKey', mig('OrganizationKey'), text, 'Organization that it belongs to.'),
    usual('type', mig('Type'), text, 'Language, `js`.'),
  ),
)

/** A process (`ExportBpel`); what it does is a document of its own. */
export const processEntry = shape(
  inside(types('BpelKey'), one('key', types('Key'), text, 'BpelKey, `bpel:{uuid}`.')),
  inside(mig('ExportBpel'), uri(mig('BpelUri'), 'process')),
)

/** A schema of an interface (`ExportSchema`). */
export const schemaEntry = shape(
  inside(
    types('SchemaKey'),
    one('key', types('Key'), text, 'Key of the schema, `uddi:…`.'),
    one('namespace', types('SchemaNamespace'), text, 'Namespace that it describes.'),
    usual('fileName', types('Filename'), text, 'File that it came from.'),
  ),
  inside(
    mig('ExportSchema'),
    tModel(
      ({ self }) => String(self['key']),
      overviewDoc(({ self }) => member(self, 'fileName')),
      inside(
        uddi('categoryBag'),
        category('Schema type', 'schemaType', 'uddi:uddi.org:wsdl:types'),
        namespaceCategory('schema namespace or source', ({ self }) => String(self['namespace'])),
      ),
    ),
    uri(mig('SchemaXsdUri'), 'schema'),
  ),
)

/** An interface, WSDL 1.1 portType (`ExportInterface`). */
export const interfaceEntry = shape(
  inside(
    types('InterfaceKey'),
    one('key', types('Key'), text, 'Key of the interface, `uddi:…`.'),
    one('name', types('InterfaceQName'), text, 'Name of the portType, `{namespace}local`.'),
  ),
  inside(
    mig('ExportInterface'),
    tModel(
      localName,
      overviewDoc(),
      inside(
        uddi('categoryBag'),
        references('schemaKeys', ['Schema key', 'uddi:soa.com:wsdl:schemareference'], 'Schemas that it uses.'),
        category('WSDL type', 'portType', 'uddi:uddi.org:wsdl:types'),
        namespaceCategory('portType namespace', namespaceOf),
      ),
    ),
    uri(mig('InterfaceWsdlUri'), 'interface'),
  ),
)

/** A binding (`ExportBinding`). */
export const bindingEntry = shape(
  inside(
    types('BindingKey'),
    one('key', types('Key'), text, 'Key of the binding, `uddi:…`.'),
    one('name', types('BindingQName'), text, 'Name of the binding, `{namespace}local`.'),
    usual('type', types('BindingType'), text, '`binding.http`, `binding.soap11` or `binding.soap12`.'),
  ),
  inside(
    mig('ExportBinding'),
    tModel(
      localName,
      overviewDoc(),
      inside(
        uddi('categoryBag'),
        category('uddi-org:types', 'wsdlSpec', 'uddi:uddi.org:categorization:types'),
        ofSoap('protocol', 'SOAP 1.1', 'Protocol in the registry'),
        ofSoap('transport', 'HTTP Transport', 'Transport in the registry'),
        reference(
          'interfaceKey',
          ['portType Reference', 'uddi:uddi.org:wsdl:porttypereference'],
          'Interface that it implements.',
        ),
        category('WSDL type', 'binding', 'uddi:uddi.org:wsdl:types'),
        namespaceCategory('binding namespace', namespaceOf),
      ),
    ),
    uri(mig('BindingWsdlUri'), 'binding'),
  ),
)

export type ScriptEntry = TypeOf<typeof scriptEntry>
export type ProcessEntry = TypeOf<typeof processEntry>
export type SchemaEntry = TypeOf<typeof schemaEntry>
export type InterfaceEntry = TypeOf<typeof interfaceEntry>
export type BindingEntry = TypeOf<typeof bindingEntry>

/** The member for the entry that holds the object's document; left out where the entry is named by the rule. */
function uri(name: XmlName, role: DocumentRole) {
  return maybe('uri', name, text, 'Entry with its document, where it is not named by the rule.', {
    fallback: ({ self }) => usualEntry(role, member(self, 'key')),
  })
}

/** A category that bindings for SOAP have. */
function ofSoap<const K extends 'protocol' | 'transport'>(key: K, keyName: string, about: string) {
  const tModelKey = `uddi:uddi.org:wsdl:categorization:${key}`
  const usual = { protocol: 'uddi:uddi.org:protocol:soap', transport: 'uddi:uddi.org:transport:http' }[key]
  return maybe(key, uddi('keyedReference'), text, `${about}, where it is not the usual one of the type.`, {
    where: { value: 'keyValue', attributes: { keyName, tModelKey } },
    fallback: ({ self }) => (self['type'] === 'binding.soap11' ? usual : undefined),
  })
}

function tModel<const P extends readonly Part[]>(name: (site: Site) => string, ...parts: P) {
  const key = derivedAttribute(plain('tModelKey'), ({ self }) => String(self['key']))
  const deleted = derivedAttribute(plain('deleted'), () => 'false')
  return inside(uddi('tModel'), deleted, key, derivedText(uddi('name'), name), ...parts)
}

function namespaceCategory(keyName: string, namespace: (site: Site) => string): Inside<readonly Derived[]> {
  const tModelKey = 'uddi:uddi.org:xml:namespace'
  const parts = [
    derivedAttribute(plain('keyName'), () => keyName),
    derivedAttribute(plain('keyValue'), namespace),
    derivedAttribute(plain('tModelKey'), () => tModelKey),
  ] as const
  return { part: 'inside', name: uddi('keyedReference'), parts, optional: false }
}

function localName({ self }: Site): string {
  return parseClark(String(self['name'])).local
}

function namespaceOf({ self }: Site): string {
  return parseClark(String(self['name'])).namespace
}
