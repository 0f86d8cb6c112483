import { type CatalogueEntry, define } from './define.ts'

/** A refusal by the platform; the sentence gets its number. */
export function answered<D extends object = Record<never, never>>(
  number: number,
  title: string,
  message: (data: D) => string,
  advice: string,
  constant?: string,
): CatalogueEntry<D> {
  return define<D>({
    severity: 'error',
    title,
    message: (data) => `${message(data)}: the platform would answer ${number}.`,
    advice,
    platform: { number, ...(constant !== undefined && { constant }) },
  })
}
