import { begun, define, ended } from './define.ts'

/** Codes of definitions, from which archives are created. */
export const definitionCodes = {
  'definition/unknown-member': define<{ name: string; of: string; suggestion?: string }>({
    severity: 'error',
    title: 'Unknown member',
    message: ({ name, of, suggestion }) => ended(`"${name}" is not a member of ${of}`, suggestion),
    advice: 'Remove it or correct its name; "apicontract schema definition" prints every member.',
  }),
  'definition/member-absent': define<{ name: string; of: string }>({
    severity: 'error',
    title: 'Member absent',
    message: ({ name, of }) => `${begun(of)} lacks "${name}", which it must have.`,
    advice: 'Add it; "apicontract init" writes an example with every member.',
  }),
  'definition/wrong-value': define<{ at: string; expected: string; found: string; suggestion?: string }>({
    severity: 'error',
    title: 'Wrong value',
    message: ({ at, expected, found, suggestion }) =>
      ended(`${begun(at)} must be ${expected}, but is ${found}`, suggestion),
    advice: 'Correct the value; "apicontract schema definition" says what each member holds.',
  }),
  'definition/unknown-name': define<{ kind: string; name: string; suggestion?: string }>({
    severity: 'error',
    title: 'Nothing of that name',
    message: ({ kind, name, suggestion }) => ended(`The definition has no ${kind} "${name}"`, suggestion),
    advice: 'Define it, or correct the name.',
  }),
  'definition/name-twice': define<{ kind: string; name: string }>({
    severity: 'error',
    title: 'Name given twice',
    message: ({ kind, name }) => `The ${kind} "${name}" is given twice.`,
    advice: 'Rename or remove one of them.',
  }),
  'definition/unused': define<{ kind: string; name: string }>({
    severity: 'error',
    title: 'Defined but not used',
    message: ({ kind, name }) => `Nothing refers to the ${kind} "${name}", so it would not be in the archive.`,
    advice: 'Name it where it belongs, or remove it.',
  }),
  'definition/two-sources': define<{ one: string; other: string }>({
    severity: 'error',
    title: 'Operations from two sources',
    message: ({ one, other }) => `The API takes its operations both from "${one}" and from "${other}".`,
    advice: 'Keep one of the two.',
  }),
  'definition/no-environment': define<{ environment: string }>({
    severity: 'error',
    title: 'Environment not implemented',
    message: ({ environment }) => `The contract is for ${environment}, which the API does not implement.`,
    advice: 'Add the environment to the API, or make the contract for another one.',
  }),
  'definition/licenses-unused': define({
    severity: 'error',
    title: 'Licenses of an unrestricted contract',
    message: () => 'The contract names licenses, but says that it is not restricted.',
    advice: 'Remove "restricted: false", or remove the licenses.',
  }),
  'definition/id-of-other-tenant': define<{ id: string; tenant: string }>({
    severity: 'error',
    title: 'ID of another tenant',
    message: ({ id, tenant }) => `The ID "${id}" does not end in ".${tenant}", the tenant of the definition.`,
    advice: 'Correct the ID or the tenant; an archive holds objects of one tenant.',
  }),
  'definition/no-reader': define<{ name: string }>({
    severity: 'error',
    title: 'Document not readable from here',
    message: ({ name }) => `The definition takes its operations from "${name}", but no way to read files was given.`,
    advice: 'Pass a function that reads the documents that a definition names.',
  }),
} as const
