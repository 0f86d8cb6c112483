import { define } from './define.ts'

/** Codes of exporting a part of a model. */
export const exportCodes = {
  'export/no-such-object': define<{ kind: string; name: string; known: readonly string[] }>({
    severity: 'error',
    title: 'No such object',
    message: ({ kind, name, known }) =>
      `The model has no ${kind} "${name}"${known.length === 0 ? '' : `; did you mean ${known.join(' or ')}?`}`,
    advice: 'Pass an ID or a name as inspect lists them.',
  }),
  'export/several-objects': define<{ kind: string; name: string; ids: readonly string[] }>({
    severity: 'error',
    title: 'Name is not unique',
    message: ({ kind, name, ids }) => `Several objects of kind ${kind} are named "${name}": ${ids.join(', ')}.`,
    advice: 'Pass the ID of the one that is meant.',
  }),
  'export/lacks': define<{ kind: string; id: string; of: string }>({
    severity: 'warning',
    title: 'The model lacks an object of the export',
    message: ({ kind, id, of }) => `${kind} ${id} of ${of} is not in the model, so it is not in the export.`,
    advice: 'Export from a larger archive that holds the object, or untick the box.',
  }),
  'export/unknown-extent': define<{ box: string; objects: string; choice: string }>({
    severity: 'info',
    title: 'What else the platform exports is not known',
    message: ({ box, objects, choice }) =>
      `Whether the platform exports ${objects} with the box ${box} is not known; this export ${choice}.`,
    advice: 'Nothing, where the target has what is left out already; else export the whole organization.',
  }),
} as const
