import { oneLine } from '../text/one-line.ts'
import type { Finding, ValidationReport } from '../validation/finding.ts'
import { groupBy } from '../values/group-by.ts'
import type { Format } from './format.ts'
import { placeOf } from './groups.ts'
import { xmlText } from './xml-text.ts'

/** Checkstyle's XML: a file is an input, or an entry of it as `archive.zip!entry`. */
export const renderCheckstyle: Format = (report) => {
  const file = filesOf(report).map(([name, findings]) => ({ '@name': oneLine(name), error: findings.map(errorOf) }))
  const checkstyle = { '@version': '8.0', file }
  return xmlText({ checkstyle })
}

function filesOf({ inputs }: ValidationReport): readonly (readonly [string, readonly Finding[]])[] {
  return inputs.flatMap(({ input, findings }) => {
    const nameOf = ({ place: { entry } }: Finding) => placeOf(input, entry === undefined ? {} : { entry })
    const files = groupBy(findings, nameOf)
    return files.size === 0 ? [[placeOf(input, {}), []]] : Array.from(files)
  })
}

function errorOf({ code, severity, message, place, subject }: Finding) {
  const { line = 1, column = 1 } = place
  return {
    '@line': line,
    '@column': column,
    '@severity': severity,
    '@message': oneLine(subject === undefined ? message : `${subject}: ${message}`),
    '@source': `apicontract.${code.replaceAll('/', '.')}`,
  }
}
