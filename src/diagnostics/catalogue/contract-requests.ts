import { define } from './define.ts'

const inBody = 'Correct the value in the request.'

/** Codes of what requests of contract management name: objects, an environment, licenses. */
export const contractRequestCodes = {
  'contract/member-absent': define<{ member: string }>({
    severity: 'error',
    title: 'Request incomplete',
    message: ({ member }) => `The request has no ${member}.`,
    advice: 'A request needs APIVersionID, RuntimeID and Environment.',
    platform: { http: 405 },
  }),
  'contract/reference': define<{ member: string; id: string }>({
    severity: 'error',
    title: 'Request names what does not exist',
    message: ({ member, id }) => `The ${member} of the request, "${id}", does not exist.`,
    advice: inBody,
    platform: { http: 405 },
  }),
  'contract/environment': define<{ environment: string }>({
    severity: 'error',
    title: 'Unknown environment',
    message: ({ environment }) => `"${environment}" is not an environment: choose Sandbox or Production.`,
    advice: inBody,
    platform: { http: 405 },
  }),
  'contract/api-version-unknown': define<{ id: string }>({
    severity: 'error',
    title: 'API version does not exist',
    message: ({ id }) => `There is no API version "${id}".`,
    advice: 'Check the APIVersionID.',
    platform: { http: 404 },
  }),
  'contract/app-version-unknown': define<{ id: string }>({
    severity: 'error',
    title: 'App version does not exist',
    message: ({ id }) => `There is no app version "${id}".`,
    advice: 'Check the AppVersionID, which requests call RuntimeID.',
    platform: { http: 404 },
  }),
  'contract/app-version-exists': define<{ id: string }>({
    severity: 'error',
    title: 'App version exists already',
    message: ({ id }) => `There is an app version "${id}" already.`,
    advice: 'Give the new app version an ID of its own.',
  }),
  'contract/license-unknown': define<{ id: string }>({
    severity: 'error',
    title: 'License does not exist',
    message: ({ id }) => `There is no license "${id}".`,
    advice: inBody,
    platform: { http: 405, number: 1030010 },
  }),
  'contract/license-not-offered': define<{ id: string; reason: string }>({
    severity: 'error',
    title: 'License not offered here',
    message: ({ id, reason }) => `License ${id} cannot be used here: ${reason}.`,
    advice: 'Choose a license that is listed for the API version and the environment.',
    platform: { http: 405, number: 1030010 },
  }),
  'contract/license-inactive': define<{ id: string }>({
    severity: 'error',
    title: 'License inactive',
    message: ({ id }) => `License ${id} is not active.`,
    advice: 'Activate the license first, or choose another.',
    platform: { http: 405, number: 1030022 },
  }),
} as const
