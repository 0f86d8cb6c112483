import { define } from './define.ts'

/** Codes of exporting a part of a model. */
export const exportCodes = {
  'export/no-such-object': define<{ kind: string; name: string; meant?: string }>({
    severity: 'error',
    title: 'No such object',
    message: ({ kind, name, meant }) =>
      `The model has no ${kind} "${name}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
    advice:
      'Pass an ID or, in quotes, a name as the model has it ("App → API" for a contract); "inspect" and "contract list" show most.',
  }),
  'export/several-objects': define<{ kind: string; name: string; found: readonly string[] }>({
    severity: 'error',
    title: 'Name is not unique',
    message: ({ kind, name, found }) => `The model has more than one ${kind} "${name}": ${found.join(', ')}.`,
    advice: 'Pass the ID of the one that is meant.',
  }),
  'export/lacks': define<{ kind: string; id: string; of: string }>({
    severity: 'warning',
    title: 'The model lacks an object of the export',
    message: ({ kind, id, of }) => `The model lacks ${kind} ${id} of ${of}, which belongs to the export.`,
    advice: 'Export from a larger archive that holds the object, or leave the box out.',
  }),
  'export/unknown-extent': define<{ left: readonly string[]; with: 'a contract' | 'an API' }>({
    severity: 'info',
    title: 'What else the platform exports is not known',
    message: ({ left, with: what }) => {
      const scopes = what === 'a contract' ? ' Scopes are included where there are any: an import needs them.' : ''
      return `What else the platform exports with ${what} is not known; left out here: ${left.join('; ')}.${scopes}`
    },
    advice: 'Do nothing where the target already has what is left out; else export the whole organization.',
  }),
  'export/unknown-forms': define<{ forms: readonly string[] }>({
    severity: 'info',
    title: 'How the platform writes something is not known',
    message: ({ forms }) =>
      `No genuine archive with ${forms.join(' or ')} is known; it is written here as the platform's schemas describe it.`,
    advice: 'Compare it with an export of your own platform before you import it.',
  }),
} as const
