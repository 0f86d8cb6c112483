import { define } from './define.ts'

/** Codes of the contract model. */
export const modelCodes = {
  'model/deviation-without-place': define<{ at: string; element: string }>({
    severity: 'error',
    title: 'Deviation without a place',
    message: ({ at, element }) => `A deviation of ${element} is to be made at "${at}", but nothing stands there now.`,
    advice: 'Remove the deviation from the model, or correct its path.',
  }),
} as const
