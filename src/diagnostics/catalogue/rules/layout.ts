import { timeSpan } from '../../../text/time-span.ts'
import { define } from '../define.ts'

const asWritten = 'Build the archive with this tool, or export it again, to have it as the platform writes it.'

/** Codes of the files in an archive. */
export const layoutRuleCodes = {
  'layout/file-absent': define<{ entry: string; what: string }>({
    severity: 'error',
    title: 'A file that is referred to is absent',
    message: ({ entry, what }) =>
      entry === ''
        ? `The ${what} is said to stand in a file without a name.`
        : `The archive has no ${entry}, which holds the ${what}.`,
    advice: 'Put the file back, or remove the object that refers to it.',
  }),
  'layout/orphan-file': define<{ entry: string }>({
    severity: 'warning',
    title: 'A file that nothing refers to',
    message: ({ entry }) => `No object refers to ${entry}.`,
    advice: 'Remove the file, or add the object that it belongs to.',
  }),
  'layout/unknown-folder': define<{ entry: string }>({
    severity: 'warning',
    title: 'A file in an unknown place',
    message: ({ entry }) => `${entry} is in no folder that exports of the platform have.`,
    advice: 'Remove the file before the import: whether the platform takes other files is not known.',
  }),
  'layout/drawing-without-process': define<{ entry: string }>({
    severity: 'warning',
    title: 'A drawing without its process',
    message: ({ entry }) => `${entry} draws a process that is not in the archive.`,
    advice: 'Remove the file, or put the process back.',
  }),
  'layout/certificate-without-app-version': define<{ entry: string }>({
    severity: 'warning',
    title: 'A certificate without its app version',
    message: ({ entry }) => `${entry} is named after an app version that is not in the archive.`,
    advice: 'Remove the file, or add the app version.',
  }),
  'layout/definition-list': define<{ entry: string; isAbsent?: boolean }>({
    severity: 'warning',
    title: 'A list of definition documents that does not agree with them',
    message: ({ entry, isAbsent }) =>
      isAbsent
        ? `The archive has no ${entry}, which would name the documents beside it.`
        : `${entry} does not name exactly the documents beside it.`,
    advice: 'Write one name a line, without a line end after the last.',
  }),
  'layout/name-not-ascii': define<{ entry: string }>({
    severity: 'warning',
    title: 'Entry name with unusual characters',
    message: ({ entry }) => `The name of entry ${entry} has characters other than those of ASCII.`,
    advice: 'Rename the entry; genuine archives have ASCII names only.',
  }),
  'layout/unusual-name': define<{ entry: string; usual: string }>({
    severity: 'warning',
    title: 'A file that is not named by the rule',
    message: ({ entry, usual }) => `The document stands in ${entry}; by the naming rule it would be ${usual}.`,
    advice: 'Rename the entry, and the element that names it.',
  }),
  'layout/entry-shared': define<{ entry: string }>({
    severity: 'warning',
    title: 'A file that several objects claim',
    message: ({ entry }) => `Another object names ${entry} as its document already.`,
    advice: 'Give each object a document of its own.',
  }),
  'layout/root-files-not-last': define<{ entry: string }>({
    severity: 'warning',
    title: 'Root files are not the last entries',
    message: ({ entry }) => `${entry} is not where the platform writes it: the root files are the last three entries.`,
    advice: asWritten,
  }),
  'layout/entry-order': define<{ entry: string; after: string }>({
    severity: 'warning',
    title: 'Entries in another order',
    message: ({ entry, after }) => `${entry} stands after ${after}; the platform writes it before.`,
    advice: asWritten,
  }),
  'layout/rezipped': define<{ sign: string }>({
    severity: 'info',
    title: 'Archive written by another tool',
    message: ({ sign }) => `The archive was not zipped by the platform: ${sign}.`,
    advice: 'Do nothing if the archive was zipped anew on purpose.',
  }),
  'layout/times-apart': define<{ seconds: number; isDate?: boolean }>({
    severity: 'info',
    title: 'Entries of different times',
    message: ({ seconds, isDate }) =>
      isDate
        ? `The last entry was written ${timeSpan(Math.abs(seconds))} ${seconds < 0 ? 'before' : 'after'} the date of the export.`
        : `The entries were written ${timeSpan(seconds)} apart; most exports take four at most.`,
    advice: 'Do nothing if the export was large, the archive is a part of one, or entries were replaced on purpose.',
  }),
  'properties/header': define<{ fault: string }>({
    severity: 'warning',
    title: 'Unusual head of the options file',
    message: ({ fault }) => `exportproperties.properties ${fault}.`,
    advice: 'Begin it with "#Export Migration Properties" and a line with the date, as java.util.Date prints it.',
  }),
  'properties/unusual-entry': define<{ key: string; isTwice?: boolean }>({
    severity: 'warning',
    title: 'Unusual property',
    message: ({ key, isTwice }) =>
      isTwice
        ? `"${key}" is given more than once; only the last counts.`
        : `"${key}" is no export option that is set to true.`,
    advice: 'Remove the property; the file holds the options of the export, each once, and nothing else.',
  }),
  'properties/order': define<{ key: string }>({
    severity: 'info',
    title: 'Options in another order',
    message: ({ key }) => `The platform would write option ${key} in another place.`,
    advice: 'Do nothing; the order says nothing but which version of Java wrote it.',
  }),
  'properties/option-of-other-exports': define<{ key: string }>({
    severity: 'warning',
    title: 'Option that contract exports do not have',
    message: ({ key }) => `The export of a contract has no option ${key}.`,
    advice: 'Remove the option; a contract is exported with or without its API, app, licenses and policies.',
  }),
  'properties/option-not-set': define<{ option: string; what: string }>({
    severity: 'warning',
    title: 'Objects of an option that is not set',
    message: ({ option, what }) => `The archive holds ${what}, but option ${option} is not set.`,
    advice: 'Set the option, or remove what it stands for.',
  }),
  'properties/option-without-objects': define<{ option: string; what: string }>({
    severity: 'warning',
    title: 'Option without its objects',
    message: ({ option, what }) => `Option ${option} is set, but the archive lacks ${what}.`,
    advice: 'Export again with the option, or remove it.',
  }),
} as const
