import { describe, expect, test } from 'vitest'
import { renderProblems } from '../../../src/cli/render/finding.ts'
import { paintFor } from '../../../src/cli/render/paint.ts'
import { refuse } from '../../../src/index.ts'
import { refusal } from '../../support/refusal.ts'
import { world } from '../world.ts'

const plain = (_format: string, text: string) => text

describe('renderProblems', () => {
  test('says where, what, and what to do', () => {
    const place = { entry: 'exportproperties.properties', line: 3, column: 17 }
    const found = refusal(() => refuse('properties/malformed-escape', {}, place))
    expect(renderProblems([found], 'business.zip', plain)).toMatchInlineSnapshot(`
      "error properties/malformed-escape  business.zip!exportproperties.properties:3:17  The escape here is not a backslash, "u" and four hexadecimal digits.
        Write a character as \\u and four hexadecimal digits, and a backslash as two.
      "
    `)
  })

  test('says of an archive as a whole', () => {
    const found = refusal(() => refuse('archive/not-a-zip', {}))
    expect(renderProblems([found], 'business.zip', plain)).toMatchInlineSnapshot(`
      "error archive/not-a-zip  business.zip  The input is not a zip archive: it has no end-of-central-directory record.
        Pass an export archive as the platform wrote it.
      "
    `)
  })

  test('says once what to do about several that follow each other', () => {
    const absent = (input: string) => refusal(() => refuse('cli/input-absent', { input }))
    const whole = refusal(() => refuse('archive/not-a-zip', {}))
    expect(renderProblems([absent('a'), absent('b'), whole, absent('c')], 'c', plain)).toMatchInlineSnapshot(`
      "error cli/input-absent  There is no file "a".
      error cli/input-absent  There is no file "b".
        Check the path.
      error archive/not-a-zip  c  The input is not a zip archive: it has no end-of-central-directory record.
        Pass an export archive as the platform wrote it.
      error cli/input-absent  There is no file "c".
        Check the path.
      "
    `)
  })

  test('leaves the place out where the sentence names the file', () => {
    const found = refusal(() => refuse('cli/input-absent', { input: 'a.zip' }))
    expect(renderProblems([found], 'a.zip', plain)).toMatchInlineSnapshot(`
      "error cli/input-absent  There is no file "a.zip".
        Check the path.
      "
    `)
  })

  test('breaks lines between words where a terminal has a width, and keeps the colours', () => {
    const found = refusal(() => refuse('cli/output-full', { output: 'a  b.zip' }))
    const marked = (format: string, text: string) => `[${format}:${text}]`
    expect(renderProblems([found], 'a.zip', marked, 50)).toMatchInlineSnapshot(`
      "[red:error] [bold:cli/output-full]  "a  b.zip" cannot be
        written: the disk or the quota is full.
        [dim:Make room and try again; nothing was left
        behind, and an existing file is as it was.]
      "
    `)
    const [whole = ''] = renderProblems([found], 'a.zip', plain).split('\n')
    for (const width of [1, 20, 40, 60, 80]) {
      const lines = renderProblems([found], 'a.zip', plain, width).split('\n')
      expect(lines.join(' ').replaceAll(/ +/g, ' ')).toContain(whole.replaceAll(/ +/g, ' '))
      expect(width < 40 || lines.every((line) => line.length <= width)).toBe(true)
    }
  })

  test('lets no control character through', () => {
    const found = refusal(() => refuse('cli/input-absent', { input: '\u001b[31m\n\u202e' }, {}))
    expect(renderProblems([found], 'a', plain).split('\n')[0]).toBe(
      'error cli/input-absent  There is no file "\\u{1b}[31m\\u{a}\\u{202e}".',
    )
  })
})

describe('paintFor', () => {
  test.each([
    [false, {}, false],
    [true, {}, true],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [false, { FORCE_COLOR: '' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { NO_COLOR: '1', FORCE_COLOR: '1' }, true],
  ])('terminal %s, %j: %s', (isTerminal, env, painted) => {
    const { io } = world({ isTerminal, env })
    expect(paintFor(io.stdout, io.env)('red', 'x')).toBe(painted ? '\u001b[31mx\u001b[39m' : 'x')
  })
})
