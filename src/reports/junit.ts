import { oneLine } from '../text/one-line.ts'
import type { Finding, InputReport } from '../validation/finding.ts'
import { type FailOn, type Format, isFailure } from './format.ts'
import { placeOf } from './groups.ts'
import { xmlText } from './xml-text.ts'

/**
 * JUnit's XML, for whatever shows test results: an input is a test suite, a finding a test case, which fails where the
 * finding makes the answer "no". An input without findings is one test case that passes.
 */
export const renderJunit: Format = ({ inputs }, { failOn }) => {
  const suites = inputs.map((input) => suiteOf(input, failOn))
  const sum = (name: '@tests' | '@failures') => suites.reduce((total, suite) => total + suite[name], 0)
  const testsuites = {
    '@name': 'apicontract',
    '@tests': sum('@tests'),
    '@failures': sum('@failures'),
    '@errors': 0,
    testsuite: suites,
  }
  return xmlText({ testsuites })
}

function suiteOf({ input, findings }: InputReport, failOn: FailOn) {
  const cases = findings.map((finding) => caseOf(input, finding, failOn))
  return {
    '@name': oneLine(input),
    '@tests': Math.max(cases.length, 1),
    '@failures': findings.filter(({ severity }) => isFailure(severity, failOn)).length,
    '@errors': 0,
    '@skipped': 0,
    testcase: cases.length > 0 ? cases : [{ '@classname': oneLine(input), '@name': 'no problem found' }],
  }
}

function caseOf(input: string, finding: Finding, failOn: FailOn) {
  const { code, severity, message, advice, place, subject } = finding
  const where = oneLine(placeOf(input, place))
  const lines = [message, ...(subject === undefined ? [] : [subject]), where, advice].map(oneLine).join('\n')
  return {
    '@classname': oneLine(input),
    '@name': `${code} ${where.slice(oneLine(input).length + 1)}`.trim(),
    ...(isFailure(severity, failOn)
      ? { failure: { '@type': severity, '@message': oneLine(message), '#': lines } }
      : { 'system-out': `${severity}: ${lines}` }),
  }
}
