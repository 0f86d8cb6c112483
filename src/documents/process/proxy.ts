import { XML_NAMESPACE, XMLNS_NAMESPACE } from '../../xml/names.ts'
import type { NamespaceMap } from '../../xml/print-compact.ts'
import { clark } from '../../xml/qname.ts'
import type { Template } from '../template/template.ts'

const NAME = '[A-Za-z0-9_.-]{1,999}'
const KEY = '[A-Za-z0-9_.:-]{1,999}'
const NAMESPACE = '[A-Za-z0-9_.:/?#@!$()*+,;=%~-]{1,999}'

/**
 * What most processes are: that of an operation which hands its message on to the service behind a proxy.
 * `namespaces` are those that the root declares, whose names would have a prefix from there.
 */
export function proxyTemplates(namespaces: NamespaceMap): readonly Template[] {
  const declared = new Set([...Object.values(namespaces), XML_NAMESPACE, XMLNS_NAMESPACE])
  return [
    { ...proxyTemplate, isOther: ({ namespace = '' }) => declared.has(namespace) },
    { ...proxyTemplate, gaps: withoutNamespace },
  ]
}

const withoutNamespace = { name: NAME, key: KEY, portType: NAME, service: NAME }

const proxyTemplate: Template = {
  gaps: { ...withoutNamespace, namespace: NAMESPACE },
  value: ({ name, namespace = '', portType = '', service = '' }) => ({
    name,
    partnerLinks: [{ name: 'initial', portType: clark(namespace, portType) }, { name: 'nextHop' }],
    steps: [{ step: 'receive' }, { step: 'invoke', service: clark(namespace, service) }, { step: 'reply' }],
  }),
  owners: ({ key }) => [{ key }],
}
