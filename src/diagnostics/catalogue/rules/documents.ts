import { define } from '../define.ts'

const whatFollows = 'Correct it, or export again: it follows from what the archive says elsewhere.'
const keepUnknown = 'Do nothing; it is kept as it is. It may come from another version of the platform.'

/** Codes of what documents hold. */
export const documentRuleCodes = {
  'document/unknown-content': define<{ what: string; where: string }>({
    severity: 'info',
    title: 'Unknown content',
    message: ({ what, where }) => `${where} holds ${what}, which is not known.`,
    advice: keepUnknown,
  }),
  'document/unknown-attribute': define<{ name: string; where: string }>({
    severity: 'info',
    title: 'Unknown attribute',
    message: ({ name, where }) => `${where} has an attribute ${name}, which is not known.`,
    advice: keepUnknown,
  }),
  'document/other-name': define<{ name: string; usual: string }>({
    severity: 'info',
    title: 'Element under another name',
    message: ({ name, usual }) => `${name} stands where archives have ${usual}.`,
    advice: 'Do nothing; it is understood, and kept as it is.',
  }),
  'document/comment': define<{ entry: string }>({
    severity: 'info',
    title: 'Comment or processing instruction',
    message: ({ entry }) => `${entry} holds a comment or a processing instruction; the platform writes none.`,
    advice: 'Do nothing; it is kept while the entry is not edited.',
  }),
  'document/style': define<{ entry: string }>({
    severity: 'info',
    title: 'Document in another style',
    message: ({ entry }) =>
      `${entry} is not written as the platform mostly writes it: its white space, quotes, prefixes or spelling of numbers differ.`,
    advice: 'Do nothing; what it says is complete, and its style is kept while it is not edited.',
  }),
  'document/child-order': define<{ where: string }>({
    severity: 'warning',
    title: 'Elements in another order',
    message: ({ where }) => `The elements in ${where} do not stand in their usual order.`,
    advice: 'Put them in the order in which the platform writes them; a strict reader may refuse another one.',
  }),
  'document/absent': define<{ what: string; where: string }>({
    severity: 'warning',
    title: 'Usual content is absent',
    message: ({ what, where }) => `${where} has no ${what}, which every document of its kind has.`,
    advice: 'Compare it with one that the platform wrote, or export again.',
  }),
  'document/value-differs': define<{ what: string; where: string }>({
    severity: 'warning',
    title: 'A value that does not agree',
    message: ({ what, where }) => `${what} in ${where} is another one than the rest of the archive says.`,
    advice: whatFollows,
  }),
  'document/value-invalid': define<{ name: string; where: string }>({
    severity: 'warning',
    title: 'A value of another type',
    message: ({ name, where }) => `${name} in ${where} has a value of another type, or stands there once more.`,
    advice: 'Write true or false for a switch, digits for a number, and each element once.',
  }),
  'document/value-unknown': define<{ name: string; value: string; known: readonly string[] }>({
    severity: 'warning',
    title: 'A value outside the known ones',
    message: ({ name, value, known }) =>
      `${name} is "${value}"; known ${known.length === 1 ? 'is only' : 'are'} ${known.join(', ')}.`,
    advice: 'Correct the value, or let it be if the platform wrote it.',
  }),
  'document/listed-twice': define<{ what: string; value: string }>({
    severity: 'warning',
    title: 'Something that is listed twice',
    message: ({ what, value }) => `The ${what} ${value} stands in this list already.`,
    advice: 'Remove what stands there once more.',
  }),
  'document/timestamp': define<{ name: string; value: string; form: string }>({
    severity: 'warning',
    title: 'A time in another form',
    message: ({ name, value, form }) => `${name} is "${value}"; here, times are written ${form}.`,
    advice: 'Write a time that there is, in that form.',
  }),
  'object-data/object-children': define<{ count: number }>({
    severity: 'error',
    title: 'An object that is not a key and a payload',
    message: ({ count }) =>
      `An ExportObjectConfiguration has ${count === 1 ? 'one child element' : `${count} child elements`}; it must have a key and a payload.`,
    advice: 'Restore the object from the export that it came from.',
  }),
  'object-data/object-incomplete': define<{ payload: string; lacked?: string }>({
    severity: 'error',
    title: 'An object that lacks what it must have',
    message: ({ payload, lacked = 'its key or something else' }) =>
      `An ${payload} lacks ${lacked}, without which objects of its kind cannot be read.`,
    advice: 'Compare it with one that the platform wrote, or export again.',
  }),
  'object-data/unknown-object': define<{ payload: string }>({
    severity: 'info',
    title: 'An object of an unknown kind',
    message: ({ payload }) => `${payload} is a kind of object that is not known.`,
    advice: keepUnknown,
  }),
  'object-data/object-order': define<{ kind: string; after: string }>({
    severity: 'warning',
    title: 'Objects in another order',
    message: ({ kind, after }) =>
      `An object of kind ${kind} stands after one of kind ${after}; the platform writes it before.`,
    advice:
      'Put objects of a kind together, in the order of the platform: an import may take them one after the other.',
  }),
  'object-data/key-differs': define<{ noun: string; id: string }>({
    severity: 'error',
    title: 'Key and ID differ',
    message: ({ noun, id }) => `The key element of ${id === '' ? `an ${noun}` : `${noun} ${id}`} names another object.`,
    advice: 'Write the same ID in the key element and in the object.',
  }),
  'object-data/service-key': define<{ service: string; where: string }>({
    severity: 'error',
    title: 'Names of a service differ',
    message: ({ service, where }) => `${where} does not say the key or the qualified name of service ${service}.`,
    advice: 'Write the same key and name in the key element, the service and its registration.',
  }),
  'object-data/registration': define<{ noun: string; where: string }>({
    severity: 'warning',
    title: 'Registration that does not agree',
    message: ({ noun, where }) => `The registry's description of the ${noun} does not agree with it at ${where}.`,
    advice: whatFollows,
  }),
  'object-data/service-categories': define<{ service: string; fault: string }>({
    severity: 'warning',
    title: 'Categories that do not fit the service',
    message: ({ service, fault }) => `Service ${service} ${fault}.`,
    advice: 'A proxy is a "Virtual Service", with endpoints a "Managed Service" too; other services are neither.',
  }),
  'object-data/group-id': define<{ noun: string; found: string; usual: string }>({
    severity: 'warning',
    title: 'Group ID that does not follow from its object',
    message: ({ noun, found, usual }) => `The group of the ${noun} is ${found}; by the rule it is ${usual}.`,
    advice: 'Write the ID that follows from that of the API, app or business.',
  }),
  'object-data/auto-connect-version': define<{ found: string }>({
    severity: 'warning',
    title: 'Auto-connect of another API version',
    message: ({ found }) => `The auto-connect settings name API version ${found}, not the one that they belong to.`,
    advice: 'Write the ID of the API version itself.',
  }),
  'object-data/protocol': define<{ found: string }>({
    severity: 'warning',
    title: 'Protocol that is not that of the address',
    message: ({ found }) => `Protocol ${found} is not the scheme of the endpoint's address.`,
    advice: 'Write the scheme of the address.',
  }),
  'object-data/policy-contents': define<{ policy: string; fault: string }>({
    severity: 'warning',
    title: 'Policy document in another form',
    message: ({ policy, fault }) => `The document of policy ${policy} ${fault}.`,
    advice: 'Wrap the document in a CDATA section, as a text, with its XML declaration.',
  }),
} as const
