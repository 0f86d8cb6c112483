import { define } from './define.ts'

/** Codes of the contract model. */
export const modelCodes = {
  'model/deviation-without-place': define<{ at: string; element: string }>({
    severity: 'error',
    title: 'Deviation without a place',
    message: ({ at, element }) => `A deviation of ${element} applies at "${at}", where nothing stands any more.`,
    advice: 'Remove the deviation from the model, or correct its path.',
  }),
  'model/namespaces-absent': define<{ number: number; role: string; count: number }>({
    severity: 'error',
    title: 'Root declarations absent',
    message: ({ number, role, count }) =>
      `A document asks for root declarations ${number} of ${role}, but archive.namespaces has ${count} of them.`,
    advice: 'Remove the number, or add the declarations that it means: they stay behind when a document is copied.',
  }),
  'model/not-written': define<{ pointer: string; why: string }>({
    severity: 'warning',
    title: 'Not written',
    message: ({ pointer, why }) => `What the model says at ${pointer} is not in the archive: ${why}.`,
    advice: 'Remove it if that is what you want; else put back what it refers to, or name that by its new key.',
  }),
  'model/style-not-kept': define<{ entry: string }>({
    severity: 'info',
    title: 'Style of an edited entry not kept',
    message: ({ entry }) =>
      `${entry} was edited and is written in the style of the platform; its former style is lost.`,
    advice: 'Do nothing; what the entry says is complete.',
  }),
  'model/entry-twice': define<{ entry: string }>({
    severity: 'error',
    title: 'Two contents for one entry',
    message: ({ entry }) => `The model gives two different contents for ${entry}.`,
    advice: 'Give one of the objects or files another key, `uri` or name, or leave it out.',
  }),
  'model/not-json': define<{ fault: string }>({
    severity: 'error',
    title: 'Not JSON',
    message: ({ fault }) => `The model is not a JSON text: ${fault}.`,
    advice: 'Correct the text at this place.',
  }),
  'model/member-twice': define<{ pointer: string }>({
    severity: 'error',
    title: 'Member given twice',
    message: ({ pointer }) => `The model gives the member ${pointer} twice.`,
    advice: 'Keep one of the two; whoever reads JSON takes one of them, and says nothing of the other.',
  }),
  'model/too-deep': define<{ levels: number }>({
    severity: 'error',
    title: 'JSON is nested too deeply',
    message: ({ levels }) => `The model is nested more than ${levels} levels deep.`,
    advice: 'Pass a model that was written by import; genuine ones are about 20 levels deep.',
  }),
  'model/unknown-member': define<{ pointer: string; key: string; near?: string }>({
    severity: 'error',
    title: 'Unknown member',
    message: ({ pointer, key, near }) =>
      near === key
        ? `The member "${key}" at ${pointer} does not go together with what else stands there.`
        : `The model has no member "${key}" at ${pointer}${near === undefined ? '.' : `; did you mean "${near}"?`}`,
    advice: 'Correct the name, or remove the member; the JSON Schema of the model lists all members.',
  }),
  'model/invalid': define<{ pointer: string; fault: string }>({
    severity: 'error',
    title: 'Invalid value',
    message: ({ pointer, fault }) => `The value at ${pointer || 'the root'} does not fit the model: ${fault}.`,
    advice: 'Correct the value; the JSON Schema of the model says what may stand there.',
  }),
  'model/tenant-mismatch': define<{ tenant: string; found: string }>({
    severity: 'error',
    title: 'Tenant does not agree',
    message: ({ tenant, found }) =>
      `The model says that its tenant is "${tenant}", but its objects belong to "${found}".`,
    advice: 'Correct source.tenant; moving objects to another tenant is not supported by the platform.',
  }),
} as const
