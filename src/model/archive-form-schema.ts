import { z } from 'zod'
import type { ArchiveForm } from './archive-form.ts'
import { record } from './record-schema.ts'

const place = z.int().nonnegative()
const named = { name: z.string().describe('Full name of the entry.') }
const text = { text: z.string().describe('What it holds, where that is text.') }
const base64 = { base64: z.base64().describe('What it holds, in Base64, where that is no text.') }

/** What a file holds. */
export const content = z.union([z.strictObject(text), z.strictObject(base64)])

const file = z.union([z.strictObject({ ...named, ...text }), z.strictObject({ ...named, ...base64 })])

const correction = z.strictObject({
  entry: z.string().describe('The entry that is corrected.'),
  of: z
    .string()
    .describe(
      'CRC-32 of what the rules write, in hexadecimal; where they write something else, the correction does not apply.',
    ),
  changes: z
    .array(z.union([place, z.string()]))
    .readonly()
    .describe('Flat triples: place, how many code units give way, and to what text.'),
  bytewise: z.literal(true).exactOptional().describe('The places count bytes: the entry is not UTF-8.'),
})

/** The zod schema of the archive's own form. */
export const archiveForm: z.ZodType<ArchiveForm> = z
  .strictObject({
    times: z
      .array(z.tuple([z.string(), place]))
      .readonly()
      .exactOptional()
      .describe('Time stamps of the entries, in order: local time, and how many entries have it.'),
    order: z
      .array(place)
      .readonly()
      .exactOptional()
      .describe('Moves that bring the usual order of the entries into that of the archive.'),
    folders: z.array(z.string()).readonly().exactOptional().describe('Folder entries.'),
    files: z.array(file).readonly().exactOptional().describe('Entries that no object accounts for.'),
    absent: z
      .array(z.string())
      .readonly()
      .exactOptional()
      .describe('Entries that the rules would write but the archive lacks.'),
    namespaces: record(z.array(record(z.string())).readonly())
      .exactOptional()
      .describe('Root declarations that documents of a role use in place of the usual ones.'),
    corrections: z
      .array(correction)
      .readonly()
      .exactOptional()
      .describe('Style in which entries differ from what the rules write.'),
  })
  .describe("The archive's own form, where the rules do not give it.")
