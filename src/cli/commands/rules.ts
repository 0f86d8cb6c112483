import type { Argv } from 'yargs'
import { catalogue, isCode } from '../../diagnostics/catalogue/index.ts'
import { listRules, type RuleInfo, refuse } from '../../index.ts'
import { closest } from '../../text/closest.ts'
import { wrap } from '../../text/lines.ts'
import { flagOption } from '../arguments/options.ts'
import type { ArgumentsOf } from '../command.ts'
import { type ExitCode, exit } from '../exit.ts'
import type { Io } from '../io.ts'
import { renderJson } from '../render/json.ts'
import { colors, type Paint, paintFor } from '../render/paint.ts'
import { titledTable } from '../render/table.ts'
import { workOn } from '../work-on.ts'

type Arguments = ArgumentsOf<typeof declare>

export function declare(parser: Argv) {
  return parser
    .positional('code', { type: 'string', describe: 'Explain this code, or list this family' })
    .option('json', flagOption('Print JSON'))
    .example('$0 rules', 'List every rule')
    .example('$0 rules layout', 'List a family of rules')
    .example(
      '$0 rules layout/orphan-file',
      'Explain a rule, with a case in which it applies and one in which it does not',
    )
}

export function run({ code, json }: Arguments, io: Io): Promise<ExitCode> {
  return workOn(io, 'rules', async () => {
    const rules = code === undefined ? listRules() : find(code)
    const paint = paintFor(io.stdout, io.env)
    const [rule] = rules
    const isOne = rule !== undefined && rule.code === code
    if (json) await io.stdout.write(renderJson(isOne ? rule : rules))
    else await io.stdout.write(isOne ? explained(rule, io.stdout.columns ?? 80, paint) : listed(rules, io, paint))
    return exit.done
  })
}

/** A rule, or another code that commands answer with. */
type Explained = Partial<RuleInfo> & Pick<RuleInfo, 'code' | 'severity' | 'title' | 'advice'>

/** The rule with this code, or those of this family, or whose codes begin with it; or another code of the library. */
function find(code: string): readonly Explained[] {
  const rules = listRules()
  const found = rules.filter((rule) => rule.code === code || rule.family === code || rule.code.startsWith(`${code}/`))
  if (found.length > 0) return found
  if (isCode(code)) return [{ code, ...catalogue[code] }]
  const suggestion = closest(code, [...new Set(rules.flatMap((rule) => [rule.code, rule.family]))])
  return refuse('cli/no-such-rule', { code, ...(suggestion && { suggestion }) })
}

function listed(rules: readonly Explained[], { stdout }: Io, paint: Paint): string {
  const rows = rules.map(({ code, severity, family, title }) => [code, severity, family ?? '', title])
  const head = ['code', 'severity', 'family', 'what it says']
  const lines = titledTable([head, ...rows], stdout.columns, paint).flat()
  return `${[...lines, '', paint('dim', `${rules.length} rules`)].join('\n')}\n`
}

function explained(rule: Explained, width: number, paint: Paint): string {
  const { code, family, severity, title, explanation, advice, fires, doesNot } = rule
  const parts = [
    ['', explanation],
    ['What to do', advice],
    ['Applies', fires],
    ['Does not apply', doesNot],
  ].flatMap(([name = '', text]) => (text === undefined ? [] : [paragraph(name, text, width, paint)]))
  return `${[`${paint('bold', code)}  ${paint(colors[severity], severity)}${family === undefined ? '' : `, ${family}`}\n${title}`, ...parts].join('\n\n')}\n`
}

function paragraph(name: string, text: string, width: number, paint: Paint): string {
  return [...(name === '' ? [] : [paint('bold', name)]), ...wrap(text, Math.min(width, 100))].join('\n')
}
