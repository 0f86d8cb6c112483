import { type Family, families, type Rule } from '../rules/rule.ts'

const titles: Readonly<Record<Family, string>> = {
  container: 'Container',
  xml: 'XML',
  layout: 'Layout',
  documents: 'Documents',
  references: 'References',
  meaning: 'Meaning',
  import: 'Importability',
  risk: 'Risk',
}

/** The rules as Markdown tables, one for each family, by code. */
export function ruleTables(rules: readonly Rule[]): string {
  return families
    .map((family) =>
      tableOf(
        titles[family],
        rules.filter((rule) => rule.family === family),
      ),
    )
    .filter((table) => table !== '')
    .join('\n\n')
}

function tableOf(title: string, rules: readonly Rule[]): string {
  const rows = rules.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map(rowOf)
  return rows.length === 0
    ? ''
    : [`### ${title}`, '', '| Code | Severity | Fact |', '| --- | --- | --- |', ...rows].join('\n')
}

function rowOf({ code, severity, title }: Rule): string {
  return `| \`${code}\` | ${severity} | ${title.replaceAll('|', '\\|')} |`
}
